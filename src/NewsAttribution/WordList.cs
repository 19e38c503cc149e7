using System.Text;
using System.Text.Unicode;
using NewsAttribution.Lexicon;

namespace NewsAttribution;

/// <summary>
/// Words of your own country or beat, on top of those that the library and the model know: bodies, names, roles, cue verbs. Immutable and
/// safe for any number of threads; give it to <see cref="ClassifierOptions.Words"/>.
/// </summary>
/// <remarks>
/// <para>The format is that of the library's own lists; each section says what the entries after it are:</para>
/// <code>
/// # Words of our region.
/// [official-body-name]
/// tarn harbour board            # in lower case: found in any spelling
/// {north|south} tarn council    # two entries
///
/// [official-role]
/// ## plural
/// harbour reeve                 # and: harbour reeves
///
/// [cue-say]
/// harrumph | harrumphs | harrumphed | harrumphing
///
/// [not place]
/// tarn                          # here it is no place
/// </code>
/// <para>
/// An entry adds a class to what is known of its words; one after <c>[not …]</c> takes it away, and is passed over where nobody gave it.
/// The order of the sections says nothing. A verb keeps the base form that the library knows for it. Limits: 20,000 entries, 2,000 from one
/// line, 12 words in each; 4 MiB.
/// </para>
/// </remarks>
public sealed class WordList
{
    const int MostBytes = 4 << 20;

    readonly List<ListedWord> _words;

    /// <summary>The lexicon that was added to last, and what came of it: classifiers of one model share it.</summary>
    (WordLexicon Basis, WordLexicon Sum)? _last;

    readonly Lock _adding = new();

    WordList(string name, string text) => (Name, Text, _words) = (name, text, ListReader.ReadOwn(text, name));

    /// <summary>What the list is called in messages: its file, as it was given.</summary>
    public string Name { get; }

    /// <summary>The text that it was read from.</summary>
    public string Text { get; }

    /// <summary>How many entries it has, once patterns, plurals and forms are written out; those that take away count too.</summary>
    public int Count => _words.Count;

    /// <summary>The sections that a list may have, each also with <c>not</c> before its name.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. ListClass.OfMeaning.Select(list => list.Name)];

    /// <summary>Reads a file.</summary>
    /// <param name="path">A text file in UTF-8.</param>
    /// <exception cref="WordListFormatException">The file is not in the format, or larger than the limits.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static WordList Load(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[MostBytes + 1];
        int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MostBytes)
            throw new WordListFormatException(path, 1, 1, "more than 4 MiB", "a list of words of 4 MiB at the most.");
        return new(path, Decode(bytes.AsSpan(0, length), path));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, its lines ended by <c>\n</c> or <c>\r\n</c>.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="WordListFormatException">The text is not in the format, or longer than the limits.</exception>
    public static WordList Parse(string text, string name = "words")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(name);
        if (text.Length > MostBytes)
            throw new WordListFormatException(name, 1, 1, $"{text.Length:D} units", $"{MostBytes:D} at the most.");
        return new(name, text);
    }

    /// <summary>The name of the list and how many entries it has.</summary>
    public override string ToString() => $"{Name} ({Count} entries)";

    /// <exception cref="WordListFormatException">The lexicon has no room for so many.</exception>
    internal WordLexicon AddTo(WordLexicon basis)
    {
        lock (_adding)
        {
            if (_last is { } last && last.Basis == basis)
                return last.Sum;
            var sum = basis.TryAdd(_words)
                ?? throw new WordListFormatException(
                    Name,
                    1,
                    1,
                    $"{Count:D} entries, more than there is room for beside the "
                        + $"{(basis == WordLexicon.Default ? "library's" : "library's and the model's")} own",
                    "fewer of them, or fewer different beginnings."
                );
            _last = (basis, sum);
            return sum;
        }
    }

    static string Decode(ReadOnlySpan<byte> bytes, string path)
    {
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
            at += consumed;
        int line = bytes[..at].Count((byte)'\n') + 1,
            start = bytes[..at].LastIndexOf((byte)'\n') + 1;
        throw new WordListFormatException(
            path,
            line,
            Encoding.UTF8.GetCharCount(bytes[start..at]) + 1,
            $"the byte {bytes[at]:X2}",
            "text in UTF-8. Save the list in UTF-8."
        );
    }
}
