namespace NewsAttribution.Grammar;

/// <summary>Endings of English words, by which the tagger guesses what a word is that no list has.</summary>
static class Endings
{
    /// <summary><i>hurriedly</i></summary>
    public static bool IsAdverb(ReadOnlySpan<char> word) => word.EndsWith("ly", StringComparison.Ordinal);

    /// <summary><i>dredging</i></summary>
    public static bool IsParticiple(ReadOnlySpan<char> word) => word.EndsWith("ing", StringComparison.Ordinal);

    /// <summary><i>seen</i>, <i>unseen</i></summary>
    public static bool IsSeen(ReadOnlySpan<char> word) => word.EndsWith("seen", StringComparison.Ordinal);

    /// <summary><i>dredged</i></summary>
    public static bool IsPast(ReadOnlySpan<char> word) => word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary><i>ministers</i>, <i>spokesmen</i>, <i>townspeople</i>; but <i>the witness</i> is one.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word) =>
        word[^1] switch
        {
            's' or 'S' => !word.EndsWith("ss", StringComparison.OrdinalIgnoreCase),
            'n' or 'N' => word.EndsWith("men", StringComparison.OrdinalIgnoreCase)
                || word.EndsWith("children", StringComparison.OrdinalIgnoreCase),
            'e' or 'E' => word.EndsWith("people", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
}
