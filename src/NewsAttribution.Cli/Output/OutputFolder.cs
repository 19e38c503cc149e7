using System.Text;

namespace NewsAttribution.Cli.Output;

/// <summary>A folder whose files are written aside and moved into place together at the end; until then it is as it was.</summary>
sealed class OutputFolder : IDisposable
{
    readonly string _path, _aside;
    readonly IReadOnlySet<string> _inputs;
    readonly List<string> _names = [];

    /// <param name="path">The folder; made where it is missing.</param>
    /// <param name="inputs">Full paths of files that must not be overwritten.</param>
    /// <exception cref="FailedRunException">There is a file of that name.</exception>
    public OutputFolder(string path, IReadOnlySet<string> inputs)
    {
        if (File.Exists(path))
            throw new FailedRunException($"{path}: is a file; expected a folder for the pages, or a name that ends in .html for one page.");
        (_path, _inputs, _aside) = (path, inputs, Path.Join(path, ".newsattr-new"));
        if (Directory.Exists(_aside))
            Directory.Delete(_aside, recursive: true);
        Directory.CreateDirectory(_aside);
    }

    /// <summary>Opens a file for writing; it has to be closed before <see cref="Finish"/>.</summary>
    /// <exception cref="FailedRunException">It would replace an input.</exception>
    public TextWriter Create(string name)
    {
        string target = Path.Join(_path, name);
        if (_inputs.Contains(Path.GetFullPath(target)))
            throw new FailedRunException($"{target}: is one of the inputs and would be overwritten. Name another folder with --out.");
        _names.Add(name);
        return new StreamWriter(Path.Join(_aside, name), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
    }

    public void Write(string name, string text)
    {
        using var writer = Create(name);
        writer.Write(text);
    }

    public void Finish()
    {
        foreach (string name in _names)
            File.Move(Path.Join(_aside, name), Path.Join(_path, name), overwrite: true);
    }

    public void Dispose() => Directory.Delete(_aside, recursive: true);
}
