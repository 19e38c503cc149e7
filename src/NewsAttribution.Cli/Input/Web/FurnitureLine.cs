namespace NewsAttribution.Cli.Input.Web;

/// <summary>Lines that belong to the page by their words.</summary>
static class FurnitureLine
{
    /// <summary>A longer paragraph is text whatever it begins with, in characters.</summary>
    const int Longest = 220;

    public static bool Is(PageBlock block) =>
        IsLabel(block.Text)
        || (
            block.Text.Length <= Longest
            && (
                FurnitureWords.Lines.Any(line => Begins(block.Text, line))
                || FurnitureWords.Sentences.Any(words => block.Text.Contains(words, StringComparison.OrdinalIgnoreCase))
            )
        );

    /// <summary>A heading of what stands beside an article: <i>Related stories</i>, <i>Read more: …</i></summary>
    public static bool IsLabel(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string label = (colon > 0 ? text[..colon] : text).TrimEnd(' ', '.', '…', '›', '»', '>');
        return label.Length <= 40 && FurnitureWords.Labels.Contains(label, StringComparer.OrdinalIgnoreCase);
    }

    static bool Begins(string text, string words) =>
        text.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (text.Length == words.Length || !char.IsLetter(words[^1]) || !char.IsLetter(text[words.Length]));
}
