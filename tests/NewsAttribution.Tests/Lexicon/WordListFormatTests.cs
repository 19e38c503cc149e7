using System.Text;
using NewsAttribution.Context;
using NewsAttribution.Lexicon;
using NewsAttribution.Splitting;
using NewsAttribution.Tests.Splitting;
using NewsAttribution.Tokens;

namespace NewsAttribution.Tests.Lexicon;

/// <summary>The word lists keep the format that their README describes: they are edited by hand.</summary>
public sealed class WordListFormatTests
{
    static readonly string Folder = Path.Combine(CorpusArticles.DataFolder, "..", "src", "NewsAttribution", "Lexicon", "Lists");

    static readonly Dictionary<string, string[]> Lists = Directory
        .GetFiles(Folder, "*.txt")
        .Order(StringComparer.Ordinal)
        .SelectMany(Sections)
        .ToDictionary(list => list.Name, list => list.Lines);

    public static TheoryData<string> Names => [.. Lists.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void List_is_sorted_and_has_no_entry_twice(string name)
    {
        var entries = Entries(name);

        Assert.NotEmpty(entries);
        Assert.Equal(entries.Order(Comparer<string>.Create(CompareBytes)), entries);
        Assert.Empty(
            Forms(name)
                .Where(form => form != VerbLine.LeftOut)
                .GroupBy(form => form)
                .Where(same => same.Count() > 1)
                .Select(same => same.Key)
        );
    }

    /// <summary>
    /// Bodies: a word for one kind is no word for another, and which list wins must not be left to the code that reads them.
    /// </summary>
    static readonly string[] BodyLists =
    [
        "armed-group",
        "intelligence-body",
        "intelligence-word",
        "media-name",
        "media-word",
        "monitor",
        "official-body-name",
        "official-body-word",
        "organisation-name",
        "organisation-word",
        "party",
        "pollster",
        "rating-broker",
        "research-body",
        "research-word",
        "state-media",
    ];

    static readonly string[] PersonLists = ["expert-name", "intelligence-name", "official-name"];

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
            .SelectMany(file => Lists[file].SelectMany(line => Expand(Entry(line)).Select(entry => (Entry: entry, File: file, Line: line))))
            .GroupBy(place => place.Entry, StringComparer.OrdinalIgnoreCase);

        foreach (var same in places)
        foreach (var (entry, file, line) in same)
        foreach (var (_, other, _) in same)
            Assert.True(
                other == file || AlsoIn(line).Contains(other),
                $"'{entry}' stands in {file} and in {other}: decide, or say '# also: {other}'."
            );
    }

