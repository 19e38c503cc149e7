namespace NewsAttribution;

/// <summary>
/// Reads texts in a way of its own, beside the model of a <see cref="SentenceClassifier"/>. What it says is added to what the model says.
/// Must be safe for any number of threads, and give the same answer to the same text.
/// </summary>
/// <remarks>
/// The package NewsAttribution.SecondReader has one; this library stays without dependencies.
/// </remarks>
public interface ISecondReader
{
    /// <summary>What people know it by, in one line; shown with answers and figures.</summary>
    string Name { get; }

    /// <summary>
    /// Why it cannot read on this system, in one message for people; <see langword="null"/>: it can. Where it cannot,
    /// <see cref="Read"/> says <see cref="SecondOpinion.None"/> and the model's answers stand.
    /// </summary>
    string? Problem { get; }

    /// <summary>Reads the sentences of one article, in their order; a single one where a sentence is read by itself.</summary>
    SecondOpinion Read(IReadOnlyList<ReadOnlyMemory<char>> sentences);
}
