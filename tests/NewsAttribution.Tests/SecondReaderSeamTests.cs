using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Tests;

/// <summary>A classifier with somebody beside it, whoever that is.</summary>
public sealed class SecondReaderSeamTests
{
    const string Article = "The dam will hold, the water ministry said. Rain fell all night. “It is old,” said Ona Pryce, an economist.";

    static readonly LabelScores ForIntelligence = new(0, 2, 0, -1);

    static readonly SentenceClassifier Fast = SentenceClassifier.Default,
        Both = Fast.With(new Somebody(0.5f, ForIntelligence));

    [Fact]
    public void Probabilities_are_those_of_the_model_weighed_and_what_the_reader_adds()
    {
        var first = Fast.ClassifyArticle(Article).Sentences;
        var both = Both.ClassifyArticle(Article).Sentences;
        for (int i = 0; i < first.Count; i++)
            AssertMixed(first[i].Probabilities, both[i].Probabilities);
        const string sentence = "Rain fell all night.";
        AssertMixed(Fast.Classify(sentence).Probabilities, Both.Classify(sentence).Probabilities);
    }

    [Fact]
    public void Reader_gets_the_sentences_of_the_article_in_their_order()
    {
        var somebody = new Somebody(1, default);
        var answers = Fast.With(somebody).ClassifyArticle(Article).Sentences;
        Assert.Equal(answers.Select(answer => answer.Span.GetText(Article)), Assert.Single(somebody.Read));
    }

    [Fact]
    public void What_was_found_in_the_text_stays()
    {
        var first = Fast.ClassifyArticle(Article).Sentences;
        var both = Fast.With(new Somebody(1, new(0, 20, 0, 0))).ClassifyArticle(Article).Sentences;
        Assert.Equal(
            first.Select(s => (s.Span, s.Attribution, s.Voice, s.SpeakerSentence)),
            both.Select(s => (s.Span, s.Attribution, s.Voice, s.SpeakerSentence))
        );
        Assert.All(both, sentence => Assert.Equal(SentenceLabel.IntelligenceAssessment, sentence.Label));
    }

    [Fact]
    public void Reader_with_nothing_to_say_changes_nothing()
    {
        var silent = Fast.With(new Somebody(1, default));
        foreach (var article in CorpusArticles.Corpus().Take(5))
        {
            var expected = Fast.ClassifyArticle(article.Text).Sentences;
            var found = silent.ClassifyArticle(article.Text).Sentences;
            for (int i = 0; i < expected.Count; i++)
                foreach (var label in SentenceLabels.All)
                    Assert.Equal(expected[i].Probabilities[label], found[i].Probabilities[label], 0.00001);
        }
    }

    [Fact]
    public void Prior_moves_the_odds_of_both_together()
    {
        var prior = new LabelProbabilities(.2f, .5f, .1f, .2f);
        var options = new ClassifierOptions { LabelPrior = prior };
        var usual = Both.ClassifyArticle(Article).Sentences;
        foreach (var classifier in new[] { Both.With(options), Fast.With(options).With(Both.SecondReader) })
        {
            Assert.Equal(prior, classifier.LabelPrior);
            var found = classifier.ClassifyArticle(Article).Sentences;
            for (int i = 0; i < usual.Count; i++)
                Assert.Equal(
                    Odds(usual[i].Probabilities) * Odds(prior) / Odds(Fast.LabelPrior),
                    Odds(found[i].Probabilities),
                    Odds(found[i].Probabilities) * 0.001
                );
        }
        static double Odds(LabelProbabilities p) => (double)p.IntelligenceAssessment / p.OfficialClaim;
    }

    [Fact]
    public void Minimum_precision_asks_the_answer_of_both()
    {
        var both = Both.With(new ClassifierOptions { MinimumPrecision = .8f });
        foreach (var sentence in both.ClassifyArticle(Article).Sentences)
            Assert.Equal(sentence.Confidence >= .8f, sentence.IsDecided);
        var alone = both.Classify("Rain fell all night.");
        Assert.Equal(alone.Confidence >= .8f, alone.IsDecided);
    }

    [Fact]
    public void Without_reader_again_the_classifier_is_the_fast_one()
    {
        Assert.Null(Both.With((ISecondReader?)null).SecondReader);
        Assert.Equal(Fast.Classify("Rain fell all night."), Both.With((ISecondReader?)null).Classify("Rain fell all night."));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Explanation_names_the_reader_and_adds_up(bool withPrior)
    {
        var both = withPrior ? Both.With(new ClassifierOptions { LabelPrior = new(.2f, .5f, .1f, .2f) }) : Both;
        AssertAddsUp(both.Explain("Rain fell all night.").Evidence, both.Classify("Rain fell all night.").Probabilities);
        var answers = both.ClassifyArticle(Article).Sentences;
        var explained = both.ExplainArticle(Article).Sentences;
        for (int i = 0; i < answers.Count; i++)
        {
            Assert.Equal(answers[i], explained[i].Answer);
            AssertAddsUp(explained[i].Evidence, answers[i].Probabilities);
        }

        static void AssertAddsUp(IReadOnlyList<Evidence> evidence, LabelProbabilities probabilities)
        {
            Assert.Equal(ForIntelligence, Assert.Single(evidence, e => e.Name == "the second reader (Somebody)").Weights);
            double Sum(SentenceLabel label) => evidence.Sum(e => (double)e.Weights[label]);
            double all = SentenceLabels.All.Sum(label => Math.Exp(Sum(label)));
            foreach (var label in SentenceLabels.All)
                Assert.Equal(probabilities[label], Math.Exp(Sum(label)) / all, 0.0001);
        }
    }

    [Theory]
    [InlineData(0, 1f)]
    [InlineData(4, 1f)]
    [InlineData(3, -1f)]
    [InlineData(3, float.NaN)]
    public void Reader_whose_answer_is_none_is_named(int scores, float weight)
    {
        var wrong = Fast.With(new Somebody(weight, default, scores));
        Assert.StartsWith("Somebody: ", Assert.Throws<InvalidOperationException>(() => wrong.ClassifyArticle(Article)).Message);
    }

    [Fact]
    public void Empty_article_asks_nobody()
    {
        var somebody = new Somebody(1, default);
        Assert.Empty(Fast.With(somebody).ClassifyArticle("").Sentences);
        Assert.Empty(somebody.Read);
    }

    static void AssertMixed(LabelProbabilities first, LabelProbabilities both)
    {
        double Weight(SentenceLabel label) => Math.Sqrt(first[label]) * Math.Exp(ForIntelligence[label]);
        double all = SentenceLabels.All.Sum(Weight);
        foreach (var label in SentenceLabels.All)
            Assert.Equal(Weight(label) / all, both[label], 0.0001);
    }

    sealed class Somebody(float weight, LabelScores scores, int? count = null) : ISecondReader
    {
        public List<string[]> Read { get; } = [];

        public string Name => nameof(Somebody);

        public string? Problem => null;

        SecondOpinion ISecondReader.Read(IReadOnlyList<ReadOnlyMemory<char>> sentences)
        {
            Read.Add([.. sentences.Select(sentence => sentence.ToString())]);
            return new(weight, [.. Enumerable.Repeat(scores, count ?? sentences.Count)]);
        }
    }
}
