namespace NewsAttribution.Sources;

/// <summary>Finds the places where a text has a name.</summary>
static class NameFinder
{
    /// <summary>The next place where a text has a name as words of their own, spelled alike; −1 if there is none.</summary>
    public static int Find(ReadOnlySpan<char> text, ReadOnlySpan<char> name, int from)
    {
        while (from + name.Length <= text.Length && text[from..].IndexOf(name) is var jump and >= 0)
        {
            int at = from + jump,
                end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return at;
            from = at + 1;
        }
        return -1;
    }

    /// <summary>The last word of a name.</summary>
    public static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> name) => name[(name.LastIndexOfAny(' ', '\u00A0') + 1)..];
}
