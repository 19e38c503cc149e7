using System.Globalization;
using System.Text;
using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Pages;

/// <summary>The page that leads to the pages of many articles and compares them.</summary>
static class SummaryPage
{
    public static string Write(IReadOnlyList<SummaryEntry> entries, IReadOnlyList<string> unread)
    {
        var all = new LabelProfile();
        foreach (var entry in entries)
            all.Add(entry.Profile);
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"page\">\n<main>\n<h1>{entries.Count} {(entries.Count == 1 ? "article" : "articles")}</h1>\n"
        );
        html.Append(
            CultureInfo.InvariantCulture,
            $"<p class=\"origin\">{all.Total} sentences. As tables: <a href=\"{PageCollection.ArticlesName}\">"
                + $"{PageCollection.ArticlesName}</a>, <a href=\"{PageCollection.SentencesName}\">{PageCollection.SentencesName}</a></p>\n"
        );
        if (unread.Count > 0)
        {
            html.Append("<section class=\"warning\" aria-label=\"Not read\"><b>Not read:</b>\n<ul>\n");
            foreach (string message in unread)
                html.Append(CultureInfo.InvariantCulture, $"<li>{Html.Text(message)}</li>\n");
            html.Append("</ul>\n</section>\n");
        }
        html.Append(ProfileHtml.WithLegend(all)).Append('\n');
        html.Append(
            "<table class=\"summary\">\n<thead><tr><th scope=\"col\">Article</th><th scope=\"col\">Sentences</th><th scope=\"col\">"
                + "Share of each label</th></tr></thead>\n<tbody>\n"
        );
        foreach (var entry in entries)
            WriteEntry(html, entry);
        html.Append("</tbody>\n</table>\n</main>\n</div>");
        return PageFrame.Around("Articles", html.ToString());
    }

    static void WriteEntry(StringBuilder html, SummaryEntry entry)
    {
        string file = entry.File == InputFile.StandardInput ? "" : Path.GetFileName(entry.File);
        string origin = string.Join(", ", new[] { file, entry.Name ?? "" }.Where(part => part.Length > 0 && part != entry.Title));
        html.Append(
            CultureInfo.InvariantCulture,
            $"<tr><th scope=\"row\"><a href=\"{entry.Page}\">{Html.Text(Html.Shortened(entry.Title, 160))}</a>"
        );
        if (origin.Length > 0)
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"row small\">{Html.Text(origin)}</span>");
        foreach (string flag in entry.Flags)
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"row flag\">{Html.Text(flag)}</span>");
        html.Append(
            CultureInfo.InvariantCulture,
            $"</th><td class=\"number\">{entry.Profile.Total}</td><td>{ProfileHtml.Bar(entry.Profile)}</td></tr>\n"
        );
    }
}
