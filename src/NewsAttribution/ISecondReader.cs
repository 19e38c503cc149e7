namespace NewsAttribution;

/// <summary>
/// Reads texts in a way of its own, beside the model of a <see cref="SentenceClassifier"/>. What it says is added to what the model says.
/// Must be safe for any number of threads, and give the same answer to the same text.
/// </summary>
/// <remarks>
/// The package NewsAttribution.SecondReader has one; this library stays without dependencies. Where a reader cannot read, it should say
/// <see cref="SecondOpinion.None"/> rather than throw: then the model's answers stand.
/// </remarks>
public interface ISecondReader
{
    /// <summary>What people know it by, in one line; shown with answers and figures.</summary>
    string Name { get; }

    /// <summary>Reads the sentences of one article, in their order; a single one where a sentence is read by itself.</summary>
    SecondOpinion Read(IReadOnlyList<ReadOnlyMemory<char>> sentences);
}
