namespace NewsAttribution.Documents.Sources;

/// <summary>On whom a group of articles relies. Shares are of the words of sentences that rest on a source, in [0, 1].</summary>
sealed record SourceTotals
{
    /// <summary>What the articles have in common; empty where they are not grouped, or name nothing.</summary>
    public required string Group { get; init; }

    public required int Articles { get; init; }

    public required int Sentences { get; init; }

    /// <summary>Sentences that rest on somebody's word.</summary>
    public required int Attributed { get; init; }

    /// <summary>Those of them whose source could be told.</summary>
    public required int Sourced { get; init; }

    public required int Sources { get; init; }

    public required int Words { get; init; }

    /// <summary>The share of each label, in the order of the labels: all words of a source count for the label of most of them.</summary>
    public required IReadOnlyList<double> Labels { get; init; }

    /// <summary>The share of unnamed sources: <i>officials</i>, <i>a source close to the talks</i>.</summary>
    public required double Anonymous { get; init; }

    /// <summary>The share of sources that are many and speak as one: <i>analysts</i>, <i>residents</i>.</summary>
    public required double Collective { get; init; }

    /// <summary>The source with most words; <see langword="null"/> where there is none.</summary>
    public required string? Largest { get; init; }

    public required double LargestShare { get; init; }

    /// <summary>In how many articles officials and intelligence services alone speak.</summary>
    public required int OfficialsOnly { get; init; }

    /// <summary>In how many articles all that is attributed rests on one source.</summary>
    public required int OneSource { get; init; }
}
