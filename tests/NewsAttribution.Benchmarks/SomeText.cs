using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Benchmarks;

/// <summary>The corpus as text to measure with: invented, but written as news is.</summary>
static class SomeText
{
    public const int SentenceCount = 5000;
    public const int ArticleCount = 200;

    public static string[] Sentences() =>
        [
            .. CorpusArticles
                .Corpus()
                .SelectMany(article => article.Sentences)
                .Where(s => s.Kind == SentenceKind.Body)
                .Select(s => s.Text)
                .Take(SentenceCount),
        ];

    public static string[] Articles() => [.. CorpusArticles.Corpus().Select(article => article.Text).Take(ArticleCount)];

    public static byte[] ShippedModel() => File.ReadAllBytes(Path.Combine(CorpusArticles.DataFolder, "..", "models", "newsattr.model"));
}
