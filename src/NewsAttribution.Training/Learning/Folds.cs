namespace NewsAttribution.Training.Learning;

/// <summary>
/// Deals articles, never sentences, to folds: neighbouring sentences share speakers and subject, and would tell the model the answer.
/// </summary>
static class Folds
{
    /// <summary>
    /// The options with as many folds as asked for, but no more than there are articles: without one a fold has nothing to measure.
    /// </summary>
    /// <exception cref="CorpusFormatException">There is one article only, and none to learn from when it is held out.</exception>
    public static TrainingOptions Fitting(TrainingOptions options, Corpus corpus) =>
        corpus.Articles.Count >= 2
            ? options with
            {
                Folds = Math.Min(options.Folds, corpus.Articles.Count),
            }
            : throw new CorpusFormatException([
                new(
                    corpus.Files[^1].Name,
                    1,
                    "article",
                    "one article in the whole corpus",
                    "two or more: what is measured must not be learned from. Add articles, or train without measuring, curve and search "
                        + "(--quick)"
                ),
            ]);

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
