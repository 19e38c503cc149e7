namespace NewsAttribution.Splitting;

/// <summary>Shapes of lines that stand alone: by-lines, names, places, dates, capitals.</summary>
static class LineShape
{
    /// <summary>Longest by-line in words: three names with their places.</summary>
    const int LongestByLine = 20;

    /// <summary>Words of the sentence, counted up to <paramref name="most"/>.</summary>
    public static int CountWords(ReadOnlySpan<char> sentence, int most)
    {
        int words = 0;
        for (int at = 0; words < most && NextWord(sentence, ref at, out _); )
            words++;
        return words;
    }

    /// <summary>No letter, no figure: <i>* * *</i>. Only the first 64 characters are looked at.</summary>
    public static bool HasNoWord(ReadOnlySpan<char> sentence)
    {
        foreach (char c in sentence[..Math.Min(64, sentence.Length)])
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return false;
        return true;
    }

    /// <summary>The line leads on to the next or closes a quotation, so it is no heading: <i>Mr Harker also said:</i></summary>
    public static bool GoesOn(ReadOnlySpan<char> sentence) => sentence[^1] is ':' or ',' or ';' or '-' or '–' or '—' or '"' or '”' or '»';

    /// <summary>The sentence without the full stops at its end.</summary>
    public static ReadOnlySpan<char> WithoutStop(ReadOnlySpan<char> sentence) => sentence.TrimEnd(".!… ");

    /// <summary>The same words as the headline, given without its stop; capitals do not count.</summary>
    public static bool Repeats(ReadOnlySpan<char> headline, ReadOnlySpan<char> sentence) =>
        WithoutStop(sentence).Equals(headline, StringComparison.OrdinalIgnoreCase);

    /// <summary><i>By Christian Oliver</i>, <i>by Rosa Ferro and agencies</i>, <i>ANALYSIS | By …</i></summary>
    public static bool IsByLine(ReadOnlySpan<char> sentence)
    {
        int bar = sentence.IndexOf('|');
        if (bar >= 0 && bar < 24)
            sentence = sentence[(bar + 1)..].TrimStart();
        int space = sentence.IndexOf(' ');
        return space > 0
            && space + 2 < sentence.Length
            && char.IsUpper(sentence[space + 1])
            && EdgeWords.IsInAnyCase(sentence[..space], EdgeWord.ByLine)
            && CountWords(sentence, LongestByLine + 1) <= LongestByLine;
    }

    /// <summary>
    /// A name, perhaps with office or place, as printed below a headline: <i>Philippa Garroway in Hakodate</i>, <i>Tunde Ashiru, West
    /// Africa correspondent</i>, <i>Kirsty Hallam</i>. Two or three names, then nothing, a comma, <i>in</i> or <i>and</i>.
    /// </summary>
    public static bool IsNameLine(ReadOnlySpan<char> sentence)
    {
        if (CountWords(sentence, 15) > 14)
            return false;
        int names = 0,
            at = 0;
        bool office = false;
        while (NextWord(sentence, ref at, out ReadOnlySpan<char> word))
        {
            office |= EdgeWords.IsInAnyCase(word.TrimEnd(','), EdgeWord.Office);
            bool comma = word[^1] == ',';
            if (!char.IsUpper(word[0]))
                return office || ((names is 2 or 3) && EdgeWords.Is(word, EdgeWord.AfterWriter) && !HasVerb(sentence[at..]));
            if (char.IsDigit(word[^1]))
                return false;
            names++;
            if (comma)
                return (names is 2 or 3) && !HasVerb(sentence[at..]);
        }

        return office || ((names is 2 or 3) && !IsCapitals(sentence));
    }

    /// <summary>
    /// A place above the text: <i>BELGRADE</i>, <i>PORT-AU-PRINCE / BRIDGETOWN:</i>, <i>NEW DELHI/ATHENS, June 18</i>, <i>Mexico City,
    /// November 18</i>.
    /// </summary>
    public static bool IsPlaceLine(ReadOnlySpan<char> sentence)
    {
        if (CountWords(sentence, 7) > 6)
            return false;
        int comma = sentence.LastIndexOf(',');
        return IsCapitals(sentence) ? sentence[^1] == ':' || CountWords(sentence, 4) < 4 : comma > 0 && IsDate(sentence[(comma + 1)..]);
    }

    /// <summary>Nothing but a date or a time of day: <i>14:32 BST</i>, <i>Thursday, 6.12am</i>, <i>3 October</i>.</summary>
    public static bool IsDateLine(ReadOnlySpan<char> sentence) =>
        CountWords(sentence, 8) < 8 && (IsDate(sentence) || (IsPlaceLine(sentence) && sentence.IndexOf(',') > 0));

    /// <summary>All its letters are capitals, and it has three of them.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> sentence)
    {
        int letters = 0;
        foreach (char c in sentence)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters > 2;
    }

    static bool IsDate(ReadOnlySpan<char> text)
    {
        bool figure = false;
        int at = 0;
        while (NextWord(text, ref at, out ReadOnlySpan<char> word))
        {
            ReadOnlySpan<char> plain = word.Trim(".,|/·-–");
            if (plain.IsEmpty)
                continue;
            if (char.IsAsciiDigit(plain[0]))
                figure = true;
            else if (!EdgeWords.Is(plain, EdgeWord.DateOrZone | EdgeWord.DateWord))
                return false;
        }

        return figure;
    }

    /// <summary>
    /// More than two small words after a name: too many for a place or an office, as in <i>Peter Hall in plea to save the mine</i>.
    /// </summary>
    static bool HasVerb(ReadOnlySpan<char> rest)
    {
        int small = 0,
            at = 0;
        while (NextWord(rest, ref at, out ReadOnlySpan<char> word))
            small += char.IsLower(word[0]) && !EdgeWords.Is(word, EdgeWord.PlaceWord) ? 1 : 0;
        return small > 1;
    }

    static bool NextWord(ReadOnlySpan<char> text, scoped ref int at, out ReadOnlySpan<char> word)
    {
        at = Punctuation.SkipWhiteSpace(text, at);
        int start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        word = text[start..at];
        return at > start;
    }
}
