namespace NewsAttribution.Cli.Input;

/// <summary>What the name of a file says of it. One rule for all commands.</summary>
static class InputNames
{
    static readonly string[] Packed = [".gz", ".zst"];

    // A list, not a dictionary: its code would be compiled anew at every start.
    static readonly (string Ending, InputFormat Format)[] ByEnding =
    [
        (".txt", InputFormat.Text),
        (".text", InputFormat.Text),
        (".csv", InputFormat.Csv),
        (".ndjson", InputFormat.Ndjson),
        (".jsonl", InputFormat.Ndjson),
        (".html", InputFormat.Html),
        (".htm", InputFormat.Html),
        (".xhtml", InputFormat.Html),
        (".docx", InputFormat.Docx),
        (".pdf", InputFormat.Pdf),
        (".warc", InputFormat.Warc),
        (".nitf", InputFormat.Wire),
        (".ninjs", InputFormat.Wire),
        (".rss", InputFormat.Wire),
        (".atom", InputFormat.Wire),
        (".xml", InputFormat.Wire),
    ];

    /// <summary>What is no prose by its name either, with what would be read of it; labelled as text it would give answers too.</summary>
    static readonly Dictionary<string, string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = "one JSON object a line in a file *.ndjson, or ninjs with --input wire",
        [".tsv"] = "columns with commas between them, in a file *.csv",
        [".tab"] = "columns with commas between them, in a file *.csv",
    };

    /// <summary>What a file is by its name, and text if the name says nothing.</summary>
    /// <exception cref="FailedRunException">The name says that it is data of a kind that is not read.</exception>
    public static InputFormat OfOrText(string file) =>
        Unread.TryGetValue(Path.GetExtension(Unpacked(file)), out string? expected)
            ? throw new FailedRunException($"{file}: is data by its name; expected {expected}. Convert it, or say with --input what it is.")
            : Of(file) ?? InputFormat.Text;

    /// <summary>The endings of all files that are read, for messages.</summary>
    public static string Endings => string.Join(", ", ByEnding.Select(entry => $"*{entry.Ending}"));

    /// <summary>The endings of the files of a format, for messages.</summary>
    public static string EndingsOf(InputFormat format) =>
        string.Join(" or ", ByEnding.Where(entry => entry.Format == format).Select(entry => $"*{entry.Ending}"));

    /// <summary>What a file is by its name, packed or not; <see langword="null"/> if the name does not say.</summary>
    public static InputFormat? Of(string file)
    {
        string ending = Path.GetExtension(Unpacked(file));
        foreach (var (known, format) in ByEnding)
            if (known.Equals(ending, StringComparison.OrdinalIgnoreCase))
                return format;
        return null;
    }

    /// <summary>The ending that says what a file is: <c>.html</c> of <c>story.html.gz</c>.</summary>
    public static string Ending(string file) => Path.GetExtension(Unpacked(file)).ToLowerInvariant();

    /// <summary>The name without endings: <c>story</c> of <c>story.html.gz</c>.</summary>
    public static string Stem(string file) => Path.GetFileNameWithoutExtension(Unpacked(file));

    /// <summary>Articles as one reads them, and not rows of many.</summary>
    public static bool IsPage(InputFormat format) => format is InputFormat.Html or InputFormat.Docx or InputFormat.Pdf;

    /// <summary>Any number of articles, each with a name or a number.</summary>
    public static bool HoldsMany(InputFormat format) => format is InputFormat.Csv or InputFormat.Ndjson || IsArchive(format);

    /// <summary>What others have packed up: archives of the web, and files of agencies and feeds.</summary>
    public static bool IsArchive(InputFormat format) => format is InputFormat.Warc or InputFormat.Wire;

    static string Unpacked(string file) =>
        Packed.FirstOrDefault(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending
            ? file[..^ending.Length]
            : file;
}
