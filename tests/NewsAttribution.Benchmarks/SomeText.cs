using NewsAttribution.Tests.Text;

namespace NewsAttribution.Benchmarks;

/// <summary>The corpus as text to measure with: invented, but written as news is.</summary>
static class SomeText
{
    public static string[] Sentences() => [.. CorpusArticles.Corpus().SelectMany(article => article.Sentences).Where(s => s.Kind == SentenceKind.Body).Select(s => s.Text)];

    public static string[] Articles() => [.. CorpusArticles.Corpus().Select(article => article.Text)];
}
