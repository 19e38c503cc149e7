using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Smoke;

/// <summary>One step over the articles of the corpus: what <c>tests/instructions/count</c> counts the instructions of.</summary>
static class Work
{
    /// <summary>Enough to show a change of one in a hundred; a profiler takes some seconds for them.</summary>
    const int ArticleCount = 100;

    /// <param name="step">What is done with the articles.</param>
    /// <param name="rounds">How often. The difference of two counts is free of starting and of the first look at anything.</param>
    public static int Run(string step, int rounds)
    {
        LabelledArticle[] articles = [.. CorpusArticles.Corpus().Take(ArticleCount)];
        ArticleSentence[][] cut =
        [
            .. articles.Select(article => article.Sentences.Select(s => new ArticleSentence(s.Text, s.Paragraph, s.Kind)).ToArray()),
        ];
        var classifier = SentenceClassifier.Default;
        int sentences = 0;
        for (int round = 0; round < rounds; round++)
        for (int i = 0; i < articles.Length; i++)
            sentences += step switch
            {
                "split" => SentenceSplitter.Split(articles[i].Text).Count,
                "article" => classifier.ClassifyArticle(articles[i].Text).Sentences.Count,
                "sources" => CountWithSources(classifier.ClassifyArticle(articles[i].Text)),
                "sentences" => classifier.ClassifySentences(cut[i]).Sentences.Count,
                "classify" => cut[i].Count(sentence => classifier.Classify(sentence.Text.AsSpan()).Label >= 0),
                _ => throw new ArgumentException($"Found the step '{step}'; expected split, article, sources, sentences or classify."),
            };
        Console.WriteLine(sentences);
        return 0;
    }

    static int CountWithSources(ArticleClassification answer) => answer.Sources.Count >= 0 ? answer.Sentences.Count : 0;
}
