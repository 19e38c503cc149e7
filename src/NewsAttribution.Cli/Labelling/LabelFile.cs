using NewsAttribution.Training;

namespace NewsAttribution.Cli.Labelling;

/// <summary>The file that decisions go to: whole after each of them, so that whatever ends the program ends nothing else.</summary>
sealed class LabelFile
{
    readonly string _path;
    string? _written;

    public LabelFile(string path)
    {
        _path = path;
        if (!File.Exists(path))
            return;
        _written = File.ReadAllText(path);
        Rows = LabelledRows.Read(path);
    }

    /// <summary>What the file held at the start.</summary>
    public IReadOnlyList<LabelledRow> Rows { get; } = [];

    /// <exception cref="FailedRunException">Someone else has written to the file; their work must not be lost.</exception>
    public void Save(IEnumerable<LabelledRow> rows)
    {
        string? there = File.Exists(_path) ? File.ReadAllText(_path) : null;
        if (there != _written)
            throw new FailedRunException(
                $"{_path}: another program has changed the file since the last decision. It was left as it is, without your last one; "
                    + "run the command again, and let only one program write to it."
            );
        LabelledRows.Save(_path, rows);
        _written = LabelledRows.ToCsv(rows);
    }
}
