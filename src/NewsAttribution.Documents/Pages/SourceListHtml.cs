using System.Globalization;
using System.Text;
using NewsAttribution.Documents.Records;

namespace NewsAttribution.Documents.Pages;

/// <summary>
/// The sources of an article beside its text. The script of the page makes buttons of their names, which light up their sentences.
/// </summary>
static class SourceListHtml
{
    /// <summary>Links to more sentences are noise; the button shows all.</summary>
    const int MostLinks = 8;

    const int LongestName = 80,
        LongestRole = 120;

    /// <param name="sources">The sources.</param>
    /// <param name="prefix">What the ids of the sentences begin with.</param>
    public static string Write(IReadOnlyList<Source> sources, string prefix)
    {
        if (sources.Count == 0)
            return "";
        var percents = Percents.Of([.. sources.Select(source => source.Share)]);
        var html = new StringBuilder("<aside class=\"sources\" aria-label=\"Sources\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Counted.Of(sources.Count, "source")}</h2>\n<ol>\n");
        foreach (var source in sources.OrderByDescending(source => source.Words).ThenBy(source => source.Id))
            WriteSource(html, source, percents[source.Id], prefix);
        return html.Append("</ol>\n</aside>\n").ToString();
    }

    static void WriteSource(StringBuilder html, Source source, int percent, string prefix)
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<li class=\"{source.Label.Class()}\" data-source=\"{source.Id}\">"
                + $"<span class=\"who\">{Html.Text(Html.Shortened(source.Name, LongestName))}</span>"
        );
        if (source.Role is { } role)
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"row\">{Html.Text(Html.Shortened(role, LongestRole))}</span>");
        html.Append("<span class=\"row small\">");
        foreach (var label in source.Labels)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<span class=\"mark {label.Class()}\" aria-hidden=\"true\">{label.Letter()}</span><span "
                    + $"class=\"unseen\">{label.Title()}, </span>"
            );
        string naming = source.Naming.Name() == source.Kind.Name() ? "" : $", {source.Naming.Name()}";
        html.Append(
            CultureInfo.InvariantCulture,
            $"{source.Kind.Name()}{naming}{(source.IsSubject ? ", subject of the article" : "")}</span>"
        );
        html.Append(
            CultureInfo.InvariantCulture,
            $"<span class=\"row small\">{Counted.Of(source.Sentences.Count, "sentence")}, {Html.Percent(percent)} of the words: "
        );
        html.Append(
            string.Join(
                ' ',
                source
                    .Sentences.Take(MostLinks)
                    .Select(s => string.Create(CultureInfo.InvariantCulture, $"<a href=\"#{prefix}{s + 1}\">{s + 1}</a>"))
            )
        );
        html.Append(source.Sentences.Count > MostLinks ? " …" : "").Append("</span></li>\n");
    }
}
