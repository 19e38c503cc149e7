using System.Globalization;
using System.Text;

namespace NewsAttribution.Documents.Pages;

/// <summary>Text on its way into HTML: whatever it holds, the page shows it and does not obey it.</summary>
static class Html
{
    /// <summary>
    /// Safe as element content and inside quoted attributes. Control characters and halves of surrogate pairs, which HTML forbids, become
    /// U+FFFD.
    /// </summary>
    public static string Text(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes()) // half of a surrogate pair comes as U+FFFD
        {
            switch (rune.Value)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\'':
                    html.Append("&#39;");
                    break;
                case '\t' or '\n' or '\r':
                    html.Append(' ');
                    break;
                default:
                    if (Rune.IsControl(rune))
                        html.Append('\uFFFD');
                    else
                        html.Append(rune);
                    break;
            }
        }
        return html.ToString();
    }

    /// <summary><c>87 %</c>, with a space that does not break.</summary>
    public static string Percent(int percents) => percents.ToString(CultureInfo.InvariantCulture) + "\u00A0%";

    /// <summary>At most <paramref name="length"/> UTF-16 units, with an ellipsis where there are more.</summary>
    public static string Shortened(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");
}
