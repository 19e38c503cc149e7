using System.Buffers;

namespace NewsAttribution.Splitting;

/// <summary>What stands behind the full stop and still belongs to the sentence: marks of footnotes, faces.</summary>
ref partial struct SentenceCutter
{
    /// <summary>Longest note in brackets, in characters: <i>[citation needed]</i> has 17.</summary>
    const int LongestNote = 20;

    static readonly SearchValues<char> NoteFigures = SearchValues.Create("0123456789,-– ");

    /// <summary>Longest stage direction, in characters: <i>(laughs and points out of the window)</i>.</summary>
    const int LongestDirection = 40;

    /// <summary>
    /// End of the mark of a footnote glued to the full stop, or to the quotation mark behind it: <i>closed.2 Ships</i>, <i>closed.[3]</i>,
    /// <i>closed.*</i>; -1 where there is none.
    /// </summary>
    readonly int NoteEnd(int at, bool quoteClosed)
    {
        char c = _text[at];
        if (c == ' ')
            return -1;
        int end;
        if (c is '[' or '(')
        {
            end = BracketedNoteEnd(at);
        }
        else if (Punctuation.IsRaisedFigure(c) || c is '*' or '†' or '‡' or '_')
        {
            end = at + 1;
            while (end < _text.Length && (_text[end] == c || Punctuation.IsRaisedFigure(_text[end])))
                end++;
        }
        else if (char.IsAsciiDigit(c) && at > 1 && (quoteClosed || EndsWord(at - 1)))
        {
            end = FiguresEnd(at);
        }
        else
        {
            return -1;
        }

        bool apart = end > 0 && (end == _text.Length || char.IsWhiteSpace(_text[end]) || _text[end] == '[');
        return apart ? end : -1;
    }

    /// <summary>The full stop stands behind a word, which is no abbreviation and no figure: <i>closed.2</i>, not <i>No.2</i>.</summary>
    readonly bool EndsWord(int stop)
    {
        ReadOnlySpan<char> before = WordBefore(stop);
        return (_text[stop] is '.' or '!' or '?')
            && before.Length > 1
            && char.IsLower(before[^1])
            && Tokens.Abbreviations.Of(before) == Tokens.Abbreviation.None
            && !InsideAddress(stop);
    }

    /// <summary><i>2</i>, <i>2,3</i>, <i>12-14</i>; not a year.</summary>
    readonly int FiguresEnd(int at)
    {
        int i = at,
            figures = 0;
        for (; i < _text.Length && i < at + LongestNote; i++)
        {
            char c = _text[i];
            if (char.IsAsciiDigit(c))
                figures++;
            else if ((c is ',' or '-' or '–') && i + 1 < _text.Length && char.IsAsciiDigit(_text[i + 1]))
                figures = 0;
            else
                break;
            if (figures > 3)
                return -1;
        }

        int next = Punctuation.SkipWhiteSpace(_text, i);
        return next >= _text.Length || !char.IsLower(_text[next]) ? i : -1;
    }

    /// <summary><i>[12]</i>, <i>[2, 3]</i>, <i>[a]</i>, <i>[note 1]</i>, <i>[citation needed]</i>, <i>(2)</i></summary>
    readonly int BracketedNoteEnd(int at)
    {
        ReadOnlySpan<char> rest = _text[(at + 1)..Math.Min(_text.Length, at + LongestNote)];
        int length = rest.IndexOf(_text[at] == '[' ? ']' : ')');
        if (length <= 0)
            return -1;
        ReadOnlySpan<char> note = rest[..length];
        bool figures = note.IndexOfAnyExcept(NoteFigures) < 0;
        bool words = _text[at] == '[' && (note.Length == 1 || note.StartsWith("note ") || note.StartsWith("citation "));
        return figures || words ? at + length + 2 : -1;
    }

    /// <summary>The bracket is the mouth of a face: <i>:)</i>, <i>;-(</i></summary>
    readonly bool IsMouth(int at)
    {
        int eyes = at > 1 && _text[at - 1] == '-' ? at - 2 : at - 1;
        return eyes > 0
            && (_text[eyes] is ':' or ';' or '=')
            && char.IsWhiteSpace(_text[eyes - 1])
            && (at + 1 >= _text.Length || char.IsWhiteSpace(_text[at + 1]));
    }

    /// <summary>
    /// <i>We are back :) It was a long way.</i>: a face in place of the full stop, before a word that begins sentences; -1 where it is
    /// none.
    /// </summary>
    readonly int EndAtFace(int at)
    {
        int next = Punctuation.SkipWhiteSpace(_text, at + 1);
        return next < _text.Length && HasWord(at) && (Begins(next, common: true) || EdgeWords.Is(WordAt(next), EdgeWord.AlwaysCapital))
            ? at + 1
            : -1;
    }

    /// <summary>End of the face or stage direction that begins here and belongs to the sentence before; -1 where there is none.</summary>
    readonly int AsideEnd(int at)
    {
        char c = _text[at];
        return (c is '(' or '[') && at + 1 < _text.Length && char.IsLower(_text[at + 1]) ? DirectionEnd(at)
            : (c is ':' or ';' or '=') || char.IsHighSurrogate(c) ? FaceEnd(at)
            : -1;
    }

    /// <summary><i>It was hard. <b>[laughs]</b> We left.</i></summary>
    readonly int DirectionEnd(int at)
    {
        ReadOnlySpan<char> rest = _text[(at + 1)..Math.Min(_text.Length, at + LongestDirection)];
        int length = rest.IndexOfAny(')', ']');
        int next = length < 0 ? 0 : Punctuation.SkipWhiteSpace(_text, at + length + 2);
        bool aside = length > 0 && next > at + length + 2 && next < _text.Length && !char.IsLower(_text[next]);
        return aside && !Punctuation.IsTerminator(rest[length - 1]) ? at + length + 2 : -1;
    }

    /// <summary>End of the face that begins here, as in <i>It is over! :)</i>; -1 where there is none.</summary>
    readonly int FaceEnd(int at)
    {
        int i = at;
        if (char.IsHighSurrogate(_text[at]))
        {
            while (i + 1 < _text.Length && _text[i] is '\uD83C' or '\uD83D' or '\uD83E' && char.IsLowSurrogate(_text[i + 1]))
                i += 2;
        }
        else
        {
            i += i + 1 < _text.Length && _text[i + 1] is '-' or '\'' ? 2 : 1;
            int mouth = i;
            while (i < _text.Length && _text[i] is ')' or '(' or 'D' or 'P' or 'p' or 'o' or 'O' or '/' or '|' or ']')
                i++;
            if (i == mouth)
                return -1;
        }

        return i > at && (i >= _text.Length || char.IsWhiteSpace(_text[i])) ? i : -1;
    }
}
