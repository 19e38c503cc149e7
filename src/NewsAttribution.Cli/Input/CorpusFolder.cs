namespace NewsAttribution.Cli.Input;

/// <summary>A folder of labelled sentences, of which CSV files alone are read.</summary>
static class CorpusFolder
{
    /// <summary>Tables and lists that somebody may take for a part of the corpus; texts and notes beside it nobody does.</summary>
    static readonly string[] Tables = [".tsv", ".tab", ".xlsx", ".xls", ".ods", ".ndjson", ".jsonl", ".json"];

    /// <summary>Says which tables of a folder are not read.</summary>
    public static void NoteSkipped(string path, Terminal terminal)
    {
        if (!Directory.Exists(path))
            return;
        string[] skipped = [.. FolderFiles.Of(path).Where(IsSkipped)];
        if (skipped.Length > 0)
            terminal.Note($"{path}: skipped {FolderFiles.Shown(skipped)}; only *.csv are read. Save them as CSV, or convert them.");
    }

    static bool IsSkipped(string file) =>
        Tables.Contains(InputNames.Ending(file), StringComparer.Ordinal) || file.EndsWith(".csv.gz", StringComparison.OrdinalIgnoreCase);
}
