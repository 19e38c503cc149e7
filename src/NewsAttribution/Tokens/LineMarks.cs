namespace NewsAttribution.Tokens;

/// <summary>
/// The marks that open an item of a list or a quoted line in plain text. They belong to the page, not to the sentence:
/// <i>* The mayor said …</i> rests on the mayor.
/// </summary>
static class LineMarks
{
    /// <summary>They open an item only before a space: <i>-5 degrees</i>, <i>#2 seed</i>, <i>*not so*</i>.</summary>
    const string Spaced = "*-+#";

    /// <summary>They are nothing but marks of lists.</summary>
    const string Bullets = "•‣▪▫◦●○■□►▶◆·⁃∙";

    /// <summary>Headings of Markdown have six at most.</summary>
    const int MostInRow = 6;

    /// <summary>Where the sentence begins behind the marks; at the start if there are none, or nothing else.</summary>
    public static int Skip(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (true)
        {
            int next = SkipSpace(text, at);
            if (next == text.Length)
                return 0;
            int end = MarkEnd(text, next);
            if (end == next)
                return next;
            at = end;
        }
    }

    /// <summary>Where a line goes on behind the marks of mail: <i>the deputy\n&gt; mayor</i>.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="at">Where the line begins.</param>
    public static int SkipQuoting(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && (text[end] is '>' or ' '))
            end++;
        return end > at && text[at] == '>' ? end : at;
    }

    /// <summary>The end of a mark, which is its start where there is none.</summary>
    static int MarkEnd(ReadOnlySpan<char> text, int at)
    {
        char mark = text[at];
        if (mark == '>' || Bullets.Contains(mark))
            return at + 1;
        // "[x] done", "[ ] to do"
        if (mark == '[' && at + 3 < text.Length && (text[at + 1] is 'x' or 'X' or ' ') && text[at + 2] == ']' && text[at + 3] == ' ')
            return at + 3;
        if (!Spaced.Contains(mark))
            return at;
        int end = at + 1;
        // Two hyphens are a dash.
        while ((mark is '*' or '#') && end < text.Length && end - at < MostInRow && text[end] == mark)
            end++;
        return end < text.Length && char.IsWhiteSpace(text[end]) ? end : at;
    }

    static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
