using System.Buffers;

namespace NewsAttribution.Splitting;

/// <summary>
/// Reads the paragraphs of an article. A blank line always ends one. Whether a single line break does is decided once for the article:
/// text files and copied web pages have one paragraph a line, e-mails and agency wires are hard-wrapped at 60 to 100 columns. The article
/// counts as hard-wrapped where no line is longer than <see cref="WidestWrap"/> and at least a quarter of its single breaks go on in the
/// middle of a sentence: no full stop before, a small letter after. In running English about two breaks in three do when text is wrapped,
/// next to none when it is not, so the quarter leaves room for damage on both sides.
/// </summary>
ref struct ParagraphReader
{
    /// <summary>Columns; wrapped text is not wider. Plain-text mail wraps at 72 to 78, wires at 69, some editors at 100.</summary>
    const int WidestWrap = 110;

    /// <summary>Line breaks beyond ASCII, which hardly any article has.</summary>
    const string RareBreaks = "\u0085\u2028\u2029";

    /// <summary>The one of them that stands before <see cref="SentenceCutter.FirstRareMark"/>.</summary>
    const char NextLine = '\u0085';

    static readonly SearchValues<char> LineBreaks = SearchValues.Create("\n\r\v\f" + RareBreaks);

    readonly ReadOnlySpan<char> _text;

    /// <summary>Has line breaks beyond ASCII: a search for those of ASCII alone is several times as fast.</summary>
    readonly bool _hasRareBreaks;
    readonly bool _wrapped;
    readonly int _width;
    int _at;

    /// <summary>The article has one of the marks that a <see cref="SentenceCutter"/> must look for apart, or a character like them.</summary>
    public bool HasRareMarks { get; }

    public ParagraphReader(ReadOnlySpan<char> text)
    {
        _text = text;
        HasRareMarks = text.ContainsAnyInRange(SentenceCutter.FirstRareMark, char.MaxValue);
        _hasRareBreaks = text.Contains(NextLine) || (HasRareMarks && text.ContainsAny(RareBreaks));
        int breaks = 0,
            running = 0;
        int at = 0;
        ReadOnlySpan<char> before = default;
        while (at < text.Length)
        {
            ReadOnlySpan<char> line = LineAt(text, _hasRareBreaks, ref at, out _);
            ReadOnlySpan<char> visible = line.Trim();
            _width = Math.Max(_width, visible.Length);
            if (!visible.IsEmpty && !before.IsEmpty)
            {
                breaks++;
                if (RunsOn(before, visible))
                    running++;
            }

            before = visible;
        }

        _wrapped = running > 0 && running * 4 >= breaks && _width <= WidestWrap;
    }

    /// <summary>The next paragraph without surrounding white space; false at the end of the article.</summary>
    public bool Read(out TextSpan paragraph)
    {
        int start = -1,
            end = 0;
        ReadOnlySpan<char> before = default;
        while (_at < _text.Length)
        {
            int lineStart = _at,
                next = _at;
            ReadOnlySpan<char> line = LineAt(_text, _hasRareBreaks, ref next, out bool endsParagraph);
            ReadOnlySpan<char> visible = line.Trim();
            if (start >= 0 && (visible.IsEmpty || !Joins(before, line, visible)))
                break;
            _at = next;
            if (visible.IsEmpty)
                continue;

            int indent = line.Length - line.TrimStart().Length;
            if (start < 0)
                start = lineStart + indent;
            end = lineStart + indent + visible.Length;
            before = visible;
            if (endsParagraph)
                break;
        }

        paragraph = start < 0 ? default : TextSpan.FromBounds(start, end);
        return start >= 0;
    }

    readonly bool Joins(ReadOnlySpan<char> before, ReadOnlySpan<char> line, ReadOnlySpan<char> visible)
    {
        if (!_wrapped)
            return before.Length >= 40 && RunsOn(before, visible); // a line broken by damage; a heading is shorter
        if (RunsOn(before, visible))
            return true;
        if (Punctuation.IsDashOrBullet(visible[0]) || line.StartsWith("  ") || line[0] == '\t')
            return false;
        return before.Length * 10 >= _width * 7; // a line that stops well short of the margin is the last of its paragraph
    }

    /// <summary><i>…when the harbour</i> / <i>was closed at noon</i>: the sentence goes on over the break.</summary>
    static bool RunsOn(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        char.IsLower(after[0])
        && (char.IsLetterOrDigit(before[^1]) || (before[^1] is ',' or ';' or '-' or '–' or '—' or '’' or '”' or '"'));

    static ReadOnlySpan<char> LineAt(ReadOnlySpan<char> text, bool hasRareBreaks, scoped ref int at, out bool endsParagraph)
    {
        ReadOnlySpan<char> rest = text[at..];
        int length = hasRareBreaks ? rest.IndexOfAny(LineBreaks) : rest.IndexOfAnyInRange('\n', '\r');
        endsParagraph = length >= 0 && rest[length] == '\u2029';
        if (length < 0)
        {
            at = text.Length;
            return rest;
        }

        at += length + (rest[length..].StartsWith("\r\n") ? 2 : 1);
        return rest[..length];
    }
}
