namespace NewsAttribution.Training.Corpora;

/// <summary>The cells of one row by column name, and the place to say what is wrong with them.</summary>
readonly struct RowCells(string file, TableRow row, CsvTable table, List<CorpusError> errors)
{
    public int Line => row.Line;

    /// <summary>The cell, or <see langword="null"/> where the file has no such column.</summary>
    public string? Get(string column) => table.Column(column) is >= 0 and var i ? row.Cells[i] : null;

    /// <summary>The cell, or <see langword="null"/> where nothing is known: there is no such column, or nothing in it.</summary>
    public string? Filled(string column) => Get(column) is { Length: > 0 } cell ? cell : null;

    /// <summary>Notes an error; returns <see langword="false"/>.</summary>
    public bool Wrong(string column, string found, string expected)
    {
        errors.Add(new(file, row.Line, column, found, expected));
        return false;
    }
}
