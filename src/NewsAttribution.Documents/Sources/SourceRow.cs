namespace NewsAttribution.Documents.Sources;

/// <summary>A source of one article or of several, as a row of the table.</summary>
sealed record SourceRow
{
    /// <summary>What the articles have in common; empty where they are not grouped, or name nothing.</summary>
    public required string Group { get; init; }

    public required string Name { get; init; }

    public required string? Role { get; init; }

    public required SourceType Kind { get; init; }

    public required SourceNaming Naming { get; init; }

    /// <summary>The labels that it speaks with, that of most words first.</summary>
    public required IReadOnlyList<SentenceLabel> Labels { get; init; }

    public required int Sentences { get; init; }

    /// <summary>Words of the sentences that rest on it.</summary>
    public required int Words { get; init; }

    /// <summary><see cref="Words"/> as a share of those of all sources of the group, in (0, 1].</summary>
    public required double Share { get; init; }

    /// <summary>In how many articles it speaks.</summary>
    public required int Articles { get; init; }

    /// <summary>Whether one of them is about it.</summary>
    public required bool IsSubject { get; init; }

    /// <summary>The first article in which it speaks.</summary>
    public required string First { get; init; }
}
