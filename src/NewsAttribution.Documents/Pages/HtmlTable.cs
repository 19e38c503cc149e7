using System.Globalization;
using System.Text;

namespace NewsAttribution.Documents.Pages;

/// <summary>Tables of text: the first column heads its row, the last ones hold numbers.</summary>
static class HtmlTable
{
    /// <param name="caption">What it shows.</param>
    /// <param name="header">The columns.</param>
    /// <param name="rows">The cells, plain text.</param>
    /// <param name="texts">How many columns hold texts: the first, and those beside it.</param>
    public static string Of(string caption, IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows, int texts = 1)
    {
        string Class(int column) => column < texts ? "" : " class=\"number\"";
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"<p class=\"caption\">{Html.Text(caption)}</p>\n"
                + $"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Text(caption)}\"><table>\n<thead><tr>"
        );
        int column = 0;
        foreach (string name in header)
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Class(column++)}>{Html.Text(name)}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            column = 0;
            foreach (string cell in row)
                html.Append(column++ == 0 ? $"<th scope=\"row\">{Html.Text(cell)}</th>" : $"<td{Class(column - 1)}>{Html.Text(cell)}</td>");
            html.Append("</tr>\n");
        }
        return html.Append("</tbody>\n</table></div>\n").ToString();
    }
}
