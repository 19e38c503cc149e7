using System.Text;
using NewsAttribution.Lexicon;
using NewsAttribution.Tests.Splitting;
using NewsAttribution.Tokens;

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
            Assert.True(forms ? entry.Split(" | ").Length > 1 : !entry.Contains('|'), $"forms of '{entry}'");
            Assert.All(entry.Split(" | "), form =>
                Assert.True(form.Length > 0 && form == form.Trim() && !form.Contains('|'), $"a form of '{entry}' is empty")
            );
            Assert.False(entry.Contains('’'), $"'{entry}' has a curly apostrophe; expected a straight one.");
            Assert.False(IsAcronymWithStops(entry), $"'{entry}' has full stops; acronyms are written without.");
            Assert.True(entry.IsNormalized(NormalizationForm.FormC), $"'{entry}' is not in form C.");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void List_has_a_class(string file) => Assert.Contains(file, ListClass.All.Select(list => list.FileName));

    /// <summary><c>f.b.i.</c>, but not <c>booking.com</c>.</summary>
    static bool IsAcronymWithStops(string entry) =>
        entry.Split(' ').Any(word => word.Split('.') is { Length: > 2 } letters && letters.All(letter => letter.Length < 2));

    static string[] Lines(string file) => File.ReadAllText(Path.Combine(Folder, file)).TrimEnd('\n').Split('\n');

    static List<string> Entries(string file) => [.. Lines(file).Select(line => line.Split('#')[0].Trim()).Where(entry => entry.Length > 0)];

    static IEnumerable<string> Forms(string file) => Entries(file).SelectMany(entry => entry.Split(" | "));

    /// <summary>By UTF-8 bytes, as <c>LC_ALL=C sort</c> does it.</summary>
    static int CompareBytes(string? a, string? b) => Encoding.UTF8.GetBytes(a!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b!));
}
