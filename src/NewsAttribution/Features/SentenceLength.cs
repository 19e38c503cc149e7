namespace NewsAttribution.Features;

/// <summary>How many words a sentence has.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
enum SentenceLength : byte
{
    /// <summary>Fewer than 4.</summary>
    Shortest = 0,

    /// <summary>4 to 7.</summary>
    VeryShort = 1,

    /// <summary>8 to 13.</summary>
    Short = 2,

    /// <summary>14 to 21.</summary>
    Medium = 3,

    /// <summary>22 to 31.</summary>
    Long = 4,

    /// <summary>32 or more.</summary>
    Longest = 5,
}
