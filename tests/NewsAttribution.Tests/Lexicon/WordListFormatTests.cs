using System.Text;
using NewsAttribution.Lexicon;
using NewsAttribution.Tests.Text;

namespace NewsAttribution.Tests.Lexicon;

/// <summary>The word lists keep the format that their README describes: they are edited by hand.</summary>
public sealed class WordListFormatTests
{
    static readonly string Folder = Path.Combine(CorpusArticles.DataFolder, "..", "src", "NewsAttribution", "Lexicon", "Lists");

    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void List_is_sorted_and_has_no_entry_twice(string file)
    {
        var entries = Entries(file);

        Assert.NotEmpty(entries);
        Assert.Equal(entries.Order(Comparer<string>.Create(CompareBytes)), entries);
        Assert.Empty(Forms(file).GroupBy(form => form).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    /// <summary>Bodies: a word for one kind is no word for another, and which list wins must not be left to the code that reads them.</summary>
    static readonly string[] BodyLists =
    [
        "armed-group.txt",
        "intelligence-body.txt",
        "intelligence-word.txt",
        "media-name.txt",
        "media-word.txt",
        "monitor.txt",
        "official-body-name.txt",
        "official-body-word.txt",
        "organisation-name.txt",
        "organisation-word.txt",
        "party.txt",
        "pollster.txt",
        "rating-broker.txt",
        "research-body.txt",
        "research-word.txt",
        "state-media.txt",
    ];

    static readonly string[] PersonLists = ["expert-name.txt", "intelligence-name.txt", "official-name.txt"];

    public static TheoryData<string[]> ExcludingLists => [BodyLists, PersonLists];

    /// <summary>
    /// Two bodies that share a name (<c>CSIS</c>, a service and a think tank) are meant: each of their lines says so, in a comment such as
    /// <c># also: research-body</c>.
    /// </summary>
    [Theory]
    [MemberData(nameof(ExcludingLists))]
    public void Entry_stands_in_one_of_the_lists_that_exclude_each_other(string[] lists)
    {
        var places = lists
            .SelectMany(file => Lines(file).SelectMany(line => Expand(Entry(line)).Select(entry => (Entry: entry, File: file, Line: line))))
            .GroupBy(place => place.Entry, StringComparer.OrdinalIgnoreCase);

        foreach (var same in places)
            foreach (var (entry, file, line) in same)
                foreach (var (_, other, _) in same)
                    Assert.True(
                        other == file || AlsoIn(line).Contains(Path.GetFileNameWithoutExtension(other)),
                        $"'{entry}' stands in {file} and in {other}: decide, or say '# also: {Path.GetFileNameWithoutExtension(other)}'."
                    );
    }

    /// <summary>The lists that the comment of a line names: <c># also: media-name, party</c>.</summary>
    static string[] AlsoIn(string line) =>
        line.IndexOf("# also: ", StringComparison.Ordinal) is >= 0 and var start
            ? line[(start + "# also: ".Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd(',', ':', ';')).ToArray()
            : [];

    [Theory]
    [MemberData(nameof(Files))]
    public void List_is_written_as_the_readme_says(string file)
    {
        bool forms = Lines(file).Contains("## forms");
        foreach (string line in Lines(file))
            Assert.False(
                line.Trim().Length == 0 || line != line.Trim() || line.Contains("  ", StringComparison.Ordinal) || line.Contains('\t'),
                $"white space in '{line}'"
            );
        foreach (string entry in Entries(file))
        {
            Assert.True(forms ? entry.Split(" | ").Length > 1 : !entry.Contains(" | ", StringComparison.Ordinal), $"forms of '{entry}'");
            Assert.InRange(entry.Split(" | ").Max(form => Expand(form).Count), 1, 2000);
            Assert.Single(entry.Split(" | ").Select(form => Expand(form).Count).Distinct());
            Assert.All(entry.Split(" | ").SelectMany(Expand), form =>
                Assert.True(form.Length > 0 && form == form.Trim() && form.IndexOfAny(['|', '{', '}']) < 0, $"a form of '{entry}' is empty")
            );
            Assert.False(entry.Contains('’'), $"'{entry}' has a curly apostrophe; expected a straight one.");
            Assert.False(IsAcronymWithStops(entry), $"'{entry}' has full stops; acronyms are written without.");
            Assert.True(entry.IsNormalized(NormalizationForm.FormC), $"'{entry}' is not in form C.");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void List_has_a_class(string file) =>
        Assert.Contains(
            file,
            Enum.GetValues<WordClass>()
                .Where(wordClass => wordClass != WordClass.None)
                .Select(wordClass => LexiconReader.FileName(wordClass) + ".txt")
        );

    /// <summary><c>f.b.i.</c>, but not <c>booking.com</c>.</summary>
    static bool IsAcronymWithStops(string entry) =>
        entry.Split(' ').Any(word => word.Split('.') is { Length: > 2 } letters && letters.All(letter => letter.Length < 2));

    static string[] Lines(string file) => File.ReadAllText(Path.Combine(Folder, file)).TrimEnd('\n').Split('\n');

    static string Entry(string line) => line.Split('#')[0].Trim();

    static List<string> Entries(string file) => [.. Lines(file).Select(Entry).Where(entry => entry.Length > 0)];

    static IEnumerable<string> Forms(string file) => Entries(file).SelectMany(entry => entry.Split(" | ")).SelectMany(Expand);

    /// <summary><c>gave no {further|} details</c>: <c>gave no further details</c>, <c>gave no details</c>.</summary>
    static List<string> Expand(string pattern)
    {
        List<string> entries = pattern.Length > 0 ? [""] : [];
        string rest = pattern;
        while (rest.Length > 0)
        {
            int open = rest.IndexOf('{', StringComparison.Ordinal);
            int close = open < 0 ? -1 : rest.IndexOf('}', open);
            Assert.True(open < 0 || close > open, $"'{pattern}' has a group without an end.");
            string before = open < 0 ? rest : rest[..open];
            string[] words = open < 0 ? [""] : rest[(open + 1)..close].Split('|');
            entries = [.. entries.SelectMany(entry => words.Select(word => entry + before + word))];
            rest = open < 0 ? "" : rest[(close + 1)..];
        }
        return [.. entries.Select(entry => string.Join(' ', entry.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
    }

    /// <summary>By UTF-8 bytes, as <c>LC_ALL=C sort</c> does it.</summary>
    static int CompareBytes(string? a, string? b) => Encoding.UTF8.GetBytes(a!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b!));
}
