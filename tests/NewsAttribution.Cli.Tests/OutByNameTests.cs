using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace NewsAttribution.Cli.Tests;

/// <summary>--out writes what the name says, and says what it wrote.</summary>
public sealed class OutByNameTests
{
    const string Text = "Pier shut\n\nThe quay is shut, the port authority said. Rain fell.";

    [Theory]
    [InlineData("a.csv", "file,index,")]
    [InlineData("A.CSV", "file,index,")]
    [InlineData("a.json", "[\n{\"file\":")]
    [InlineData("a.ndjson", "{\"file\":")]
    [InlineData("a.jsonl", "{\"file\":")]
    [InlineData("a.html", "<!DOCTYPE html>")]
    [InlineData("a.xlsx", "PK")]
    [InlineData("new/folder/a.csv", "file,index,")]
    public void Name_says_the_format(string name, string start)
    {
        using var folder = new TemporaryFolder();
        string target = Path.Join(folder.Path, name);

        var run = Some.NewsattrOn(Text, "classify", "--out", target);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith(start, File.ReadAllText(target), StringComparison.Ordinal);
        Assert.StartsWith($"Wrote {target}: 1 article", run.Out, StringComparison.Ordinal);
        Assert.Equal("", Some.NewsattrOn(Text, "classify", "--quiet", "--out", target).Out);
    }

    [Fact]
    public void Files_hold_what_the_standard_output_would()
    {
        using var folder = new TemporaryFolder();
        foreach (string format in new[] { "csv", "json", "ndjson" })
        {
            string target = Path.Join(folder.Path, $"a.{format}");
            Assert.Equal(0, Some.NewsattrOn(Text, "classify", "--out", target).Code);
            Assert.Equal(Some.NewsattrOn(Text, "classify", "--format", format).Out, File.ReadAllText(target));
        }
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Join(folder.Path, "a.json")));
        Assert.Equal(3, json.RootElement.GetArrayLength());
        Assert.Equal("[]\n", Some.NewsattrOn("", "classify", "--format", "json").Out);
    }

    [Fact]
    public void Workbook_holds_texts_as_texts_and_numbers_as_numbers()
    {
        using var folder = new TemporaryFolder();
        string target = Path.Join(folder.Path, "a.xlsx");
        string longText = new('a', 40_000);

        var run = Some.NewsattrOn(
            $"=1+1 fell, the mayor said.\n\u0001Rain & <snow> fell.\n{longText}\n",
            "classify",
            "--unit",
            "sentence",
            "--out",
            target
        );

        Assert.Equal(0, run.Code);
        Assert.Contains("cut 1 text", run.Error, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(target);
        using var sheet = zip
            .Entries.Single(entry => entry.Name == "sheet1.xml" || entry.FullName.Contains("worksheets/", StringComparison.Ordinal))
            .Open();
        var rows = XDocument.Load(sheet).Descendants().Where(e => e.Name.LocalName == "row").ToList();
        Assert.Equal(4, rows.Count);
        Assert.All(rows, row => Assert.Equal(rows[0].Elements().Count(), row.Elements().Count()));
        Assert.Equal("=1+1 fell, the mayor said.", Cell(rows, 1, "text").Value);
        Assert.Equal("inlineStr", Cell(rows, 1, "text").Attribute("t")!.Value);
        Assert.Equal("n", Cell(rows, 1, "confidence").Attribute("t")!.Value);
        Assert.Equal("\uFFFDRain & <snow> fell.", Cell(rows, 2, "text").Value);
        Assert.Equal(32_767, Cell(rows, 3, "text").Value.Length);
    }

    static XElement Cell(List<XElement> rows, int row, string column) =>
        rows[row].Elements().ElementAt(rows[0].Elements().Select(cell => cell.Value).ToList().IndexOf(column));

    [Theory]
    [InlineData("a.csv", "--format", "json")]
    [InlineData("a.html", "--format", "csv")]
    [InlineData("a.txt", "--quiet", "")]
    [InlineData("a.pdf", "--quiet", "")]
    [InlineData("a.x", "--format", "table")]
    public void Names_that_say_something_else_are_refused(string name, string option, string value)
    {
        using var folder = new TemporaryFolder();
        string target = Path.Join(folder.Path, name);

        Some.NewsattrOn(Text, [.. new[] { "classify", "--out", target, option, value }.Where(a => a.Length > 0)])
            .AssertFailed(2, "--out", name);

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Format_decides_where_the_name_says_nothing()
    {
        using var folder = new TemporaryFolder();
        string target = Path.Join(folder.Path, "answers.dat");
        Assert.Equal(0, Some.NewsattrOn(Text, "classify", "--format", "csv", "--out", target).Code);
        Assert.StartsWith("file,", File.ReadAllText(target), StringComparison.Ordinal);
        Some.NewsattrOn(Text, "classify", "--format", "xlsx").AssertFailed(2, "--format xlsx", "--out");
    }

    [Theory]
    [InlineData("pages")]
    [InlineData("pages.2026/")]
    public void Names_without_ending_are_folders_of_pages(string name)
    {
        using var folder = new TemporaryFolder();
        string target = Path.Join(folder.Path, name);
        var run = Some.NewsattrOn(Text, "classify", "--out", target);
        Assert.Equal(0, run.Code);
        Assert.True(File.Exists(Path.Join(target, "index.html")));
        Assert.StartsWith($"Wrote {Path.Join(target, "index.html")}: 1 article.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_leaves_what_stood_there()
    {
        using var folder = new TemporaryFolder();
        string target = folder.Write("a.csv", "old"),
            good = folder.Write("b.txt", Text);

        Assert.Equal(1, Some.Newsattr("classify", good, Path.Join(folder.Path, "c.pdf"), "--out", target).Code);
        Assert.Equal("old", File.ReadAllText(target));
        string broken = folder.Write("d.csv", "text\n\"open");
        Some.Newsattr("classify", broken, "--out", good + ".csv").AssertFailed(1, "d.csv");
        Assert.False(File.Exists(good + ".csv"));
        // Of several files those that can be read are written.
        Some.Newsattr("classify", good, broken, "--out", good + ".csv").AssertFailed(1, "d.csv");
        Assert.Contains(good, File.ReadAllText(good + ".csv"), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path), file => file.EndsWith("-part", StringComparison.Ordinal));
        Some.Newsattr("classify", target, "--out", target).AssertFailed(1, "is one of the inputs");
    }
}
