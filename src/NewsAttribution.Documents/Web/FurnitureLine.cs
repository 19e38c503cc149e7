using System.Buffers;

namespace NewsAttribution.Documents.Web;

/// <summary>Lines that belong to the page by their words.</summary>
static class FurnitureLine
{
    /// <summary>A longer paragraph is text whatever it begins with, in characters.</summary>
    const int Longest = 220;

    /// <summary>Whole sentences that give themselves away, such as those on an author, in characters.</summary>
    const int LongestSentences = 320;

    /// <summary>A button or a link says no more, in words: <i>Sign up for the letter of the week.</i></summary>
    const int LongestButton = 8;

    /// <summary>What stands in quotation marks is somebody's word: <i>“Your inbox is not safe,” the clerk said.</i></summary>
    static readonly SearchValues<char> Marks = SearchValues.Create("\"“”");

    public static bool Is(PageBlock block)
    {
        string text = block.Text;
        bool isShort = block.Linked > 0 || !block.IsSentence || text.Count(c => c == ' ') < LongestButton;
        return (isShort && (IsLabel(text) || BeginsWithOneOf(text, FurnitureWords.Buttons)))
            || BeginsWithOneOf(text, FurnitureWords.Lines)
            || (text.Length <= Longest && EndsInAddress(text))
            || (
                text.Length <= LongestSentences
                && !text.AsSpan().ContainsAny(Marks)
                && FurnitureWords.Sentences.Any(words => text.Contains(words, StringComparison.OrdinalIgnoreCase))
            );
    }

    /// <summary>A heading of what stands beside an article: <i>Related stories</i>, <i>Read more: …</i></summary>
    public static bool IsLabel(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string label = (colon > 0 ? text[..colon] : text).TrimEnd(' ', '.', '…', '›', '»', '>');
        return label.Length <= 40 && FurnitureWords.Labels.Contains(label, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary><i>More of our coverage: https://…</i>, <i>Contact Mia Sand at mia@post.example.</i></summary>
    static bool EndsInAddress(string text)
    {
        var last = text.AsSpan(text.LastIndexOf(' ') + 1);
        return last.StartsWith("https://") || last.StartsWith("http://") || last.StartsWith("www.") || last.Contains('@');
    }

    static bool BeginsWithOneOf(string text, string[] lines) => text.Length <= Longest && lines.Any(words => Begins(text, words));

    static bool Begins(string text, string words) =>
        text.StartsWith(words, StringComparison.OrdinalIgnoreCase)
        && (text.Length == words.Length || !char.IsLetter(words[^1]) || !char.IsLetter(text[words.Length]));
}