    /// <summary>The lists that the comment of a line names: <c># also: media-name, party</c>.</summary>
    static string[] AlsoIn(string line) =>
        line.IndexOf("# also: ", StringComparison.Ordinal) is >= 0 and var start
            ? line[(start + "# also: ".Length)..]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.TrimEnd(',', ':', ';'))
                .ToArray()
            : [];

    [Theory]
    [MemberData(nameof(Names))]
    public void List_is_written_as_the_readme_says(string name)
    {
        bool forms = Lists[name].Contains("## forms");
        foreach (string line in Lists[name])
            Assert.False(
                line.Trim().Length == 0 || line != line.Trim() || line.Contains("  ", StringComparison.Ordinal) || line.Contains('\t'),
                $"white space in '{line}'"
            );
        foreach (string entry in Entries(name))
        {
            Assert.True(forms ? entry.Split(" | ").Length > 1 : !entry.Contains(" | ", StringComparison.Ordinal), $"forms of '{entry}'");
            Assert.InRange(entry.Split(" | ").Max(form => Expand(form).Length), 1, 2000);
            Assert.Single(entry.Split(" | ").Select(form => Expand(form).Length).Distinct());
            Assert.All(entry.Split(" | ").SelectMany(Expand), form =>
                Assert.True(form.Length > 0 && form == form.Trim() && form.IndexOfAny(['|', '{', '}']) < 0, $"a form of '{entry}' is empty")
            );
            Assert.False(entry.Contains('’'), $"'{entry}' has a curly apostrophe; expected a straight one.");
            Assert.False(IsAcronymWithStops(entry), $"'{entry}' has full stops; acronyms are written without.");
            Assert.True(entry.IsNormalized(NormalizationForm.FormC), $"'{entry}' is not in form C.");
        }
    }

    [Fact]
    public void Each_class_has_a_list_and_each_list_a_class() =>
        Assert.Equal(ListClass.All.Select(list => list.Name).Order(StringComparer.Ordinal), Lists.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Section_of_a_file_says_what_it_is_for()
    {
        foreach (var (name, lines) in Lists)
            Assert.True(lines[0].StartsWith("# ", StringComparison.Ordinal), $"{name} begins with '{lines[0]}'; expected a comment.");
    }

    [Theory]
    [InlineData("abbreviations", typeof(Abbreviation))]
    [InlineData("edges", typeof(EdgeWord))]
    [InlineData("furniture-phrases", null)]
    [InlineData("interviews", typeof(InterviewWord))]
    public void List_for_the_splitter_is_sorted_and_its_sections_are_known(string name, Type? sections)
    {
        var lists = Sections(Path.Combine(Folder, "splitting", name + ".txt")).ToArray();
        var known = sections is null
            ? ["Opener", "LineOpener", "Closer", "Anywhere", "Credit", "CreditLink", "AfterBar"]
            : Enum.GetNames(sections).Where(member => member != "None");

        Assert.Equal(
            known.Select(member => member.ToUpperInvariant()).Order(StringComparer.Ordinal),
            lists.Select(list => list.Name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()).Order(StringComparer.Ordinal)
        );
        foreach (var (section, lines) in lists)
        {
            string[] entries = [.. lines.Where(line => !line.StartsWith('#'))];
            Assert.StartsWith("# ", lines[0], StringComparison.Ordinal);
            Assert.True(entries.Length > 0, $"[{section}] is empty.");
            Assert.Equal(entries.Distinct().Order(Comparer<string>.Create(CompareBytes)), entries);
            Assert.All(entries, entry => Assert.False(entry.Length == 0 || entry != entry.Trim() || entry.Contains('’'), $"'{entry}'"));
        }
        // Bits of two sections would make a third; of an abbreviation only one thing is known.
        if (sections == typeof(Abbreviation))
            Assert.Distinct(lists.SelectMany(list => list.Lines).Where(line => !line.StartsWith('#')));
    }

    /// <summary><c>f.b.i.</c>, but not <c>booking.com</c>.</summary>
    static bool IsAcronymWithStops(string entry) =>
        entry.Split(' ').Any(word => word.Split('.') is { Length: > 2 } letters && letters.All(letter => letter.Length < 2));

    /// <summary>The lists of a file: one of its name, or one for each heading in brackets.</summary>
    static IEnumerable<(string Name, string[] Lines)> Sections(string file)
    {
        string[] lines = File.ReadAllText(file).TrimEnd('\n').Split('\n');
        int[] headings = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith('['))];
        if (headings.Length == 0)
            return [(Path.GetFileNameWithoutExtension(file), lines)];
        Assert.All(lines[..headings[0]], line => Assert.StartsWith("# ", line, StringComparison.Ordinal));
        return headings.Zip([.. headings.Skip(1), lines.Length], (from, to) => (lines[from][1..^1], lines[(from + 1)..to]));
    }

    static string Entry(string line) => line.Split('#')[0].Trim();

    static List<string> Entries(string name) => [.. Lists[name].Select(Entry).Where(entry => entry.Length > 0)];

    static IEnumerable<string> Forms(string name) => Entries(name).SelectMany(entry => entry.Split(" | ")).SelectMany(Expand);

    static string[] Expand(string pattern) => pattern.Length == 0 ? [] : ListPattern.Expand(pattern, default);

    /// <summary>By UTF-8 bytes, as <c>LC_ALL=C sort</c> does it.</summary>
    static int CompareBytes(string? a, string? b) => Encoding.UTF8.GetBytes(a!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b!));
}
