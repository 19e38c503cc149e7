using System.Net;

namespace NewsAttribution.Cli.Output;

/// <summary>An evaluation as one HTML page that needs nothing else.</summary>
static class EvaluationHtml
{
    const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Evaluation</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem;
            color: #1a1a1a; background: #fff; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; }
        caption { text-align: left; font-weight: 600; font-size: 1.2rem; padding: 1.5rem 0 .5rem; }
        th, td { padding: .25rem .75rem; border-bottom: 1px solid #ccc; text-align: left; vertical-align: top; }
        .numbers td:not(:first-child), .numbers th:not(:first-child) { text-align: right; font-variant-numeric: tabular-nums; }
        </style>
        </head>
        <body>
        <h1>Evaluation</h1>
        """;

    public static void Write(EvaluationReport report, TextWriter output)
    {
        output.WriteLine(Head.ReplaceLineEndings("\n"));
        output.WriteLine($"<p>{report.Evaluation.Sentences} sentences, {report.HowRead}.</p>");
        if (report.Warning is { } warning)
            output.WriteLine($"<p><strong>{Encoded(warning)}</strong></p>");
        foreach (var table in EvaluationTables.Of(report))
        {
            output.WriteLine($"<div class=\"wide\"><table{(table.IsText ? "" : " class=\"numbers\"")}>");
            output.WriteLine($"<caption>{Encoded(table.Title)}</caption>");
            output.WriteLine(
                $"<thead><tr>{string.Concat(table.Header.Select(cell => $"<th scope=\"col\">{Encoded(cell)}</th>"))}</tr></thead><tbody>"
            );
            foreach (var row in table.Rows)
            {
                var cells = row.Select(
                    (cell, i) => i == 0 && !table.IsText ? $"<th scope=\"row\">{Encoded(cell)}</th>" : $"<td>{Encoded(cell)}</td>"
                );
                output.WriteLine($"<tr>{string.Concat(cells)}</tr>");
            }
            output.WriteLine("</tbody></table></div>");
        }
        output.WriteLine("</body>");
        output.WriteLine("</html>");
    }

    static string Encoded(string text) => WebUtility.HtmlEncode(TableRecordWriter.Printable(text));
}
