using NewsAttribution.Archives;

namespace NewsAttribution.Cli.Commands;

/// <summary>What a file held.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Tally">The articles that were labelled, and what was passed over.</param>
/// <param name="Sentences">The sentences of those articles.</param>
sealed record FileCounts(string File, Tally Tally, SentenceCounts Sentences)
{
    /// <summary>The hashes of its texts, where those are compared.</summary>
    public List<ulong> Hashes { get; } = [];

    public void Add(FileCounts other)
    {
        Tally.Articles += other.Tally.Articles;
        Tally.AddPassed(other.Tally);
        Sentences.Add(other.Sentences);
    }
}
