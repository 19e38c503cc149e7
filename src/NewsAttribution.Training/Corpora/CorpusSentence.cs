namespace NewsAttribution.Training;

/// <summary>One labelled sentence: a row of a corpus file.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Label">On whose word it rests.</param>
public sealed record CorpusSentence(string Text, SentenceLabel Label)
{
    /// <summary>A number that changes where a paragraph ends; that of the row above, or 0, where the file has none.</summary>
    public int Paragraph { get; init; }

    /// <summary>What the sentence belongs to; <see langword="null"/> where the file does not say.</summary>
    public SentenceKind? Kind { get; init; }

    /// <summary>The words of the sentence that name the source; empty if there are none.</summary>
    public string Source { get; init; } = "";

    /// <summary>
    /// Whether the label can only be known from the neighbouring sentences; <see langword="null"/> where the file has no such column.
    /// </summary>
    public bool? Context { get; init; }

    /// <summary>Whether the annotator was in doubt; <see langword="null"/> where the file has no such column.</summary>
    public bool? Doubt { get; init; }

    /// <summary>Number of the sentence in its article; that of the row above, or −1, where the file has none.</summary>
    internal int Number { get; init; } = -1;

    /// <summary>The line of its file on which the row begins, from 1.</summary>
    public int Line { get; init; }
}
