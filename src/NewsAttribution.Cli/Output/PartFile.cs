using System.Globalization;

namespace NewsAttribution.Cli.Output;

/// <summary>
/// The answers for one input in a folder of parts: one file, or one for each day. They are written aside, and moved into place together
/// when the input was read to its end.
/// </summary>
sealed class PartFile : IDisposable
{
    /// <summary>Each holds rows in memory; a day that comes again after so many others begins another file.</summary>
    const int MostOpen = 8;

    /// <summary>What Hive, Spark and DuckDB take for a missing value.</summary>
    const string NoDay = "__HIVE_DEFAULT_PARTITION__";

    readonly string _folder,
        _aside,
        _name;
    readonly RecordShape _shape;
    readonly bool _byDay;
    readonly List<(string Place, RecordFile File)> _open = [];
    readonly List<string> _names = [];
    readonly Dictionary<string, int> _parts = new(StringComparer.Ordinal);

    /// <param name="folder">The folder of parts.</param>
    /// <param name="aside">A folder of this input's own for what is not whole.</param>
    /// <param name="name">The name of its files, without ending.</param>
    /// <param name="shape">CSV, NDJSON or Parquet, and what goes into it.</param>
    /// <param name="byDay">Whether each day has a folder of its own, named as Hive does: <c>day=2026-11-02</c>.</param>
    public PartFile(string folder, string aside, string name, in RecordShape shape, bool byDay)
    {
        (_folder, _aside, _name, _shape, _byDay) = (folder, aside, name, shape, byDay);
        if (Directory.Exists(aside))
            Directory.Delete(aside, recursive: true);
        // A table without rows says that there were none.
        if (!byDay)
            At("");
    }

    public void Write(SentenceRecord record) =>
        At(
            !_byDay ? ""
            : record.Facts?.Date is { } date
                ? $"day={date.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
            : $"day={NoDay}"
        )
            .Write(record);

    /// <summary>Moves the files into place; returns their names in the folder.</summary>
    public IReadOnlyList<string> Finish()
    {
        while (_open.Count > 0)
            Close();
        foreach (string name in _names)
        {
            string target = Path.Join(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Join(_aside, name), target, overwrite: true);
        }
        return _names;
    }

    public void Dispose()
    {
        foreach (var (_, file) in _open)
            file.Dispose();
        if (Directory.Exists(_aside))
            Directory.Delete(_aside, recursive: true);
    }

    RecordFile At(string place)
    {
        int at = _open.FindIndex(open => open.Place == place);
        if (at == _open.Count - 1 && at >= 0)
            return _open[at].File;
        var (_, file) = at >= 0 ? _open[at] : (place, Begin(place));
        if (at >= 0)
            _open.RemoveAt(at);
        // The one used last stands last.
        _open.Add((place, file));
        return file;
    }

    RecordFile Begin(string place)
    {
        if (_open.Count == MostOpen)
            Close();
        int part = _parts[place] = _parts.GetValueOrDefault(place) + 1;
        string name = $"{_name}{(part > 1 ? $"-{part.ToString(CultureInfo.InvariantCulture)}" : "")}.{_shape.Format.ToString().ToLowerInvariant()}";
        _names.Add(Path.Join(place, name));
        return new(Path.Join(_aside, _names[^1]), _shape);
    }

    void Close()
    {
        var (_, file) = _open[0];
        file.Finish();
        file.Dispose();
        _open.RemoveAt(0);
    }
}
