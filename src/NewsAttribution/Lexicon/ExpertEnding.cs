namespace NewsAttribution.Lexicon;

/// <summary>
/// Endings of words for people of science. Only words that no list has are asked for, so that an <i>ideologist</i> stays what the lists
/// say of him.
/// </summary>
static class ExpertEnding
{
    /// <summary>Of words as long as <i>urologist</i>; shorter ones are in the lists or no science.</summary>
    const int ShortestWord = 9;

    /// <summary><i>nanobiologist</i>, <i>Hydrogeographers</i>; with a capital a word in <i>-ician</i> may be of a people.</summary>
    public static bool Has(ReadOnlySpan<char> word) => word.Length >= ShortestWord && HasLong(word);

    static bool HasLong(ReadOnlySpan<char> word)
    {
        if (word[^1] == 's')
            word = word[..^1];
        return word[^1] switch
        {
            't' => Ends(word, "ologist")
                || Ends(word, "onomist")
                || Ends(word, "physicist")
                || Ends(word, "scientist")
                || Ends(word, "chemist")
                || Ends(word, "iatrist")
                || Ends(word, "botanist"),
            'r' => Ends(word, "ographer") || Ends(word, "onomer") || Ends(word, "researcher"),
            'n' => (char.IsLower(word[0]) && Ends(word, "ician")) || Ends(word, "historian") || Ends(word, "ologian"),
            _ => false,
        };
    }

    static bool Ends(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);
}
