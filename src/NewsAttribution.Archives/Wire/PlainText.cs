namespace NewsAttribution.Archives.Wire;

/// <summary>Text that claims to be plain. Agencies put tags into it all the same.</summary>
static class PlainText
{
    public static List<string> Paragraphs(string text)
    {
        if (text.Contains("<p", StringComparison.OrdinalIgnoreCase) || text.Contains("<br", StringComparison.OrdinalIgnoreCase))
            return Blocks.Of(text);
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        bool hasEmptyLines = lines
            .SkipWhile(string.IsNullOrWhiteSpace)
            .Reverse()
            .SkipWhile(string.IsNullOrWhiteSpace)
            .Any(string.IsNullOrWhiteSpace);
        return [.. (hasEmptyLines ? text.ReplaceLineEndings("\n").Split("\n\n") : lines).Select(Blocks.InOneLine).Where(p => p.Length > 0)];
    }
}
