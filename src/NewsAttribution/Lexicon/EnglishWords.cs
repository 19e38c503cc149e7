using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>Tells English from other languages by the words that hold sentences together.</summary>
static class EnglishWords
{
    /// <summary>
    /// In English news 30 to 50 of 100 words are of these classes; in languages that share some of their spellings (<i>in</i>, <i>was</i>,
    /// <i>an</i>, <i>a</i>) fewer than 15 are.
    /// </summary>
    const int LeastInHundred = 20;

    /// <summary>Words that are looked at: the beginning of a text tells as much as the whole.</summary>
    const int Most = 500;

    /// <summary>A headline has few of these words, and a text of fewer words may be one.</summary>
    const int Fewest = 20;

    const GrammarClass FunctionWords =
        GrammarClass.Determiner
        | GrammarClass.Preposition
        | GrammarClass.Conjunction
        | GrammarClass.Auxiliary
        | GrammarClass.PersonPronoun
        | GrammarClass.OtherPronoun
        | GrammarClass.Relative
        | GrammarClass.Coordinator;

    /// <summary>Is a text English, or too short to tell? Signs of scripts without spaces count as words.</summary>
    public static bool IsEnglish(IEnumerable<ReadOnlyMemory<char>> text)
    {
        int words = 0,
            found = 0;
        foreach (var piece in text)
        {
            Count(piece.Span, ref words, ref found);
            if (words >= Most)
                break;
        }
        return words < Fewest || found * 100 >= words * LeastInHundred;
    }

    static void Count(ReadOnlySpan<char> text, ref int words, ref int found)
    {
        for (int i = 0; i < text.Length; )
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            int start = i;
            bool isSign = text[i] >= FirstSign;
            while (i < text.Length && char.IsLetter(text[i]) && !(isSign && i > start))
                i++;
            words++;
            if (text[start] < FirstSign && (WordLexicon.Default.Find(WordKey.Of(text[start..i])).Grammar & FunctionWords) != 0)
                found++;
        }
    }

    /// <summary>From here on Unicode has the scripts of East Asia.</summary>
    const char FirstSign = '\u2E80';
}
