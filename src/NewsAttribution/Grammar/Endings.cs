namespace NewsAttribution.Grammar;

/// <summary>Endings of English words, by which the tagger guesses what a word is that no list has.</summary>
static class Endings
{
    /// <summary><i>hurriedly</i></summary>
    public static bool IsAdverb(ReadOnlySpan<char> word) => word.EndsWith("ly", StringComparison.Ordinal);

    /// <summary><i>dredging</i></summary>
    public static bool IsParticiple(ReadOnlySpan<char> word) => word.EndsWith("ing", StringComparison.Ordinal);

    /// <summary><i>dredged</i></summary>
    public static bool IsPast(ReadOnlySpan<char> word) => word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary><i>ministers</i>, <i>spokesmen</i></summary>
    public static bool IsPlural(ReadOnlySpan<char> word) =>
        (word[^1] is 's' or 'S') || (word.Length > 3 && word.EndsWith("men", StringComparison.OrdinalIgnoreCase));
}
