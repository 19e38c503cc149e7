using NewsAttribution.Documents.Sources;
using NewsAttribution.Training.Files;
using Spectre.Console;

namespace NewsAttribution.Cli.Output;

using Text = Spectre.Console.Text; // inside the namespace, or NewsAttribution.Text hides it

/// <summary>Sources and totals for people.</summary>
static class SourcesText
{
    /// <summary>A screen; files have all.</summary>
    const int MostRows = 40;

    /// <param name="tally">What was found.</param>
    /// <param name="by">What it is grouped by.</param>
    /// <param name="totals">Whether totals alone are wanted.</param>
    /// <param name="console">Where to write.</param>
    public static void Write(SourceTally tally, string? by, bool totals, IAnsiConsole console)
    {
        var rows = tally.Rows.ToLookup(row => row.Group);
        bool isFirst = true;
        foreach (var group in tally.Totals)
        {
            if (!isFirst)
                console.WriteLine();
            isFirst = false;
            if (by is not null)
            {
                string title = group.Group.Length > 0 ? group.Group : $"without {by}";
                console.Write(new Text(TableRecordWriter.Printable(title), new Style(decoration: Decoration.Bold)));
                console.WriteLine();
            }
            if (!totals)
                WriteRows([.. rows[group.Group]], console);
            WriteTotals(group, console);
        }
        if (isFirst)
            console.WriteLine("No articles.");
    }

    static void WriteRows(List<SourceRow> rows, IAnsiConsole console)
    {
        if (rows.Count == 0)
            return;
        var table = new Table { Border = TableBorder.None, Expand = false };
        foreach (string name in new[] { "source", "kind", "naming", "label" })
            table.AddColumn(new TableColumn(new Text(name, new Style(decoration: Decoration.Underline))));
        foreach (string name in new[] { "sentences", "words", "share", "articles" })
            table.AddColumn(new TableColumn(new Text(name, new Style(decoration: Decoration.Underline))).RightAligned().NoWrap());
        foreach (var row in rows.Take(MostRows))
            table.AddRow(
                new Text(TableRecordWriter.Printable(NameOf(row))),
                new Text(row.Kind.Name()),
                new Text(row.Naming.Name()),
                new Text(row.Labels[0].Name(), LabelStyle.Of(row.Labels[0])),
                new Text(InvariantText.Of($"{row.Sentences}")),
                new Text(InvariantText.Of($"{row.Words}")),
                new Text(Percent(row.Share)),
                new Text(InvariantText.Of($"{row.Articles}"))
            );
        console.Write(table);
        if (rows.Count > MostRows)
            console.WriteLine(InvariantText.Of($"… and {rows.Count - MostRows} more; --out sources.csv has all."));
        console.WriteLine();
    }

    static string NameOf(SourceRow row) => (row.Role is null ? row.Name : $"{row.Name}, {row.Role}") + (row.IsSubject ? " (subject)" : "");

    static void WriteTotals(SourceTotals totals, IAnsiConsole console)
    {
        console.WriteLine(
            $"{Counted.Of(totals.Articles, "article")}, {Counted.Of(totals.Sentences, "sentence")}. "
                + InvariantText.Of($"Attributed: {totals.Attributed}; with a source that could be told: {totals.Sourced}, of ")
                + $"{Counted.Of(totals.Sources, "source")}."
        );
        if (totals.Words == 0)
            return;
        int[] percents = Percents.Of(totals.Labels);
        var labels = SentenceLabels.All.Where(label => totals.Labels[(int)label] > 0);
        console.WriteLine(
            "Of their words: "
                + string.Join(", ", labels.Select(label => InvariantText.Of($"{label.Name()} {percents[(int)label]} %")))
                + "."
        );
        console.WriteLine(
            $"Unnamed sources {Percent(totals.Anonymous)}, collective ones {Percent(totals.Collective)}; the largest, "
                + $"{TableRecordWriter.Printable(totals.Largest!)}, {Percent(totals.LargestShare)}."
        );
        console.WriteLine(
            $"Officials alone speak in {Counted.Of(totals.OfficialsOnly, "article")}, "
                + $"one source alone in {Counted.Of(totals.OneSource, "article")}."
        );
    }

    static string Percent(double share) => InvariantText.Of($"{share * 100:0} %");
}
