namespace NewsAttribution.Tokens;

/// <summary>
/// A few words, by their keys. Made for a test that fails most of the time: a bit for the upper six bits of the key answers it nearly
/// always.
/// </summary>
sealed class WordSet
{
    readonly ulong[] _keys;
    readonly ulong _upperBits;

    // An array: spans of the arguments are types of their own for each number of words, which a starting program would have to compile.
    public WordSet(params string[] words)
    {
        _keys = new ulong[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            _keys[i] = WordKey.Of(words[i]);
            _upperBits |= 1UL << (int)(_keys[i] >> 58);
        }
    }

    public bool Contains(ulong key) => (_upperBits >> (int)(key >> 58) & 1) != 0 && Array.IndexOf(_keys, key) >= 0;
}
