using NewsAttribution.Archives.Wire;
using NewsAttribution.Documents.Web;

namespace NewsAttribution.Cli.Input;

/// <summary>The paragraphs of a piece of HTML or NITF, white space in one piece.</summary>
static class FragmentText
{
    /// <param name="html">The piece.</param>
    /// <param name="place">File and line, for messages.</param>
    /// <exception cref="FailedRunException">It is made to cost much.</exception>
    public static List<string> Paragraphs(string html, string place)
    {
        var limits = new HtmlLimits(place);
        string open = html.Replace("<![CDATA[", "", StringComparison.OrdinalIgnoreCase).Replace("]]>", "", StringComparison.Ordinal);
        return [.. Fragment.Paragraphs(open, Fragment.IsWordless, limits.Check).Select(HtmlText.InOneLine)];
    }
}
