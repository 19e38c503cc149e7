namespace NewsAttribution.Splitting;

/// <summary>
/// Phrases by one of their letters, the first or the last: of a hundred phrases no more than a few need be compared with a text. Immutable.
/// </summary>
sealed class PhraseTable
{
    const int Letters = 128;

    readonly string[][] _at = new string[Letters][];

    /// <param name="phrases">In small letters.</param>
    /// <param name="letter">By which letter they are found. It is one of ASCII.</param>
    public PhraseTable(IReadOnlyList<string> phrases, Func<string, char> letter)
    {
        for (int i = 0; i < Letters; i++)
            _at[i] = [.. phrases.Where(phrase => letter(phrase) == i)];
    }

    /// <summary>The phrases with this letter, whatever its capital.</summary>
    public ReadOnlySpan<string> At(char letter)
    {
        int small = char.IsAsciiLetterUpper(letter) ? letter | 0x20 : letter;
        return small < Letters ? _at[small] : default;
    }
}
