namespace NewsAttribution.Training.Learning;

/// <summary>One row of training: the features of a sentence in one of its two views.</summary>
/// <param name="Article">Index of its article in the corpus.</param>
/// <param name="Sentence">Index of its sentence, counted through the corpus.</param>
/// <param name="InArticle">Whether it was read in its article, or by itself.</param>
/// <param name="Orphan">Its speaker is named in another sentence: read by itself, it cannot be known.</param>
/// <param name="Ids">Its features, ascending, each once.</param>
/// <param name="Label">Its label.</param>
readonly record struct Example(int Article, int Sentence, bool InArticle, bool Orphan, uint[] Ids, SentenceLabel Label)
{
    /// <summary>The voice that it rests on in its article, from 0; −1 for none.</summary>
    public int Voice { get; init; } = -1;

    /// <summary>Weight of its file.</summary>
    public float Weight { get; init; } = 1;
}
