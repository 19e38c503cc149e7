using System.Text;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training;

/// <summary>What an audit found.</summary>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Labels">How many of them bear each label, in the order of <see cref="SentenceLabels.All"/>.</param>
/// <param name="Findings">The rows to look at, the worst first; a row may come more than once.</param>
/// <param name="Remarks">What concerns the data as a whole, in sentences.</param>
public sealed record AuditResult(int Rows, IReadOnlyList<int> Labels, IReadOnlyList<AuditFinding> Findings, IReadOnlyList<string> Remarks)
{
    static readonly string[] Columns =
    [
        "file",
        "line",
        "article",
        "sentence",
        "kind",
        "label",
        "suggested",
        "reason",
        "detail",
        "source",
        "text",
    ];

    /// <summary>The findings as CSV.</summary>
    public string ToCsv()
    {
        var csv = new StringBuilder();
        CsvLine.Append(csv, Columns);
        foreach (var finding in Findings)
        {
            var row = finding.Row;
            CsvLine.Append(
                csv,
                [
                    row.File,
                    row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    row.Article,
                    row.Sentence,
                    row.Kind,
                    row.Label,
                    finding.Suggested?.Name() ?? "",
                    finding.Reason.Name(),
                    finding.Detail,
                    row.Source,
                    row.Text,
                ]
            );
        }
        return csv.ToString();
    }
}
