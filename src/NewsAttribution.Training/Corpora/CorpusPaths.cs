using System.IO.Compression;
using System.Text;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training.Corpora;

/// <summary>From the paths that a user gives to the files that they name.</summary>
static class CorpusPaths
{
    /// <summary>
    /// Files as they are, folders as the CSV files in them and below them in ordinal order; a file that is named twice comes once.
    /// </summary>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
            throw new ArgumentException("No corpus is named; expected at least one file or folder.", nameof(paths));
        var files = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string file in paths.SelectMany(Expand))
            if (seen.Add(Path.GetFullPath(file)))
                files.Add(file);
        return files;
    }

    /// <summary>The bytes of a file, with an error that says what is wrong where the path leads to none.</summary>
    public static byte[] ReadFile(string path) =>
        Directory.Exists(path) ? throw new IOException($"'{path}' is a folder; expected a file.")
        : File.Exists(path) ? ReadUnchanged(path)
        : throw new FileNotFoundException($"There is no file '{path}'.", path);

    /// <summary>
    /// As <see cref="ReadFile"/>, of a table: unpacked where it is gzip, and UTF-8 where it is UTF-16 with a byte order mark, as
    /// spreadsheets save it.
    /// </summary>
    public static byte[] ReadTable(string path)
    {
        byte[] bytes = ReadFile(path);
        if (bytes.AsSpan().StartsWith(GzipMark))
            bytes = Unpacked(path, bytes);
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
            if (bytes.AsSpan().StartsWith(encoding.Preamble))
                return Encoding.UTF8.GetBytes(encoding.GetString(bytes.AsSpan(encoding.Preamble.Length)));
        return bytes;
    }

    static ReadOnlySpan<byte> GzipMark => [0x1F, 0x8B];

    static byte[] Unpacked(string path, byte[] bytes)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            var content = new MemoryStream();
            gzip.CopyTo(content);
            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            throw new CorpusFormatException([new(path, 1, null, "a gzip file that is damaged or cut off", "a whole one")]);
        }
    }

    /// <summary>Half of an old file and half of a new one must not pass for either.</summary>
    static byte[] ReadUnchanged(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        var before = FileState.Of(stream);
        var content = new MemoryStream((int)Math.Clamp(before.Length, 0, Array.MaxLength));
        stream.CopyTo(content);
        before.ThrowIfChanged(stream);
        return content.ToArray();
    }

    static string[] Expand(string path)
    {
        if (!Directory.Exists(path))
            return File.Exists(path)
                ? [path]
                : throw new FileNotFoundException(
                    $"There is no file or folder '{path}'; expected a CSV file or a folder with CSV files.",
                    path
                );
        string[] files = Directory.GetFiles(path, "*.csv", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0
            ? files
            : throw new FileNotFoundException($"The folder '{path}' has no file *.csv; expected at least one.", path);
    }
}
