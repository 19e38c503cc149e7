using System.Buffers;
using NewsAttribution.Tokens;

namespace NewsAttribution.Splitting;

/// <summary>The rules: does the sentence end at this terminator?</summary>
ref partial struct SentenceCutter
{
    /// <summary>Longest word looked back over. The longest abbreviation has 5 letters; a list of initials 23 (<i>A.B.C.…</i>).</summary>
    const int LongestWordBack = 24;

    /// <summary>
    /// How far after a question the naming of its speaker is looked for, in characters: <i>"Why?" Ms Anna Prentice, 46, a nurse,
    /// asked.</i>
    /// </summary>
    const int SpeakerReach = 120;

    /// <summary>
    /// Longest bracket in which full stops end nothing, in characters: three sentences; past that the bracket was never closed.
    /// </summary>
    const int LongestBracket = 400;

    static readonly SearchValues<char> ClosingBrackets = SearchValues.Create(")]}");
    static readonly SearchValues<char> AddressMarks = SearchValues.Create("/@_=");

    bool Ends(Terminator mark, int next)
    {
        if (!HasWord(mark.Start) || InsideBracket(mark.Start))
            return false;
        if ((_text[next] is ',' or ';' or ':' or '&' or '%') || Punctuation.IsClosingBracket(_text[next]))
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
            return EndsAtPeriod(mark, first, word, small, marked);
        if (mark.Ellipsis && !mark.QuoteClosed)
            return !small && !EdgeWords.Is(word, EdgeWord.AlwaysCapital); // "Well... I don't know"
        if (small)
            return false; // "Is it over?" he asked; Yahoo! shares
        if (EdgeWords.Is(word, EdgeWord.Firm))
            return false; // Yahoo! Inc.
        return marked || !mark.QuoteClosed || !NamesSpeaker(first);
    }

    /// <summary>Longest signature, in characters: a name with title and office.</summary>
    const int LongestSignature = 90;

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
            && !name.ContainsAny("\"“”„«»?!:;")
            && !EdgeWords.Is(FirstWord(name), EdgeWord.Opener);
    }

    static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text) => text.IndexOf(' ') is var space and > 0 ? text[..space] : text;

    readonly bool EndsAtPeriod(Terminator mark, int first, ReadOnlySpan<char> word, bool small, bool marked)
    {
        ReadOnlySpan<char> before = WordBefore(mark.Start);
        int hyphen = before.LastIndexOf('-');
        if (hyphen >= 0)
            before = before[(hyphen + 1)..]; // "then-Sen. Adeyemi", "Lt.-Gen. Okoro"
        bool figure = char.IsDigit(_text[first]);

        if (mark.Start - before.Length == _start && IsListNumber(before))
            return false;
        if (small)
            return marked && _text[first - 1] is not ('(' or '[') && Abbreviations.Of(before) == Abbreviation.None && before.Length > 1;
        if (mark.QuoteClosed)
            return true; // "in the U.S." He
        if (_start == 0 && IsRunInHeading(mark.Start, word))
            return false;
        if (before.Length == 1 && char.IsUpper(before[0]))
            return EndsAtInitial(mark.Start - 1, word, marked);

        return Abbreviations.Of(before) switch
        {
            Abbreviation.None => true,
            Abbreviation.Leads => false,
            Abbreviation.LeadsFigure => !figure,
            Abbreviation.Date => !figure && !EdgeWords.Is(word, EdgeWord.DateOrZone),
            Abbreviation.Hour => !EdgeWords.Is(word, EdgeWord.DateOrZone) && !NextIsTime(first + word.Length),
            _ => Begins(word) || (marked && Punctuation.IsQuote(_text[first - 1]) && !_unterminated),
        };
    }

    /// <summary>Its capital shows the start of a sentence, where not all words have one.</summary>
    readonly bool Begins(ReadOnlySpan<char> word) => !_unterminated && EdgeWords.Is(word, EdgeWord.Opener);

    /// <summary>
    /// <i>WHEAT. The buyers…</i>, <i>MADRID. The minister…</i>: capitals that open a paragraph belong to its first sentence.
    /// </summary>
    readonly bool IsRunInHeading(int end, ReadOnlySpan<char> next)
    {
        if (end < 3 || end > 40 || next.Length < 2 || !char.IsLower(next[1]))
            return false;
        foreach (char c in _text[..end])
            if (char.IsLetter(c) ? !char.IsUpper(c) : c is not (' ' or '-' or '/' or '\''))
                return false;
        return true;
    }

    /// <summary><i>A. B. Jones</i> goes on; <i>plan B. Smith</i>, <i>World War I. The</i> and <i>Malcolm X. He</i> do not.</summary>
    readonly bool EndsAtInitial(int letter, ReadOnlySpan<char> word, bool marked)
    {
        if (
            Begins(word)
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

    /// <summary>
    /// <i>ended.The</i>: a full stop without white space ends a sentence where a small letter, figure or closing mark stands before it and
    /// a capital with a small letter after it, outside web addresses. <i>U.S.Army</i> and <i>B.Smith</i> stay whole: too like initials.
    /// </summary>
    readonly bool IsMissingSpace(int mark, int terminatorsEnd, int end)
    {
        if (!HasWord(mark) || InsideAddress(mark) || _bracketDepth > 0)
            return false;
        if (terminatorsEnd - mark > 1 && _text[mark] == '.' && terminatorsEnd == end)
            return false; // "overseas...Trump": a pause or an end, nobody can tell
        int first = end;
        if (end == terminatorsEnd && Punctuation.IsQuote(_text[end]) && _text[end] is not ('\'' or '’' or '”' or '»'))
            first++; // over.“The
        if (first + 1 >= _text.Length || !char.IsUpper(_text[first]) || !(char.IsLower(_text[first + 1]) || first > terminatorsEnd))
            return false;
        ReadOnlySpan<char> before = WordBefore(mark);
        ReadOnlySpan<char> word = WordAt(first);
        if (before.Length < 2 || before.Contains('.') || EdgeWords.Is(word, EdgeWord.Domain))
            return false;
        char last = before[^1];
        return (char.IsLower(last) || (char.IsDigit(last) && !char.IsUpper(before[0]))) && Abbreviations.Of(before) == Abbreviation.None;
    }

    readonly bool InsideAddress(int mark)
    {
        int from = mark;
        while (from > _start && mark - from < 64 && !char.IsWhiteSpace(_text[from - 1]))
            from--;
        int to = mark;
        while (to < _text.Length && to - mark < 64 && !char.IsWhiteSpace(_text[to]))
            to++;
        ReadOnlySpan<char> run = _text[from..to];
        return run.ContainsAny(AddressMarks) || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || mark - from >= 64;
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

    /// <summary><i>"Is it over?" Ms Prentice asked</i>: a name, perhaps with an apposition, and a verb of saying.</summary>
    readonly bool NamesSpeaker(int first)
    {
        if (EdgeWords.Is(WordAt(first), EdgeWord.Opener))
            return false;
        int end = Math.Min(_text.Length, first + SpeakerReach),
            commas = 0;
        for (int i = first; i < end; )
        {
            char c = _text[i];
            if (char.IsLetter(c))
            {
                ReadOnlySpan<char> word = WordAt(i);
                if (commas != 1 && char.IsLower(c) && !EdgeWords.Is(word, EdgeWord.NameParticle))
                    return EdgeWords.IsSaying(word, _lexicon) && (EdgeWords.Is(word, EdgeWord.Cry) || !OpensClause(i + word.Length));
                i += word.Length;
                continue;
            }

            if (c == ',')
                commas++;
            else if (
                (c is '!' or '?' or ';') || (c == '.' && Abbreviations.Of(WordBefore(i)) != Abbreviation.Leads && WordBefore(i).Length > 1)
            )
                return false;
            i++;
        }

        return false;
    }

    /// <summary><i>said a man had bought it</i> reports something new; <i>said.</i>, <i>said on Monday</i> closes the question.</summary>
    readonly bool OpensClause(int at)
    {
        int next = Punctuation.SkipWhiteSpace(_text, at);
        return next < _text.Length && char.IsLetter(_text[next]) && !EdgeWords.Is(WordAt(next), EdgeWord.AfterSaying);
    }

    readonly bool NextIsTime(int at) => EdgeWords.Is(WordAt(Punctuation.SkipWhiteSpace(_text, at)), EdgeWord.Clock);

    /// <summary><i>1.</i>, <i>12.</i>, <i>iv.</i>, <i>A.</i> at the start of a sentence number it.</summary>
    static bool IsListNumber(ReadOnlySpan<char> word) =>
        ((word.Length is 1 or 2) && word.IndexOfAnyExceptInRange('0', '9') < 0)
        || (word.Length == 1 && char.IsAsciiLetter(word[0]))
        || EdgeWords.Is(word, EdgeWord.Numeral);

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

    static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || (c is '.' or '-' or '\'' or '’');
}
