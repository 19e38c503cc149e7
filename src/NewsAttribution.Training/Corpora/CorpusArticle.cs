namespace NewsAttribution.Training;

/// <summary>An article of a corpus. Articles, not sentences, are what is held out of training and drawn by the bootstrap.</summary>
/// <param name="Id">Its name, unique in the corpus.</param>
/// <param name="Sentences">Its sentences in the order of the text.</param>
public sealed record CorpusArticle(string Id, IReadOnlyList<CorpusSentence> Sentences)
{
    /// <summary>Name of the file that it was read from, without folders.</summary>
    public string File { get; init; } = "";
}
