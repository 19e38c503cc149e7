namespace NewsAttribution.Documents.Web;

/// <summary>Text of HTML as a reader sees it.</summary>
static class HtmlText
{
    /// <summary>White space in one piece.</summary>
    public static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
