namespace NewsAttribution.Training.Learning;

/// <summary>Deals articles, never sentences, to folds: neighbouring sentences share speakers and subject, and would tell the model the answer.</summary>
static class Folds
{
    /// <summary>The fold of each article: by turns in ordinal order of the names, so that each file is spread over all folds.</summary>
    public static int[] Deal(IReadOnlyList<CorpusArticle> articles, int folds)
    {
        var fold = new int[articles.Count];
        int next = 0;
        foreach (int article in Enumerable.Range(0, fold.Length).OrderBy(i => articles[i].Id, StringComparer.Ordinal))
            fold[article] = next++ % folds;
        return fold;
    }
}
