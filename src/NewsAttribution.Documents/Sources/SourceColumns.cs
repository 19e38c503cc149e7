using NewsAttribution.Documents.Records;

namespace NewsAttribution.Documents.Sources;

/// <summary>The columns of the table of sources and of that of totals, in their stable order. New ones come last.</summary>
static class SourceColumns
{
    /// <param name="by">The name of the column that articles are grouped by, which comes first; <see langword="null"/>: there is
    /// none.</param>
    public static IReadOnlyList<Column<SourceRow>> Rows(string? by) =>
        [
            .. Group<SourceRow>(by, row => row.Group),
            new("name", row => row.Name),
            new("role", row => row.Role),
            new("kind", row => row.Kind.Name()),
            new("naming", row => row.Naming.Name()),
            new("label", row => row.Labels[0].Name()),
            new("labels", row => string.Join(' ', row.Labels.Select(SentenceLabels.Name))),
            new("sentences", row => row.Sentences),
            new("words", row => row.Words),
            new("share", row => Share(row.Share)),
            new("articles", row => row.Articles),
            new("subject", row => row.IsSubject),
            new("first", row => row.First),
        ];

    /// <inheritdoc cref="Rows"/>
    public static IReadOnlyList<Column<SourceTotals>> Totals(string? by) =>
        [
            .. Group<SourceTotals>(by, totals => totals.Group),
            new("articles", totals => totals.Articles),
            new("sentences", totals => totals.Sentences),
            new("attributed", totals => totals.Attributed),
            new("sourced", totals => totals.Sourced),
            new("sources", totals => totals.Sources),
            new("words", totals => totals.Words),
            .. SentenceLabels.All.Select(label => new Column<SourceTotals>(label.Name(), totals => Share(totals.Labels[(int)label]))),
            new("anonymous", totals => Share(totals.Anonymous)),
            new("collective", totals => Share(totals.Collective)),
            new("largest", totals => totals.Largest),
            new("largestShare", totals => Share(totals.LargestShare)),
            new("officialsOnly", totals => totals.OfficialsOnly),
            new("oneSource", totals => totals.OneSource),
        ];

    /// <summary>The columns of both that hold texts; the others hold numbers.</summary>
    public static bool IsText(string column, string? by) =>
        column == by || column is "name" or "role" or "kind" or "naming" or "label" or "labels" or "subject" or "first" or "largest";

    static IEnumerable<Column<T>> Group<T>(string? by, Func<T, string> group) => by is null ? [] : [new(by, group)];

    /// <summary>Six digits, as probabilities have.</summary>
    static double Share(double share) => Math.Round(share, 6);
}
