using System.Buffers;
using NewsAttribution.Lexicon;

namespace NewsAttribution.Splitting;

/// <summary>
/// Cuts one paragraph. Jumps from one mark to the next; each terminator is judged by the word before it, the closing marks after it and
/// the first word after the white space. Every look back or ahead is bounded, or remembered, so that the work stays linear.
/// </summary>
ref partial struct SentenceCutter(ReadOnlySpan<char> paragraph, bool hasRareMarks, WordLexicon lexicon)
{
    const string AsciiMarks = ".!?\"()[]{}";

    static readonly SearchValues<char> Marks = SearchValues.Create(AsciiMarks + "…‽。！？．•⁃▪■●►‣◦");

    /// <summary>Where the text has none of the others, these are found several times as fast.</summary>
    static readonly SearchValues<char> PlainMarks = SearchValues.Create(AsciiMarks);

    /// <summary>The first of the marks beyond ASCII; the quotation marks and dashes of English news stand before it.</summary>
    public const char FirstRareMark = '•';

    readonly ReadOnlySpan<char> _text = paragraph;
    readonly SearchValues<char> _marks = hasRareMarks && paragraph.ContainsAnyInRange(FirstRareMark, char.MaxValue) ? Marks : PlainMarks;

    /// <summary>Knows the verbs that name a speaker.</summary>
    readonly WordLexicon _lexicon = lexicon;

    // A paragraph without full stop at its end is a headline or caption: "U.S. In Talks With Iran" has capitals that begin no sentence.
    readonly bool _unterminated = paragraph.Length < 160 && !Punctuation.EndsSentence(paragraph);
    int _start;
    int _at;
    bool _quoteOpen;
    int _bracketDepth;
    int _bracketStart;
    int _nextClosingBracket = -1;
    int _looseAt;
    bool _looseOpen;
    Numbering _numbering;
    char _itemMark;
    int _nextItem;

    /// <summary>The next sentence, relative to the paragraph, without surrounding white space.</summary>
    public bool Read(out TextSpan sentence)
    {
        _start = Punctuation.SkipWhiteSpace(_text, _start);
        if (_start >= _text.Length)
        {
            sentence = default;
            return false;
        }

        int end = FindEnd();
        sentence = TextSpan.FromBounds(_start, end);
        _start = end;
        _at = end;
        return true;
    }

    int FindEnd()
    {
        _at = Math.Max(_at, _start);
        while (_at < _text.Length)
        {
            int jump = _text[_at..].IndexOfAny(_marks);
            if (jump < 0)
                break;
            _at += jump;
            char c = _text[_at];
            int end = -1;
            if (Punctuation.IsTerminator(c))
            {
                end = c == '.' ? EndBeforeItem(_at) : -1;
                if (end < 0)
                    end = EndAtTerminator();
            }
            else
            {
                if (c is ')')
                    end = EndBeforeItem(_at);
                else if (Punctuation.IsBullet(c))
                    end = EndBeforeBullet(_at);
                if (end < 0 && c is ')' or '(' or ']' or '[' && IsMouth(_at))
                    end = EndAtFace(_at);
                else
                    Pass(_at);
                _at++;
            }

            if (end >= 0)
                return end;
        }

        _at = _text.Length;
        return _text.TrimEnd().Length;
    }

    /// <summary>Keeps count of straight quotes and brackets that the cutter has gone by.</summary>
    void Pass(int at)
    {
        char c = _text[at];
        if (c == '"')
        {
            // A 12" pipe; 44' 54" north
            _quoteOpen = !_quoteOpen && !(at > 0 && char.IsAsciiDigit(_text[at - 1]));
        }
        else if (Punctuation.IsOpeningBracket(c))
        {
            if (_bracketDepth++ == 0)
                _bracketStart = at;
        }
        else if (Punctuation.IsClosingBracket(c) && _bracketDepth > 0)
        {
            _bracketDepth--;
        }
    }

    /// <summary>
    /// Judges the terminator at the cursor. Returns the end of the sentence, or -1 after moving the cursor past the marks.
    /// </summary>
    int EndAtTerminator()
    {
        int mark = _at;
        int end = SkipTerminators(mark, out bool ellipsis);
        if (ellipsis && IsStopBeforeOmission(mark, end))
            return _at = mark + 1;
        bool wide = Punctuation.IsWideTerminator(_text[end - 1]);
        int terminatorsEnd = end;
        end = SkipClosers(end, out bool quoteClosed, out bool bracketClosed);
        _at = end;

        if (end >= _text.Length)
            return -1; // the end of the paragraph ends the sentence anyway
        int next = Punctuation.SkipWhiteSpace(_text, end);
        // "It is over! :)" She left. It is over. [laughs] She left.
        for (int aside; next > end && next < _text.Length && (aside = AsideEnd(next)) > 0; next = Punctuation.SkipWhiteSpace(_text, end))
            _at = end = aside;
        if (next >= _text.Length)
            return -1;
        if (!wide && next == end)
            return IsMissingSpace(mark, terminatorsEnd, end) ? end : -1;

        var mark0 = new Terminator(mark, terminatorsEnd, ellipsis, quoteClosed, bracketClosed);
        return Ends(mark0, next) ? end : -1;
    }

    /// <summary>Passes <i>?!</i>, <i>...</i> and the spaced <i>. . .</i> and <i>! !</i></summary>
    readonly int SkipTerminators(int at, out bool ellipsis)
    {
        int i = at,
            stops = 0;
        while (i < _text.Length)
        {
            if (Punctuation.IsTerminator(_text[i]))
                stops +=
                    _text[i] == '…' ? 3
                    : _text[i] == '.' ? 1
                    : 0;
            else if (!((_text[i] is ' ' or '\u00A0') && i + 1 < _text.Length && IsSpaced(_text[i - 1], _text[i + 1])))
                break;
            i++;
        }

        ellipsis = stops > 1;
        return i;
    }

    static bool IsSpaced(char mark, char next) => mark == '.' ? next == '.' : (mark is '!' or '?') && (next is '!' or '?');

    /// <summary>
    /// <i>It was closed<b>.</b> . . . The crews left.</i>: the first of four full stops ends the sentence, the other three stand for what
    /// was left out. <i>Then we left . . . .</i> has all four to itself.
    /// </summary>
    readonly bool IsStopBeforeOmission(int mark, int end)
    {
        if (end - mark != 7 || mark == 0 || !char.IsLetterOrDigit(_text[mark - 1]))
            return false;
        for (int i = mark; i < end; i++)
            if (((i - mark) % 2 == 0) != (_text[i] == '.'))
                return false;
        int next = Punctuation.SkipWhiteSpace(_text, end);
        return next > end && next < _text.Length && char.IsUpper(_text[next]);
    }

    /// <summary>
    /// Passes the quotes and brackets that close with the sentence. Glued to the full stop a quote closes, whatever its shape (German
    /// and Danish turn them round), unless a letter follows: then the straight quote closes only if one is open (<i>over."He</i>).
    /// After white space it closes where white space follows too (<i>« C'est fini. » Il…</i>), straight ones only when open.
    /// </summary>
    int SkipClosers(int at, out bool quoteClosed, out bool bracketClosed)
    {
        quoteClosed = bracketClosed = false;
        // "It is over. She left": nothing closes.
        if (at + 1 < _text.Length && _text[at] == ' ' && char.IsAsciiLetter(_text[at + 1]))
            return at;
        while (at < _text.Length)
        {
            char c = _text[at];
            if (Punctuation.IsClosingBracket(c))
                bracketClosed = true;
            else if (ClosesHere(at))
                quoteClosed = true;
            else if (NoteEnd(at, quoteClosed) is var note and > 0)
            {
                at = note;
                continue;
            }
            else
                break;
            Pass(at++);
        }

        int far = Punctuation.SkipWhiteSpace(_text, at);
        if (far == at || far - at > 2 || far >= _text.Length)
            return at;
        if (!quoteClosed && ClosesAfterSpace(far))
            quoteClosed = true;
        else if (_bracketDepth > 0 && Punctuation.IsClosingBracket(_text[far]) && (far + 1 == _text.Length || _text[far + 1] == ' '))
            bracketClosed = true; // ( He left . )
        else
            return at;
        Pass(far);
        return far + (_text[far] == '\'' && far + 1 < _text.Length && _text[far + 1] == '\'' ? 2 : 1);
    }

    readonly bool ClosesHere(int at)
    {
        char c = _text[at];
        if (!Punctuation.IsQuote(c))
            return false;
        if (at + 1 >= _text.Length)
            return true;
        char next = _text[at + 1];
        if (
            char.IsWhiteSpace(next)
            || Punctuation.IsClosingBracket(next)
            || Punctuation.IsTerminator(next)
            || (next is ',' or ';' or ':')
            || Punctuation.IsDashOrBullet(next)
        )
            return true;
        if (Punctuation.IsQuote(next))
            return (!Punctuation.IsOpeningQuote(c) && c != '“') || (c == '‘' && next == '“'); // „He said ‚go.‘“
        return ((c is '”' or '»' or '’') && (char.IsUpper(next) || char.IsAsciiDigit(next) || next == '[')) || (c == '"' && _quoteOpen);
    }

    bool ClosesAfterSpace(int at)
    {
        char c = _text[at];
        if (at + 1 < _text.Length && !char.IsWhiteSpace(_text[at + 1]))
            return c == '\'' && _text[at + 1] == '\'';
        return (c is '”' or '»' or '’' or '›') || (c == '"' && _quoteOpen) || (c == '\'' && ClosesLoose(at));
    }

    /// <summary>
    /// <i>' It is unsafe . <b>'</b></i> in text whose marks stand apart: the second of two marks with white space on both sides. Each
    /// character is looked at once.
    /// </summary>
    bool ClosesLoose(int at)
    {
        while (_looseAt < at)
        {
            int jump = _text[_looseAt..at].IndexOfAny('\'', '`');
            if (jump < 0)
                break;
            int mark = _looseAt + jump;
            _looseAt = mark + 1;
            if ((mark == 0 || char.IsWhiteSpace(_text[mark - 1])) && char.IsWhiteSpace(_text[mark + 1]))
                _looseOpen = _text[mark] == '`' || !_looseOpen;
        }

        _looseAt = at;
        return _looseOpen;
    }

    readonly record struct Terminator(int Start, int End, bool Ellipsis, bool QuoteClosed, bool BracketClosed);
}
