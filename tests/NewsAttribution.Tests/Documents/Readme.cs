namespace NewsAttribution.Tests.Documents;

/// <summary>A document of the repository. All of them are found by their ending, so that the tests cover a new one at once.</summary>
/// <param name="Name">Its path from the top folder, with slashes.</param>
/// <param name="Lines">Its lines.</param>
sealed record Readme(string Name, string[] Lines)
{
    const string Fence = "```";

    static readonly string[] NotOurs = ["bin", "obj", "artifacts", "TestResults", "node_modules"];

    /// <summary>The top folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<Readme> All { get; } =
    [.. PathsIn(Root).Order(StringComparer.Ordinal).Select(path => new Readme(NameOf(path), File.ReadAllLines(path)))];

    /// <summary>The blocks of all documents whose fence bears these words.</summary>
    public static IReadOnlyList<CodeBlock> BlocksOf(string language) =>
        [.. All.SelectMany(readme => readme.Blocks).Where(block => block.Language == language)];

    /// <summary>The fenced blocks, each with the block of text that follows it at once.</summary>
    public IEnumerable<CodeBlock> Blocks
    {
        get
        {
            for (int i = 0; i < Lines.Length; i++)
            {
                if (!Lines[i].StartsWith(Fence, StringComparison.Ordinal))
                    continue;
                string language = Lines[i][Fence.Length..];
                string code = BlockAt(ref i);
                bool isPrinted = i + 2 < Lines.Length && Lines[i + 1].Length == 0 && Lines[i + 2] == Fence + "text";
                i += isPrinted ? 2 : 0;
                yield return new(Name, language, code, isPrinted ? BlockAt(ref i) : null);
            }
        }
    }

    /// <summary>The lines outside fenced blocks.</summary>
    public IEnumerable<string> Prose
    {
        get
        {
            bool inBlock = false;
            foreach (string line in Lines)
            {
                bool isFence = line.StartsWith(Fence, StringComparison.Ordinal);
                if (!inBlock && !isFence)
                    yield return line;
                inBlock ^= isFence;
            }
        }
    }

    string BlockAt(ref int i)
    {
        int start = i + 1;
        i = Array.IndexOf(Lines, Fence, start);
        Assert.True(i >= 0, $"{Name}, line {start}: found a block that does not end; expected ``` after it.");
        return string.Concat(Lines[start..i].Select(line => line + "\n"));
    }

    static IEnumerable<string> PathsIn(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.md")
            .Concat(
                Directory
                    .EnumerateDirectories(folder)
                    .Where(inner => Path.GetFileName(inner) is var name && name[0] != '.' && !NotOurs.Contains(name))
                    .SelectMany(PathsIn)
            );

    static string NameOf(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Join(folder, "Classifier.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("Classifier.sln stands in no folder above the tests.");
    }
}
