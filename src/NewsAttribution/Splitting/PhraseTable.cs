namespace NewsAttribution.Splitting;

/// <summary>
/// Phrases by two of their letters, the first or the last: of a hundred phrases hardly one need be compared with a text. Immutable.
/// </summary>
sealed class PhraseTable
{
    readonly string[][] _at = new string[1 << 10][];

    /// <param name="phrases">In small letters, two or more.</param>
    /// <param name="fromEnd">They are found by their last two letters, not by their first.</param>
    public PhraseTable(IReadOnlyList<string> phrases, bool fromEnd = false)
    {
        var places = phrases.ToLookup(phrase => fromEnd ? Place(phrase[^2], phrase[^1]) : Place(phrase[0], phrase[1]));
        for (int i = 0; i < _at.Length; i++)
            _at[i] = [.. places[i]];
    }

    /// <summary>Those that may have these two letters, whatever their capitals.</summary>
    public ReadOnlySpan<string> At(char first, char second) => _at[Place(first, second)];

    // The lowest five bits of a letter of ASCII are those of its capital.
    static int Place(char first, char second) => (first & 31) << 5 | second & 31;
}
