using System.Globalization;
using System.Text;
using NewsAttribution.Documents.Records;
using NewsAttribution.Documents.Sources;

namespace NewsAttribution.Documents.Pages;

/// <summary>The sources of articles as a page: a table of them, and one of what they add up to.</summary>
static class SourcesPage
{
    /// <summary>What a browser shows at once; files have all.</summary>
    const int MostRows = 2000;

    /// <param name="tally">What was found.</param>
    /// <param name="by">What it is grouped by; <see langword="null"/>: nothing.</param>
    /// <param name="excludesSubjects">Whether those are left out whom the articles are about.</param>
    public static string Write(SourceTally tally, string? by, bool excludesSubjects)
    {
        List<SourceRow> rows = [.. tally.Rows];
        List<SourceTotals> totals = [.. tally.Totals];
        string title = $"{Counted.Of(rows.Count, "source")} of {Counted.Of(totals.Sum(t => t.Articles), "article")}";
        var html = new StringBuilder("<div class=\"page report tables\">\n<main>\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1>\n");
        if (excludesSubjects)
            html.Append("<p class=\"origin\">Without sources whom their article is about.</p>\n");
        WriteTotals(html, totals, by);
        WriteRows(html, rows, by);
        html.Append(
            """
            <footer>
            <p>Words are those of the sentences that rest on a source; shares are of all such words. Over several articles a source is
            one where kind, full name and role agree.</p>
            </footer>
            </main>
            </div>
            """
        );
        return PageFrame.Around(title, html.ToString());
    }

    static void WriteTotals(StringBuilder html, List<SourceTotals> totals, string? by)
    {
        string[] header =
        [
            by ?? "Group",
            "Articles",
            "Sentences",
            "Attributed",
            "Source told",
            .. SentenceLabels.All.Select(label => label.Title()),
            "Unnamed",
            "Collective",
            "Largest source",
            "Officials only",
            "One source",
        ];
        html.Append(
            HtmlTable.Of(
                "On whom the articles rely; shares of the attributed words, and numbers of articles",
                header,
                totals.Select(t =>
                    (string[])
                        [
                            by is null ? "All" : GroupName(t.Group, by),
                            Number(t.Articles),
                            Number(t.Sentences),
                            Number(t.Attributed),
                            Number(t.Sourced),
                            .. Percents.Of(t.Labels).Select(Html.Percent),
                            Percent(t.Anonymous),
                            Percent(t.Collective),
                            t.Largest is null ? "–" : $"{Html.Shortened(t.Largest, 60)}, {Percent(t.LargestShare)}",
                            Number(t.OfficialsOnly),
                            Number(t.OneSource),
                        ]
                )
            )
        );
    }

    static void WriteRows(StringBuilder html, List<SourceRow> rows, string? by)
    {
        string[] header =
        [
            "Source",
            .. by is null ? (string[])[] : [by],
            "Role",
            "Kind",
            "Naming",
            "Label",
            "Sentences",
            "Words",
            "Share",
            "Articles",
            "Subject",
        ];
        html.Append(
            HtmlTable.Of(
                rows.Count > MostRows ? $"The first {MostRows} sources; a .csv has all {rows.Count}" : "Sources, by words",
                header,
                rows.Take(MostRows)
                    .Select(row =>
                        (string[])
                            [
                                Html.Shortened(row.Name, 120),
                                .. by is null ? (string[])[] : [GroupName(row.Group, by)],
                                Html.Shortened(row.Role ?? "", 160),
                                row.Kind.Name(),
                                row.Naming.Name(),
                                row.Labels[0].Title(),
                                Number(row.Sentences),
                                Number(row.Words),
                                Percent(row.Share),
                                Number(row.Articles),
                                row.IsSubject ? "yes" : "",
                            ]
                    ),
                texts: by is null ? 5 : 6
            )
        );
    }

    static string GroupName(string group, string by) => group.Length > 0 ? group : $"without {by}";

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Percent(double share) => Html.Percent((int)Math.Round(share * 100, MidpointRounding.AwayFromZero));
}
