namespace NewsAttribution.Training.Corpora;

/// <summary>
/// What a reader has corrected in the answers of <c>newsattr classify</c>: rows with a label in the column <c>corrected</c>. All other rows
/// are what a model said, and no model is to learn from itself.
/// </summary>
static class Corrections
{
    public const string Column = "corrected";

    const string Label = "label",
        Source = "source",
        Article = "article",
        File = "file";

    /// <summary>Columns that are read where a file has corrections.</summary>
    public static readonly string[] Columns = [Column, File];

    /// <summary>The rows that count, each with the label that it was given; the rows as they are where there is no such column.</summary>
    public static List<TableRow> Of(CsvTable table)
    {
        int corrected = table.Column(Column),
            label = table.Column(Label),
            source = table.Column(Source);
        if (corrected < 0)
            return table.Rows;
        int file = table.Column(File),
            article = table.Column(Article);
        if (article < 0 && file >= 0)
            article = table.Add(Article);
        List<TableRow> rows = [];
        foreach (var row in table.Rows.Where(row => row.Cells[corrected].Length > 0))
        {
            string[] cells = row.Cells.Length > article ? row.Cells : [.. row.Cells, ""];
            // The phrase that the model found is the source of its own label.
            if (label >= 0 && cells[label] != cells[corrected] && source >= 0)
                cells[source] = "";
            if (label >= 0)
                cells[label] = cells[corrected];
            if (article >= 0 && file >= 0)
                cells[article] = cells[article].Length == 0 ? cells[file] : $"{cells[file]}: {cells[article]}";
            rows.Add(row with { Cells = cells });
        }
        return rows;
    }
}
