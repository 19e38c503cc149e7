using System.Globalization;
using NewsAttribution.Training.Comparing;

namespace NewsAttribution.Cli.Output;

/// <summary>Changes of answers as Markdown: for a pull request, say.</summary>
static class ChangesMarkdown
{
    public static void Write(ChangesReport report, TextWriter output)
    {
        output.WriteLine("# Changes");
        output.WriteLine();
        string unmatched = report.Unmatched is null ? "" : $" {report.Unmatched}.";
        output.WriteLine($"{report.Compared}.{unmatched}");
        if (report.Changes.Groups.Count == 0)
        {
            output.WriteLine();
            output.WriteLine("Nothing changes.");
        }
        foreach (var table in Tables(report))
            MarkdownTable.Write(table, output);
    }

    static IEnumerable<EvaluationTable> Tables(ChangesReport report)
    {
        var changes = report.Changes;
        yield return new(
            "Compared",
            ["", "answers of"],
            [
                ["old", report.Old],
                ["new", report.New],
            ],
            IsText: true
        );
        if (changes.Groups.Count == 0)
            yield break;
        yield return new(
            "Changed",
            ["", "sentences", "share"],
            [
                .. ChangesReport.Parts.Select(part =>
                    (string[])[ChangesReport.NameOf(part), I(changes.Count(part)), F(changes.Share(part))]
                ),
                ["any of them", I(changes.Changed), F(changes.Changed / (double)changes.Sentences)],
            ]
        );
        if (changes.Count(ChangedPart.Label) > 0)
            yield return new(
                "Changed labels",
                ["old \\ new", .. SentenceLabels.All.Select(label => label.Name())],
                [.. SentenceLabels.All.Select(label => (string[])[label.Name(), .. changes.Labels[(int)label].Select(I)])]
            );
        foreach (var group in changes.Groups)
            yield return new(
                $"{ChangesReport.NameOf(group.Part)}: {group.Name}, {I(group.Sentences.Count)}",
                ["label", "where", "sentence", "changed"],
                [
                    .. group
                        .Sentences.Take(report.Examples)
                        .Select(pair => ChangeExample.Of(pair, group.Part))
                        .Select(x => (string[])[x.Labels, x.Where, x.Excerpt, string.Join("; ", x.Phrases)]),
                ],
                IsText: true
            );
    }

    static string F(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    static string I(int value) => value.ToString(CultureInfo.InvariantCulture);
}
