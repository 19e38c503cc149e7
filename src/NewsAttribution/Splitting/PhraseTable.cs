namespace NewsAttribution.Splitting;

/// <summary>
/// Phrases by two of their letters, the first or the last, and by a third: of a hundred phrases hardly one need be compared with a text.
/// Immutable.
/// </summary>
sealed class PhraseTable
{
    readonly string[][] _at = new string[1 << 10][];

    /// <summary>
    /// Which letters the phrases of a place have where the shortest of all phrases ends: <i>The dam</i> opens with no <i>the associated
    /// press</i>.
    /// </summary>
    readonly uint[] _ends = new uint[1 << 10];
    readonly int _shortest;
    readonly bool _fromEnd;

    /// <param name="phrases">In small letters of ASCII, two or more.</param>
    /// <param name="fromEnd">They are found by their last letters, not by their first.</param>
    public PhraseTable(IReadOnlyList<string> phrases, bool fromEnd = false)
    {
        (_fromEnd, _shortest) = (fromEnd, phrases.Min(phrase => phrase.Length));
        var places = phrases.ToLookup(phrase => fromEnd ? Place(phrase[^1], phrase[^2]) : Place(phrase[0], phrase[1]));
        for (int i = 0; i < _at.Length; i++)
        {
            _at[i] = [.. places[i]];
            foreach (string phrase in _at[i])
                _ends[i] |= 1u << (phrase[fromEnd ? ^_shortest : _shortest - 1] & 31);
        }
    }

    /// <summary>Those that the text may open with, or end in, whatever its capitals.</summary>
    public ReadOnlySpan<string> In(ReadOnlySpan<char> text)
    {
        if (text.Length < _shortest)
            return default;
        int place = _fromEnd ? Place(text[^1], text[^2]) : Place(text[0], text[1]),
            end = text[_fromEnd ? ^_shortest : _shortest - 1];
        return (_ends[place] >> (end & 31) & 1) != 0 ? _at[place] : default;
    }

    // The lowest five bits of a letter of ASCII are those of its capital.
    static int Place(char first, char second) => (first & 31) << 5 | second & 31;
}
