using System.Buffers;
using NewsAttribution.Tokens;

namespace NewsAttribution.Splitting;

/// <summary>The rules: does the sentence end at this terminator?</summary>
ref partial struct SentenceCutter
{
    /// <summary>Longest word looked back over. The longest abbreviation has 5 letters; a list of initials 23 (<i>A.B.C.…</i>).</summary>
    const int LongestWordBack = 24;

    /// <summary>
    /// Longest bracket in which full stops end nothing, in characters: three sentences; past that the bracket was never closed.
    /// </summary>
    const int LongestBracket = 400;

    /// <summary>Longest words before a pause in which no sentence has begun, in characters: <i>Well, you know... I am tired.</i></summary>
    const int LongestLeadIn = 24;

    /// <summary>The same in words.</summary>
    const int WordsOfLeadIn = 3;

    static readonly SearchValues<char> ClosingBrackets = SearchValues.Create(")]}");

    bool Ends(Terminator mark, int next)
    {
        if (!HasWord(mark.Start) || InsideBracket(mark.Start))
            return false;
        if ((_text[next] is ',' or ';' or ':' or '&' or '%') || Punctuation.IsClosingBracket(_text[next]))
            return false;
        if (mark.BracketClosed && !mark.QuoteClosed && Punctuation.IsOpeningBracket(_text[mark.Start - 1]))
            return false; // The claim [...] was withdrawn.
        if (mark.QuoteClosed && _text[next] == '(' && IsCitation(next))
            return false;

        if (mark.QuoteClosed && IsSignature(_text[next..]))
            return false;
        int first = FirstLetter(next, out bool marked, out bool dashed);
        if (first >= _text.Length)
            return !dashed;
        ReadOnlySpan<char> word = WordAt(first);
        char c = _text[first];
        bool small = char.IsLower(c) && !(word.Length > 1 && char.IsUpper(word[1])); // "iPhone sales", "eBay said" begin sentences

        bool period = _text[mark.Start] == '.' && mark.End == mark.Start + 1;
        if (period)
            return EndsAtPeriod(mark, next, first, word, small, marked);
        if (mark.Ellipsis && !mark.QuoteClosed)
            return !small && (_text[first - 1] == '(' || !EdgeWords.Is(word, EdgeWord.AlwaysCapital) || !IsPause(mark.Start));
        if (small)
            return !marked && !dashed && EndsBeforeSmallAtCry(mark, first, word); // "Is it over?" he asked; Yahoo! shares
        if (EdgeWords.Is(word, EdgeWord.Firm))
            return false; // Yahoo! Inc.
        if (_text[mark.Start] == '!' && EdgeWords.Is(WordBefore(mark.Start), EdgeWord.Exclaimed))
            return Begins(first, common: true); // Yahoo! Japan
        return marked || !mark.QuoteClosed || !NamesSpeaker(first, atOnce: false) || HasSpeaker(mark.Start);
    }

    /// <summary><i>Well... I don't know</i>, <i>the point is . . . I don't know</i>; not <i>It was a long way... I was tired.</i></summary>
    readonly bool IsPause(int mark) =>
        char.IsWhiteSpace(_text[mark - 1])
        || (mark - _start < LongestLeadIn && LineShape.CountWords(_text[_start..mark], WordsOfLeadIn + 1) <= WordsOfLeadIn);

    /// <summary>Longest signature, in characters: a name with title and office.</summary>
    const int LongestSignature = 90;

    static readonly SearchValues<char> NoPartOfName = SearchValues.Create("\"“”„«»?!:;");

    /// <summary><i>“The dam holds.” <b>— Ona Pell, an engineer</b></i> at the end of a paragraph: who has said it.</summary>
    static bool IsSignature(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimEnd();
        if (rest is not (['-' or '–' or '—' or '―', ..] and { Length: <= LongestSignature }))
            return false;
        var name = rest.TrimStart("-–—― ");
        return name.Length > 1
            && char.IsUpper(name[0])
            && !Punctuation.IsTerminator(name[^1])
            && !name.ContainsAny(NoPartOfName)
            && !EdgeWords.Is(FirstWord(name), EdgeWord.Opener);
    }

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) => text.IndexOf(' ') is var space and > 0 ? text[..space] : text;

    readonly bool EndsAtPeriod(Terminator mark, int next, int first, ReadOnlySpan<char> word, bool small, bool marked)
    {
        ReadOnlySpan<char> before = WordBefore(mark.Start);
        int hyphen = before.LastIndexOf('-');
        if (hyphen >= 0)
            before = before[(hyphen + 1)..]; // "then-Sen. Adeyemi", "Lt.-Gen. Okoro"
        bool figure = char.IsDigit(_text[first]);

        if (IsListNumber(before) && OpensSentence(mark.Start - before.Length) && CountsOn(before))
            return false;
        if (small)
            return marked
                ? _text[first - 1] is not ('(' or '[') && Abbreviations.Of(before) == Abbreviation.None && before.Length > 1
                : EndsBeforeSmall(mark, before, word);
        if (mark.QuoteClosed)
            return marked || !NamesSpeaker(first, atOnce: true); // "in the U.S." He; "We left." Lund said.
        if (IsHeading(mark.Start, next, word))
            return false;
        if (before.Length == 1 && char.IsUpper(before[0]))
            return EndsAtInitial(mark.Start - 1, first, marked);

        Abbreviation kind = Abbreviations.Of(before);
        if (kind is Abbreviation.None or Abbreviation.Ends)
            return true;
        if (_text[next] is '§' or '¶' or '#' or '|' or '/' or '=' or '+')
            return false; // 12 U.S.C. § 5
        if (_text[next] == '(' && kind is not Abbreviation.Date)
            return Begins(first, common: false) && BracketEnd(next) is var end and > 0 && Punctuation.EndsSentence(_text[next..end]);
        return kind switch
        {
            Abbreviation.Leads => false,
            Abbreviation.LeadsFigure => !figure && !IsNumbered(before, first, word),
            Abbreviation.Date => !figure && !EdgeWords.Is(word, EdgeWord.DateOrZone),
            Abbreviation.Hour => !EdgeWords.Is(word, EdgeWord.DateOrZone)
                && !NextIsTime(first + word.Length)
                && !OpensWithTime(mark.Start - before.Length)
                && (!FollowsArticle(mark.Start - before.Length) || Begins(first, common: false)),
            _ => Begins(first, common: true) || (marked && Punctuation.IsQuote(_text[first - 1]) && !_unterminated),
        };
    }

    /// <summary><i>Vol. II</i>, <i>Fig. B</i>; <i>The answer was no. A man left</i> and <i>It was Art. I left</i> are none.</summary>
    readonly bool IsNumbered(ReadOnlySpan<char> before, int first, ReadOnlySpan<char> word) =>
        char.IsUpper(before[0])
        && (EdgeWords.Is(word, EdgeWord.Numeral) || (word.Length == 1 && word[0] is not ('A' or 'I') && char.IsUpper(_text[first])));

    /// <summary><i><b>The</b> 4 a.m. Brin train</i></summary>
    readonly bool FollowsArticle(int hour)
    {
        int end = hour;
        while (end > _start && hour - end < LongestWordBack && !char.IsLetter(_text[end - 1]))
            end--;
        return WordBefore(end) is "the" or "The" or "a" or "A";
    }

    /// <summary><i>At 5 a.m. Mr. Vale left</i>: so far the sentence has told nothing but the time.</summary>
    readonly bool OpensWithTime(int end)
    {
        bool led = false;
        int at = _start;
        for (int words = 0; words < 8; words++)
        {
            while (at < end && !char.IsLetterOrDigit(_text[at]))
                at++;
            if (at >= end)
                return led;
            int start = at;
            while (at < end && IsWordPart(_text[at]))
                at++;
            ReadOnlySpan<char> word = _text[start..at].TrimEnd('.');
            if (EdgeWords.Is(word, EdgeWord.BeforeTime))
                led = true;
            else if (!char.IsDigit(word[0]) && !EdgeWords.Is(word, EdgeWord.DateOrZone) && Abbreviations.Of(word) != Abbreviation.Hour)
                return false;
        }

        return false;
    }

    /// <summary>The word there shows by its capital the start of a sentence, where not all words have one.</summary>
    /// <param name="first">Its first letter.</param>
    /// <param name="common">Also if it could be a name: no initial stands before it.</param>
    readonly bool Begins(int first, bool common)
    {
        if (_unterminated)
            return false;
        ReadOnlySpan<char> word = WordAt(first);
        int suffix = word.IndexOfAny('\'', '’');
        ReadOnlySpan<char> stem = suffix > 1 ? word[..suffix] : word; // They'd, What's, Let's
        if (EdgeWords.Is(word, EdgeWord.Opener) || EdgeWords.Is(stem, EdgeWord.Opener))
            return true;
        int next = first + word.Length;
        bool goesOnSmall = next + 1 < _text.Length && _text[next] == ' ' && char.IsLower(_text[next + 1]);
        if (word is "I" or "A")
            return goesOnSmall; // in the U.S. I work; John A. A. Lund
        return common && goesOnSmall && EdgeWords.Is(stem, EdgeWord.CommonOpener);
    }

    /// <summary>
    /// <i>WHEAT. The buyers…</i>, <i>MADRID. The minister…</i>: capitals that open a paragraph belong to its first sentence. So does the
    /// place of a dateline, <i>ALDMOOR, FLA. (WXYZ) - A crash…</i>, <i>MARLE, Minn. — A fire…</i>
    /// </summary>
    readonly bool IsHeading(int end, int next, ReadOnlySpan<char> word)
    {
        if (_start != 0 || end < 3 || end > 40 || word.IsEmpty)
            return false;
        bool dateline = _text[next] == '(' || Punctuation.IsDashOrBullet(_text[next]);
        if (!dateline && (word.Length < 2 ? !char.IsUpper(word[0]) : !char.IsLower(word[1])))
            return false;
        ReadOnlySpan<char> place = _text[..end];
        // The state behind the comma may be in small letters.
        if (dateline && place.IndexOf(',') is > 2 and var comma)
            place = place[..comma];
        foreach (char c in place)
            if (char.IsLetter(c) ? !char.IsUpper(c) : !(c is ' ' or '-' or '/' or '\'' || (dateline && c is '.')))
                return false;
        return true;
    }

    /// <summary><i>A. B. Jones</i> goes on; <i>plan B. Smith</i>, <i>World War I. The</i> and <i>Malcolm X. He</i> do not.</summary>
    readonly bool EndsAtInitial(int letter, int first, bool marked)
    {
        if (
            Begins(first, common: false)
            || (marked && Punctuation.IsQuote(_text[Math.Min(Punctuation.SkipWhiteSpace(_text, letter + 2), _text.Length - 1)]))
        )
            return true;
        int end = letter;
        while (end > _start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        ReadOnlySpan<char> before = WordBefore(end);
        return EdgeWords.Is(before, EdgeWord.TakesLetter)
            || (_text[letter] == 'X' && EdgeWords.Is(before, EdgeWord.PostedOn))
            || (_text[letter] == 'I' && EdgeWords.Is(before, EdgeWord.BeforeMe));
    }

    /// <summary>A letter or figure stands in the sentence before the mark: <i>... and then</i> does not end at its first dots.</summary>
    readonly bool HasWord(int mark)
    {
        for (int i = _start; i < mark; i++)
            if (char.IsLetterOrDigit(_text[i]) || char.IsSurrogate(_text[i]))
                return true;
            else if (i - _start > 32)
                return true; // 32 marks in a row are a sentence of their own
        return false;
    }

    /// <summary>
    /// Inside a bracket that was opened in mid-sentence and will be closed soon, full stops end nothing: <i>He left (she saw him go. It was
    /// late) by train.</i> The place of the next closing bracket is remembered, so each character is searched once.
    /// </summary>
    bool InsideBracket(int mark)
    {
        if (mark - _bracketStart > LongestBracket)
            _bracketDepth = 0; // never closed; the next bracket counts afresh
        if (_bracketDepth == 0 || _bracketStart <= _start)
            return false;
        if (_nextClosingBracket < mark)
        {
            int found = _text[mark..].IndexOfAny(ClosingBrackets);
            _nextClosingBracket = found < 0 ? int.MaxValue : mark + found;
        }

        return _nextClosingBracket - (long)_bracketStart <= LongestBracket;
    }

    /// <summary>Passes quotes, brackets, dashes and invisible marks before the first word of the next sentence.</summary>
    readonly int FirstLetter(int at, out bool marked, out bool dashed)
    {
        marked = dashed = false;
        if (char.IsAsciiLetter(_text[at]))
            return at;
        for (int passed = 0; at < _text.Length && passed < 16; at++, passed++)
        {
            char c = _text[at];
            if (Punctuation.IsQuote(c) || Punctuation.IsOpeningBracket(c) || (c is '¿' or '¡'))
                marked = true;
            else if (Punctuation.IsDashOrBullet(c))
                dashed = true;
            else if (!char.IsWhiteSpace(c) && !Punctuation.IsInvisible(c) && !Punctuation.IsTerminator(c))
                break;
        }

        return at;
    }

    readonly bool NextIsTime(int at) => EdgeWords.Is(WordAt(Punctuation.SkipWhiteSpace(_text, at)), EdgeWord.Clock);

    /// <summary>Nothing stands in the sentence before it but bullets and dashes: <i>• 9. The item</i>.</summary>
    readonly bool OpensSentence(int at)
    {
        while (at > _start && (char.IsWhiteSpace(_text[at - 1]) || Punctuation.IsDashOrBullet(_text[at - 1])))
            at--;
        return at == _start;
    }

    /// <summary><i>1.</i>, <i>12.</i>, <i>iv.</i>, <i>A.</i> at the start of a sentence number it.</summary>
    static bool IsListNumber(ReadOnlySpan<char> word) =>
        ((word.Length is 1 or 2) && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]))
        || (word.Length == 1 && char.IsAsciiLetter(word[0]))
        || ((word is [.., 'i' or 'v' or 'x' or 'I' or 'V' or 'X']) && EdgeWords.Is(word, EdgeWord.Numeral));

    readonly ReadOnlySpan<char> WordBefore(int end)
    {
        int from = end;
        while (from > _start && end - from < LongestWordBack && IsWordPart(_text[from - 1]))
            from--;
        return _text[from..end].TrimStart("'’-."); // 'Mr. T'
    }

    readonly ReadOnlySpan<char> WordAt(int at)
    {
        int to = at;
        while (to < _text.Length && to - at < LongestWordBack && (char.IsLetter(_text[to]) || (to > at && (_text[to] is '\'' or '’'))))
            to++;
        return _text[at..to].TrimEnd("'’");
    }

    static bool IsWordPart(char c) => char.IsAsciiLetter(c) || char.IsLetterOrDigit(c) || (c is '.' or '-' or '\'' or '’' or '°');
}
