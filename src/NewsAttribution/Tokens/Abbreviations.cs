namespace NewsAttribution.Tokens;

/// <summary>The abbreviations of English news copy, compared with their capitals as printed.</summary>
static class Abbreviations
{
    static readonly PrintedWords Words = new("abbreviations", typeof(Abbreviation));

    /// <summary>What <paramref name="word"/>, given without its last full stop, tells.</summary>
    public static Abbreviation Of(ReadOnlySpan<char> word)
    {
        var found = (Abbreviation)Words.Find(word);
        return found == Abbreviation.None ? OfLetters(word) : found;
    }

    /// <summary><i>U.S.</i>, <i>D.C.</i>, <i>U.N.</i>, <i>B.J.P.</i>: single letters with full stops between.</summary>
    static Abbreviation OfLetters(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0)
            return Abbreviation.None;
        for (int i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                return Abbreviation.None;
        return Abbreviation.Follows;
    }
}
