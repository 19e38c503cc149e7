using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Tests.Sources;

/// <summary>What holds for the source list of every text.</summary>
public sealed class SourceLawTests
{
    static readonly SentenceClassifier Classifier = SentenceClassifier.Default;

    static void Check(string text, ArticleClassification answer)
    {
        Assert.Equal(answer.Sentences.Count, answer.SourcedSentences.Count);
        var rests = new int[answer.Sources.Count];
        for (int i = 0; i < answer.Sentences.Count; i++)
            CheckSentence(text, answer, i, rests);
        for (int id = 0; id < rests.Length; id++)
            CheckSource(text, answer, id, rests[id]);
        if (answer.Sources.Count > 0)
            Assert.Equal(1, answer.Sources.Sum(source => source.Share), 1e-9);
        for (int i = 0; i < answer.Quotations.Count; i++)
        {
            var (first, last, span, source) = answer.Quotations[i];
            Assert.InRange(last, first, answer.Sentences.Count - 1);
            Assert.Equal((i, i), (answer.SourcedSentences[first].Quotation, answer.SourcedSentences[last].Quotation));
            Assert.InRange(span!.Value.Start, answer.Sentences[first].Span.Start, answer.Sentences[first].Span.End);
            Assert.InRange(span.Value.End, answer.Sentences[last].Span.Start, answer.Sentences[last].Span.End);
            Assert.InRange(source ?? 0, 0, Math.Max(0, answer.Sources.Count - 1));
        }
    }

    static void CheckSentence(string text, ArticleClassification answer, int i, int[] rests)
    {
        var (source, form, quotation, shortName, longName) = answer.SourcedSentences[i];
        var span = answer.Sentences[i].Span;
        Assert.Equal(source is null, form == AttributionForm.None);
        if (source is { } id)
            rests[id]++;
        Assert.Equal(shortName is null, longName is null);
        if (shortName is { } inner && longName is { } outer)
        {
            Assert.True(inner.Length > 0 && inner.Start >= outer.Start && inner.End <= outer.End, text);
            Assert.True(outer.Start >= span.Start && outer.End <= span.End, text);
        }
        Assert.True(quotation is not { } q || (answer.Quotations[q].FirstSentence <= i && i <= answer.Quotations[q].LastSentence));
    }

    static void CheckSource(string text, ArticleClassification answer, int id, int rests)
    {
        var source = answer.Sources[id];
        Assert.Equal((id, rests), (source.Id, source.Sentences.Count));
        Assert.NotEmpty(source.Sentences);
        Assert.NotEqual("", source.Name);
        Assert.NotEqual("", source.Role);
        Assert.Equal(source.Labels.Distinct(), source.Labels);
        Assert.All(source.Sentences, sentence => Assert.Equal(id, answer.SourcedSentences[sentence].Source));
        Assert.Equal(source.Sentences.Order(), source.Sentences);
        Assert.Equal(source.Mentions.OrderBy(mention => mention.Span.Start), source.Mentions);
        foreach (var (sentence, span) in source.Mentions)
        {
            var outer = answer.Sentences[sentence].Span;
            Assert.True(span.Length > 0 && span.Start >= outer.Start && span.End <= outer.End, text);
        }
        Assert.InRange(source.Share, 0, 1);
        Assert.InRange(source.Certainty, 0, 1);
    }

    [Fact]
    public void Sources_of_the_corpus_keep_the_law()
    {
        foreach (var article in CorpusArticles.Corpus())
        {
            string text = string.Join("\n\n", article.Sentences.Select(sentence => sentence.Text));
            Check(text, Classifier.ClassifyArticle(text));
        }
    }

    [Fact]
    public void Sources_of_strange_texts_keep_the_law()
    {
        var random = new Random(15);
        for (int i = 0; i < 2000; i++)
        {
            string text = i % 2 == 0 ? SomeStrangeText.FromPieces(random, 40) : SomeStrangeText.FromUnits(random, 80);
            Check(text, Classifier.ClassifyArticle(text));
        }
    }

    [Fact]
    public void Sources_asked_by_many_threads_are_the_same_objects()
    {
        var answer = Classifier.ClassifyArticle("The dam will hold, the water ministry said. Ona Pryce, an analyst, doubts it.");
        var lists = new IReadOnlyList<Source>[64];
        Parallel.For(0, lists.Length, i => lists[i] = answer.Sources);

        Assert.All(lists, list => Assert.Same(answer.Sources, list));
        Assert.Equal(2, answer.Sources.Count);
    }

    [Fact]
    public void Sources_of_a_copy_are_those_of_its_sentences()
    {
        var answer = Classifier.ClassifyArticle("The dam will hold, the water ministry said.");
        Assert.Single(answer.Sources);

        Assert.Empty((answer with { Sentences = [] }).Sources);
    }

    [Fact]
    public void Sources_of_an_answer_that_no_classifier_gave_are_none()
    {
        var answer = new ArticleClassification([default]);

        Assert.Empty(answer.Sources);
        Assert.Equal([default], answer.SourcedSentences);
    }
}
