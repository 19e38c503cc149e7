using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Tests;

public sealed class ExplanationTests
{
    static readonly SentenceClassifier Classifier = SentenceClassifier.Default;

    [Fact]
    public void Explain_answers_as_Classify_does()
    {
        const string sentence = "The dam will hold, the water ministry said.";
        Assert.Equal(Classifier.Classify(sentence), Classifier.Explain(sentence).Classification);
    }

    [Fact]
    public void Explain_weights_add_up_to_the_probabilities()
    {
        foreach (var sentence in CorpusArticles.Corpus().Take(10).SelectMany(article => article.Sentences))
        {
            var explanation = Classifier.Explain(sentence.Text);
            double[] sums =
            [
                explanation.Evidence.Sum(e => e.Weights.OfficialClaim),
                explanation.Evidence.Sum(e => e.Weights.IntelligenceAssessment),
                explanation.Evidence.Sum(e => e.Weights.AnalysisQuote),
                explanation.Evidence.Sum(e => e.Weights.Narrative),
            ];
            double all = sums.Sum(Math.Exp);
            foreach (var label in SentenceLabels.All)
                Assert.Equal(explanation.Classification.Probabilities[label], Math.Exp(sums[(int)label]) / all, 0.0001);
        }
    }

    [Fact]
    public void Explain_names_cue_and_source_with_their_words()
    {
        const string sentence = "The dam will hold, the water ministry said.";
        var evidence = Classifier.Explain(sentence).Evidence;
        Assert.Contains(evidence, e => e.Name == "source kind: official body" && e.Words?.GetText(sentence) == "the water ministry");
        Assert.Contains(evidence, e => e.Name.StartsWith("cue: verb", StringComparison.Ordinal) && e.Words?.GetText(sentence) == "said");
    }

    [Fact]
    public void Explain_lists_the_weightiest_first_and_each_once()
    {
        var evidence = Classifier.Explain("\"It held,\" said Ona Pryce, an analyst at the Kelder Institute.").Evidence;
        static float Spread(LabelScores w) =>
            new[] { w.OfficialClaim, w.IntelligenceAssessment, w.AnalysisQuote, w.Narrative }.Max()
            - new[] { w.OfficialClaim, w.IntelligenceAssessment, w.AnalysisQuote, w.Narrative }.Min();
        Assert.Equal(evidence.Select(e => Spread(e.Weights)).OrderDescending(), evidence.Select(e => Spread(e.Weights)));
        Assert.Distinct(evidence.Select(e => e.Name));
    }

    [Fact]
    public void Explain_evidence_of_the_whole_sentence_has_no_words()
    {
        var evidence = Classifier.Explain("The dam will hold, an intelligence officer said.").Evidence;
        Assert.Contains(evidence, e => e.Name.StartsWith("intelligence: source", StringComparison.Ordinal) && e.Words is null);
        Assert.Contains(evidence, e => e.Name.StartsWith("speaker: own", StringComparison.Ordinal) && e.Words is null);
    }
}
