namespace NewsAttribution.Cli.Tests;

/// <summary><c>convert</c> with input that is not what it was called, and from the standard input.</summary>
public sealed class ExchangeInputTests
{
    const string Header = "article,paragraph,sentence,kind,label,source,text,note,annotator\n";

    [Fact]
    public void Convert_reads_the_standard_input()
    {
        var run = Some.NewsattrOn("{\"text\":\"Rain.\",\"label\":[\"narrative\"]}\n", "convert", "-", "--from", "doccano");
        Assert.Equal(new Run(0, $"{Header},,,,narrative,,Rain.,,\n", ""), run);
        Assert.Equal($"{Header},,,,narrative,,Snow.,,\n", Some.NewsattrOn("label,text\nnarrative,Snow.\n", "convert", "-").Out);
        Some.NewsattrOn("", "convert", "-", "--from", "prodigy").AssertFailed(1, "-(1)", "no task");
        Some.NewsattrOn([0x7B, 0xFF], "convert", "-", "--from", "prodigy").AssertFailed(1, "-(1)", "UTF-8");
    }

    [Fact]
    public void Convert_takes_the_names_of_labels_from_doccanos_annotations()
    {
        var run = Some.NewsattrOn(
            "{\"text\":\"Rain.\",\"annotations\":[{\"label_name\":\"narrative\",\"user\":3}]}\n",
            "convert",
            "-",
            "--from",
            "doccano"
        );
        Assert.Equal(new Run(0, $"{Header},,,,narrative,,Rain.,,3\n", ""), run);
    }

    [Theory]
    [InlineData("{\"text\":\"Rain.\",\"label\":[]}\n{\"text\":\"Snow.\",\"annotations\":[]}\n", "doccano")]
    [InlineData("{\"text\":\"Rain.\",\"accept\":[],\"answer\":\"accept\"}\n{\"text\":\"Snow.\",\"answer\":\"ignore\"}\n", "prodigy")]
    [InlineData("[{\"data\":{\"text\":\"Rain.\"},\"annotations\":[]},{\"data\":{\"text\":\"Snow.\"},\"annotations\":[]}]", "labelstudio")]
    [InlineData("label,text\n,Rain.\n,Snow.\n", "csv")]
    public void Convert_of_nothing_that_is_decided_fails_and_writes_nothing(string text, string format)
    {
        using var folder = new TemporaryFolder();
        string output = Path.Join(folder.Path, "out.csv");
        Some.NewsattrOn(text, "convert", "-", "--from", format, "--out", output).AssertFailed(1, "found 2 sentences, none with a label");
        Assert.False(File.Exists(output));
    }

    [Theory]
    [InlineData("prodigy", "Name the format doccano")]
    [InlineData("labelstudio", "Name the format doccano")]
    [InlineData("csv", "doccano (--from)")]
    public void Convert_of_another_format_names_it(string named, string expected) =>
        Some.NewsattrOn("{\"text\":\"Rain.\",\"label\":[\"narrative\"],\"Comments\":[]}\n", "convert", "-", "--from", named)
            .AssertFailed(1, expected);

    [Theory]
    [InlineData("audit", "--quick", "FILE", "--top", "-5")]
    [InlineData("audit", "--quick", "FILE", "--top", "1.5")]
    [InlineData("agreement", "FILE", "FILE", "--top", "-1")]
    [InlineData("agreement", "FILE", "FILE", "--top", "many")]
    public void A_number_of_rows_that_cannot_be_is_told(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.csv", "label,text\nnarrative,Rain.\n");
        Some.Newsattr([.. arguments.Select(a => a == "FILE" ? file : a)]).AssertFailed(2, "--top", "whole number from 0");
    }
}
