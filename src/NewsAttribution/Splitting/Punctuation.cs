namespace NewsAttribution.Splitting;

/// <summary>What single characters can do at the edge of a sentence.</summary>
static class Punctuation
{
    /// <summary>Ends a line: \n, \r, vertical tab, form feed, NEL, line and paragraph separator.</summary>
    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>May end a sentence.</summary>
    public static bool IsTerminator(char c) => (c is '.' or '!' or '?' or '…' or '‽') || IsWideTerminator(c);

    /// <summary>Ends a sentence without white space after it, as in Chinese and Japanese copy.</summary>
    public static bool IsWideTerminator(char c) => c is '。' or '！' or '？' or '．';

    /// <summary>A mark of quotation of any style; the apostrophe too.</summary>
    public static bool IsQuote(char c) =>
        c is '"' or '\'' or '`' or '´' or '“' or '”' or '„' or '‟' or '‘' or '’' or '‚' or '‛' or '«' or '»' or '‹' or '›' or '＂' or '″';

    /// <summary>A quotation mark that can only open.</summary>
    public static bool IsOpeningQuote(char c) => c is '„' or '‘' or '‚' or '`' or '‛';

    /// <summary>Opens a bracket.</summary>
    public static bool IsOpeningBracket(char c) => c is '(' or '[' or '{';

    /// <summary>Closes a bracket.</summary>
    public static bool IsClosingBracket(char c) => c is ')' or ']' or '}';

    /// <summary>Dash or list bullet: it may stand before the first word of a sentence.</summary>
    public static bool IsDashOrBullet(char c) => (c is '-' or '–' or '—' or '―' or '·' or '*' or '>') || IsBullet(c);

    /// <summary>A mark that does nothing but open the items of a list.</summary>
    public static bool IsBullet(char c) => c is '•' or '⁃' or '▪' or '■' or '●' or '►' or '‣' or '◦';

    /// <summary>A raised figure, as of a footnote.</summary>
    public static bool IsRaisedFigure(char c) => c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');

    /// <summary>Takes no room: byte order mark, zero-width and direction marks, soft hyphen.</summary>
    public static bool IsInvisible(char c) =>
        c is '\uFEFF' or '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\u2060';

    /// <summary>
    /// Index of the first character at or after <paramref name="at"/> that is not white space; the length where there is none.
    /// </summary>
    public static int SkipWhiteSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>
    /// True where the text ends a sentence: its last marks are a terminator, after it any closing quotes and brackets, and the figure of
    /// a footnote: <i>It is closed.2</i>
    /// </summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        if (text is [.., '.' or '?' or '!'])
            return true;
        int i = text.Length - 1;
        while (i >= 0 && (IsRaisedFigure(text[i]) || text[i] is '*' or '†' or '‡'))
            i--;
        int figures = i;
        while (figures >= 0 && figures > i - 3 && char.IsAsciiDigit(text[figures]))
            figures--;
        if (figures < i && figures > 0 && text[figures] == '.' && (char.IsLower(text[figures - 1]) || IsQuote(text[figures - 1])))
            return true;
        while (i >= 0 && (char.IsWhiteSpace(text[i]) || IsQuote(text[i]) || IsClosingBracket(text[i]) || IsInvisible(text[i])))
            i--;
        return i >= 0 && IsTerminator(text[i]);
    }
}
