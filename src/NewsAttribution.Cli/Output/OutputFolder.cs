using System.Text;
using NewsAttribution.Training;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Output;

/// <summary>A folder whose files are written aside and moved into place together at the end; until then it is as it was.</summary>
sealed class OutputFolder : IDisposable
{
    readonly string _path,
        _aside;
    readonly bool _isNew;
    readonly IReadOnlySet<string> _inputs;
    readonly List<string> _names = [];

    /// <param name="path">The folder; made where it is missing.</param>
    /// <param name="inputs">Full paths of files that must not be overwritten.</param>
    /// <exception cref="FailedRunException">There is a file of that name.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public OutputFolder(string path, IReadOnlySet<string> inputs)
    {
        if (path.Length == 0)
            throw new FailedRunException(
                "--out: found an empty name; expected that of a folder for the pages, or one that ends in .html for one page."
            );
        if (File.Exists(path))
            throw new FailedRunException($"{path}: is a file; expected a folder for the pages, or a name that ends in .html for one page.");
        (_path, _inputs, _aside, _isNew) = (path, inputs, Path.Join(path, ".newsattr-new"), !Directory.Exists(path));
        Reporting(Path.Join(path, "index.html"), () =>
        {
            if (Directory.Exists(_aside))
                Directory.Delete(_aside, recursive: true);
            return Directory.CreateDirectory(_aside);
        });
    }

    /// <summary>Opens a file for writing; it has to be closed before <see cref="Finish"/>.</summary>
    /// <exception cref="FailedRunException">It would replace an input.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public TextWriter Create(string name) => Reporting(Path.Join(_path, name), () => Open(name));

    StreamWriter Open(string name)
    {
        string target = Path.Join(_path, name);
        if (_inputs.Contains(Path.GetFullPath(target)))
            throw new FailedRunException($"{target}: is one of the inputs and would be overwritten. Name another folder with --out.");
        _names.Add(name);
        return new StreamWriter(Path.Join(_aside, name), append: false, new UTF8Encoding(false)) { NewLine = "\n" };
    }

    public void Write(string name, Action<PageOutput> write)
    {
        Reporting(Path.Join(_path, name), () =>
        {
            using var writer = Open(name);
            using var page = new PageOutput(writer.BaseStream.Write);
            write(page);
            return true;
        });
    }

    /// <exception cref="IOException">A file cannot be moved into place; where that can be known before, none is.</exception>
    public void Finish()
    {
        foreach (string name in _names)
            WholeFile.RefuseUnlessReplaceable(Path.Join(_path, name));
        foreach (string name in _names)
            Reporting(Path.Join(_path, name), () =>
            {
                File.Move(Path.Join(_aside, name), Path.Join(_path, name), overwrite: true);
                return true;
            });
    }

    public void Dispose()
    {
        Directory.Delete(_aside, recursive: true);
        if (_isNew && !Directory.EnumerateFileSystemEntries(_path).Any())
            Directory.Delete(_path);
    }

    static T Reporting<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (WriteFailure.Is(e))
        {
            throw WriteFailure.Of(path, e);
        }
    }
}
