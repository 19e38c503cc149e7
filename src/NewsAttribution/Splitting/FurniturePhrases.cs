using NewsAttribution.Tokens;

namespace NewsAttribution.Splitting;

/// <summary>
/// The set phrases of furniture (<c>Lexicon/Lists/splitting/furniture-phrases.txt</c>). Compared without regard to capitals, ordinally: the
/// same under every culture.
/// </summary>
static class FurniturePhrases
{
    static readonly PhraseTable Openers,
        LineOpeners,
        Closers,
        Credits,
        CreditLinks,
        AfterBar;

    static readonly string[] Anywhere;

    static FurniturePhrases()
    {
        string text = SectionReader.ReadEmbedded("furniture-phrases");
        Openers = new(SectionReader.Entries(text, "opener"));
        LineOpeners = new(SectionReader.Entries(text, "line-opener"));
        Closers = new(SectionReader.Entries(text, "closer"), fromEnd: true);
        Anywhere = SectionReader.Entries(text, "anywhere");
        Credits = new(SectionReader.Entries(text, "credit"));
        CreditLinks = new(SectionReader.Entries(text, "credit-link"));
        AfterBar = new(SectionReader.Entries(text, "after-bar"));
    }

    /// <summary>The sentence opens with a set phrase, perhaps after a bullet.</summary>
    public static bool Open(ReadOnlySpan<char> sentence, bool terminated)
    {
        int at = 0;
        while (
            at < sentence.Length
            && at < 8
            && !char.IsAsciiLetter(sentence[at])
            && (Punctuation.IsDashOrBullet(sentence[at]) || sentence[at] == ' ' || Punctuation.IsInvisible(sentence[at]))
        )
            at++;
        ReadOnlySpan<char> text = sentence[at..];
        if (StartsWithAny(text, Openers) || IsCredit(text))
            return true;
        return !terminated && StartsWithAny(text, LineOpeners) && LineShape.CountWords(text, 16) < 16;
    }

    /// <summary>The sentence closes with a set phrase or with a credit in brackets or after a bar: <i>… (Picture: Alamy)</i>.</summary>
    public static bool Close(ReadOnlySpan<char> sentence)
    {
        ReadOnlySpan<char> tail = sentence[Math.Max(0, sentence.Length - 80)..];
        int bracket = tail.LastIndexOfAny('(', '|');
        if (bracket >= 0 && IsCredit(tail[(bracket + 1)..].TrimStart()))
            return true;
        ReadOnlySpan<char> end = sentence.TrimEnd(".! ");
        foreach (string phrase in Closers.In(end))
            if (end.EndsWith(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        ReadOnlySpan<char> opening = sentence[..Math.Min(80, sentence.Length)];
        int bar = opening.IndexOfAny('|', '·');
        if (bar >= 0 && StartsWithAny(opening[(bar + 1)..].TrimStart(), AfterBar))
            return true;
        foreach (string phrase in Anywhere)
            if (opening.Contains(phrase, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary><i>Picture: Alamy</i>, <i>Photo by …</i>, <i>(Bolivarian Navy)</i> is not seen.</summary>
    public static bool IsCredit(ReadOnlySpan<char> text)
    {
        if (text is [var first, ..] && !char.IsAsciiLetter(first))
            text = text.TrimStart("(|[ ");
        foreach (string word in Credits.In(text))
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            ReadOnlySpan<char> rest = text[word.Length..].TrimStart();
            if (rest.StartsWith(':') || StartsWithAny(rest, CreditLinks))
                return true;
        }

        return false;
    }

    /// <summary><i>What happened?</i>, <i>Is it safe?</i>; not the writer's own turn: <i>So who did it?</i></summary>
    /// <param name="sentence">The question.</param>
    /// <param name="alone">
    /// It is a paragraph; before its answer on one line <i>Does …?</i> and <i>Will …?</i> are as often the writer's.
    /// </param>
    public static bool AsksAsHeading(ReadOnlySpan<char> sentence, bool alone)
    {
        if (sentence.ContainsAny('"', '“', ','))
            return false;
        int end = sentence.IndexOf(' ');
        return end > 0 && !EdgeWords.Is(sentence[..end], alone ? EdgeWord.Turn : EdgeWord.Turn | EdgeWord.Answered);
    }

    /// <summary><i>share</i> opens furniture, <i>Shares rose</i> and <i>Share-price falls</i> do not.</summary>
    static bool RunsIntoWord(ReadOnlySpan<char> text, int end) =>
        end < text.Length && char.IsLetter(text[end - 1]) && (char.IsLetter(text[end]) || text[end] is '-' or '\'' or '’');

    static bool StartsWithAny(ReadOnlySpan<char> text, PhraseTable phrases)
    {
        foreach (string phrase in phrases.In(text))
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && !RunsIntoWord(text, phrase.Length))
                return true;
        return false;
    }
}
