using NewsAttribution.Training.Corpora;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training;

/// <summary>Labelled articles, read from CSV files and checked. Immutable.</summary>
/// <remarks>
/// Columns by name, in any order, parted by commas unless another separator is named: <c>label</c> and <c>text</c> are required;
/// <c>article</c>, <c>paragraph</c>, <c>sentence</c>,
/// <c>kind</c>, <c>source</c>,
/// <c>context</c> and <c>doubt</c> are read where present; all others are ignored. UTF-8 with or without byte order mark, quoting by RFC
/// 4180.
/// Without <c>article</c> each row is an article of its own.
/// </remarks>
public sealed class Corpus
{
    Corpus(IReadOnlyList<CorpusFile> files, IReadOnlyList<CorpusArticle> articles, string sha256, bool hasSource, bool hasContext)
    {
        Files = files;
        Articles = articles;
        Sha256 = sha256;
        HasSource = hasSource;
        HasContext = hasContext;
        SentenceCount = articles.Sum(a => a.Sentences.Count);
    }

    /// <summary>The files, by name and then by hash: the order of the arguments and the folders they lie in do not matter.</summary>
    public IReadOnlyList<CorpusFile> Files { get; }

    /// <summary>The articles in the order of the files and of their rows.</summary>
    public IReadOnlyList<CorpusArticle> Articles { get; }

    /// <summary>How many sentences there are in all.</summary>
    public int SentenceCount { get; }

    /// <summary>Hash over the bytes of all files, hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Whether all files have the column <c>source</c>.</summary>
    public bool HasSource { get; }

    /// <summary>Whether all files have the column <c>context</c>.</summary>
    public bool HasContext { get; }

    /// <summary>Reads files, and folders with all <c>*.csv</c> in them and below them.</summary>
    /// <param name="paths">Files and folders, at least one.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <exception cref="CorpusFormatException">The files have errors; the exception lists all of them.</exception>
    /// <exception cref="FileNotFoundException">A path is neither a file nor a folder, or a folder has no CSV file.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Corpus Read(IReadOnlyList<string> paths, CancellationToken cancellationToken = default) =>
        Read(paths, CsvSeparator.Default, cancellationToken);

    /// <summary>Reads files whose columns something else than a comma parts; otherwise as without.</summary>
    /// <param name="paths">Files and folders, at least one.</param>
    /// <param name="separator">What parts the columns: an ASCII character.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <exception cref="CorpusFormatException">The files have errors; the exception lists all of them.</exception>
    /// <exception cref="FileNotFoundException">A path is neither a file nor a folder, or a folder has no CSV file.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Corpus Read(IReadOnlyList<string> paths, char separator, CancellationToken cancellationToken = default) =>
        ReadAll(paths, withProjectCorpus: false, cancellationToken, separator);

    /// <summary>Reads files and folders, and the corpus of the project with them; a file of it that is named too comes once.</summary>
    internal static Corpus ReadAll(
        IReadOnlyList<string> paths,
        bool withProjectCorpus,
        CancellationToken cancellationToken,
        char separator = CsvSeparator.Default
    )
    {
        ArgumentNullException.ThrowIfNull(paths);
        var contents = new List<(string Path, string Name, byte[] Bytes, string Sha256, char Separator)>();
        foreach (string path in paths.Count == 0 && withProjectCorpus ? [] : CorpusPaths.Expand(paths))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var bytes = CorpusPaths.ReadTable(path);
            contents.Add((path, Path.GetFileName(path), bytes, Hash(bytes), separator));
        }
        if (withProjectCorpus)
            foreach (var (name, bytes) in ProjectCorpus.Files())
                if (Hash(bytes) is var hash && !contents.Exists(c => c.Name == name && c.Sha256 == hash))
                    contents.Add((name, name, bytes, hash, CsvSeparator.Default));
        contents = [.. contents.OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Sha256, StringComparer.Ordinal)];

        var reader = new CorpusReader();
        var files = new List<CorpusFile>();
        foreach (var (path, name, bytes, sha256, parts) in contents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(new(name, sha256, reader.Add(path, bytes, parts)));
        }
        reader.ThrowIfErrors();
        string all = Hash(System.Text.Encoding.ASCII.GetBytes(string.Concat(files.Select(f => f.Sha256))));
        return new(files, reader.Articles, all, reader.HasSource, reader.HasContext);
    }

    /// <summary>Articles that were read already, from files that may have errors elsewhere.</summary>
    internal static Corpus Of(IReadOnlyList<CorpusArticle> articles) => new([], articles, "", hasSource: false, hasContext: false);

    /// <summary>The same corpus without the articles of these names.</summary>
    internal Corpus Without(IReadOnlySet<string> ids) =>
        new(Files, [.. Articles.Where(a => !ids.Contains(a.Id))], Sha256, HasSource, HasContext);

    static string Hash(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
}
