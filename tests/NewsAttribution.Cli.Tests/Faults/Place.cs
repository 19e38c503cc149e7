using System.Globalization;
using System.Text;

namespace NewsAttribution.Cli.Tests.Faults;

/// <summary>A folder with inputs of a command, and with what stood there before in the place of its output.</summary>
sealed class Place : IDisposable
{
    public const string Rows =
        "article,label,text\na,official-claim,The mayor said no.\na,narrative,Rain fell.\nb,official-claim,\"“No,” police said.\"\n";

    readonly TemporaryFolder _folder = new();

    /// <param name="command">Its words; IN, OTHER and OUT stand for files.</param>
    public Place(string command)
    {
        _folder.Write("in.csv", Rows);
        _folder.Write("other.csv", Rows.Replace("narrative", "official-claim", StringComparison.Ordinal));
        Arguments =
        [
            .. command
                .Split(' ')
                .Select(word =>
                    word.Replace("IN.", Path.Join(Folder, "in."), StringComparison.Ordinal)
                        .Replace("OTHER.", Path.Join(Folder, "other."), StringComparison.Ordinal)
                        .Replace("OUT", Target, StringComparison.Ordinal)
                ),
        ];
        if (Path.GetExtension(Arguments[^1]) is { Length: > 0 } ending)
            _folder.Write("out" + ending, "mine");
        else
        {
            Directory.CreateDirectory(Target);
            _folder.Write("out/mine.html", "mine");
        }
    }

    public string Folder => _folder.Path;
    public string[] Arguments { get; }
    string Target => Path.Join(Folder, "out");

    /// <summary>The names and contents of all files, and the names of folders.</summary>
    public string Files()
    {
        var files = new StringBuilder();
        foreach (string path in Directory.GetFileSystemEntries(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string content = File.Exists(path) ? File.ReadAllText(path) : "";
            // A workbook holds the time and random names.
            if (content.StartsWith("PK", StringComparison.Ordinal))
                content = "a workbook";
            files.AppendLine(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(Folder, path)}: {content}");
        }
        return files.ToString();
    }

    /// <summary>The files of answers in the folder, without the hash of the folder in their names.</summary>
    public string[] Parts() => [.. Directory.GetFiles(Target).Select(path => Plain(Path.GetFileName(path))).Order(StringComparer.Ordinal)];

    /// <summary>Whether a part is as long as in a folder where nothing failed; the names of the folders stand in it.</summary>
    public bool Holds(string part, Place other) => Content(part) == other.Content(part);

    string Content(string part) =>
        File.ReadAllText(Directory.GetFiles(Target).Single(path => Plain(Path.GetFileName(path)) == part), Encoding.Latin1)
            .Replace(Folder, "", StringComparison.Ordinal);

    /// <summary>in-0a1b2c3d.csv is in.csv.</summary>
    static string Plain(string name) =>
        name.IndexOf('-', StringComparison.Ordinal) is > 0 and var at ? name[..at] + Path.GetExtension(name) : name;

    public void Dispose() => _folder.Dispose();
}
