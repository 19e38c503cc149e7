using System.Text;
using AngleSharp.Dom;

namespace NewsAttribution.Documents.Web;

/// <summary>Numbers and signs of footnotes, which would be read as words of the sentence: <i>… she said.1 The mayor …</i></summary>
static class Footnotes
{
    /// <summary>Whether a raised text leads to a footnote. <i>1st</i>, <i>™</i> and <i>40 km²</i> are words of the text.</summary>
    /// <param name="raised">The <c>sup</c>.</param>
    /// <param name="before">The text of the paragraph before it.</param>
    public static bool IsNumber(IElement raised, StringBuilder before)
    {
        string text = raised.TextContent.Trim();
        if (text.Length == 0)
            return true;
        if (raised.QuerySelector("a[href^='#']") is not null || (text[0] is '[' or '(' or '*' or '†' or '‡' or '#'))
            return true;
        return text.Length <= 5 && text.All(c => char.IsDigit(c) || c is ',' or '-' or '–' or ' ') && !EndsInUnit(before);
    }

    /// <summary>
    /// Whether a link leads to a note on the same page, and shows its number alone: <c>&lt;a href="#note-1"&gt;1&lt;/a&gt;</c>. Style
    /// makes it small, so it stands without a <c>sup</c>.
    /// </summary>
    public static bool IsLink(IElement link)
    {
        if (link.LocalName != "a" || link.GetAttribute("href") is not ['#', _, ..])
            return false;
        var text = link.TextContent.AsSpan().Trim().Trim("[]()");
        return text.Length is > 0 and <= 3 && !text.ContainsAnyExceptInRange('0', '9');
    }

    static bool EndsInUnit(StringBuilder before)
    {
        // The longest unit and its number; the paragraph may be long.
        string text = before.ToString(Math.Max(0, before.Length - 12), Math.Min(12, before.Length));
        string word = text[(text.LastIndexOf(' ') + 1)..];
        return word.TrimStart("0123456789.,".ToCharArray()) is "m" or "km" or "cm" or "mm" or "ft" or "mi" or "CO" or "10" or "x" or "";
    }
}
