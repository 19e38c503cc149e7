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
        Assert.Contains(evidence, e => e.Name == "source: official body" && e.Words?.GetText(sentence) == "the water ministry");
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

    const string Article =
        "“The dam will hold,” said Ona Pryce, an analyst at the Kelder Institute. It rained all night. Pryce said it had held before. "
        + "“It is old,” she added.";

    [Fact]
    public void ExplainArticle_answers_as_ClassifyArticle_does()
    {
        foreach (string article in (string[])[Article, "", "It rained.", "He said so. She did not."])
            Assert.Equal(
                Classifier.ClassifyArticle(article).Sentences,
                Classifier.ExplainArticle(article).Sentences.Select(sentence => sentence.Answer)
            );
    }

    /// <summary>But for a number that is the same for all labels, which makes no difference between them.</summary>
    [Fact]
    public void ExplainArticle_weights_add_up_to_the_probabilities()
    {
        foreach (var article in CorpusArticles.Corpus().Take(10))
        foreach (var (answer, evidence) in Classifier.ExplainArticle(string.Join("\n\n", article.Sentences.Select(s => s.Text))).Sentences)
        {
            double[] sums = [.. SentenceLabels.All.Select(label => evidence.Sum(e => (double)e.Weights[label]))];
            double all = sums.Sum(Math.Exp);
            foreach (var label in SentenceLabels.All)
                Assert.Equal(answer.Probabilities[label], Math.Exp(sums[(int)label]) / all, 0.0001);
        }
    }

    [Fact]
    public void ExplainArticle_names_the_voice_and_the_neighbours()
    {
        const string Voice = "the other sentences of this voice",
            Neighbours = "the labels of the sentences beside it";
        var sentences = Classifier.ExplainArticle(Article).Sentences;

        Assert.Equal([true, false, true, true], sentences.Select(s => s.Evidence.Any(e => e.Name == Voice)));
        Assert.All(sentences, s => Assert.Contains(s.Evidence, e => e.Name == Neighbours && e.Words is null));
        Assert.DoesNotContain(Classifier.ExplainArticle("It rained.").Sentences[0].Evidence, e => e.Name is Voice or Neighbours);
    }

    [Fact]
    public void ExplainArticle_tells_who_speaks_and_where_that_is_said()
    {
        var explained = Classifier.ExplainArticle(Article);
        var speakers = explained.Sentences.Select(sentence => sentence.Speaker).ToArray();

        Assert.Equal(["Ona Pryce", null, "Ona Pryce", "Ona Pryce"], speakers.Select(speaker => speaker?.Source.Name));
        Assert.Equal([0, null, 0, 0], speakers.Select(speaker => speaker?.IntroducedIn));
        Assert.Equal("Ona Pryce, an analyst at the Kelder Institute", speakers[3]?.IntroducedBy?.GetText(Article));
        Assert.Same(explained.Answer.Sources[0], speakers[3]?.Source);
    }

    [Fact]
    public void ExplainArticle_evidence_is_in_words_for_people()
    {
        var sentences = Classifier.ExplainArticle(Article).Sentences;

        Assert.Contains(sentences[0].Evidence, e =>
            e is { Name: "who speaks: Ona Pryce", Words: { } words } && words.GetText(Article) == "Ona Pryce"
        );
        Assert.Contains(sentences[0].Evidence, e => e.Name == "what is quoted");
        Assert.Contains(sentences[1].Evidence, e => e.Name == "nobody is named as its source");
        Assert.Contains(sentences[1].Evidence, e => e.Name == "nothing is quoted");
        Assert.All(sentences, s => Assert.Distinct(s.Evidence.Select(e => e.Name)));
        Assert.DoesNotContain(sentences.SelectMany(s => s.Evidence), e =>
            e.Name.Contains(':') && !e.Name.StartsWith("who speaks: ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void ExplainArticle_weighs_voice_and_neighbours()
    {
        foreach (var sentence in Classifier.ExplainArticle(Article).Sentences)
        {
            Assert.Equal(
                sentence.VoiceWeights,
                sentence.Evidence.SingleOrDefault(e => e.Name == "the other sentences of this voice")?.Weights ?? default
            );
            Assert.Equal(
                sentence.NeighbourWeights,
                sentence.Evidence.SingleOrDefault(e => e.Name == "the labels of the sentences beside it")?.Weights ?? default
            );
        }
    }

    [Fact]
    public void ExplainArticle_of_null_throws() =>
        Assert.Equal("article", Assert.Throws<ArgumentNullException>(() => Classifier.ExplainArticle(null!)).ParamName);

    [Fact]
    public void Explain_evidence_of_the_whole_sentence_has_no_words()
    {
        var evidence = Classifier.Explain("The dam will hold, an intelligence officer said.").Evidence;
        Assert.Contains(evidence, e => e.Name.StartsWith("intelligence: source", StringComparison.Ordinal) && e.Words is null);
        Assert.Contains(evidence, e => e.Name.StartsWith("speaker: own", StringComparison.Ordinal) && e.Words is null);
    }
}
