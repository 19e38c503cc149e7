namespace NewsAttribution.Cli.Tests;

public sealed class ConvertTests
{
    [Theory]
    [InlineData("labelstudio")]
    [InlineData("prodigy")]
    [InlineData("doccano")]
    public void Convert_there_and_back_gives_the_same_bytes(string format)
    {
        using var folder = new TemporaryFolder();
        string corpus = Path.Join(folder.Path, "corpus.csv"),
            there = Path.Join(folder.Path, "there"),
            back = Path.Join(folder.Path, "back.csv");
        Assert.Equal(0, Some.Newsattr("convert", Some.PathOf("data", "corpus", "b01.csv"), "--out", corpus).Code);

        Assert.Equal(0, Some.Newsattr("convert", corpus, "--to", format, "--out", there).Code);
        var run = Some.Newsattr("convert", there, "--from", format, "--out", back);

        Assert.Equal((0, "", $"Wrote {back}: {Training.Corpus.Read([corpus]).SentenceCount} sentences.\n"), (run.Code, run.Error, run.Out));
        Assert.Equal(File.ReadAllText(corpus), File.ReadAllText(back));
    }

    [Fact]
    public void Convert_writes_to_the_standard_output_and_counts_what_it_leaves_out()
    {
        using var folder = new TemporaryFolder();
        string tasks = folder.Write("x.jsonl", "{\"text\":\"Rain.\",\"label\":[\"narrative\"]}\n{\"text\":\"Snow.\",\"label\":[]}\n");
        var run = Some.Newsattr("convert", tasks, "--from", "doccano");
        Assert.Equal(
            (0, "article,paragraph,sentence,kind,label,source,text,note,annotator\n,,,,narrative,,Rain.,,\n"),
            (run.Code, run.Out)
        );
        Assert.Equal($"{tasks}: 1 sentences without a label were left out.\n", run.Error);
    }

    [Theory]
    [InlineData("labelstudio")]
    [InlineData("prodigy")]
    [InlineData("doccano")]
    public void Rows_that_name_no_place_are_measured_after_the_way_there_and_back(string format)
    {
        using var folder = new TemporaryFolder();
        string there = Path.Join(folder.Path, "there"),
            back = Path.Join(folder.Path, "back.csv"),
            rows = folder.Write("a.csv", "label,text\nnarrative,Rain fell.\nofficial-claim,The harbour master said so.\n");
        Assert.Equal(0, Some.Newsattr("convert", rows, "--to", format, "--out", there).Code);
        Assert.Equal(0, Some.Newsattr("convert", there, "--from", format, "--out", back).Code);
        var run = Some.Newsattr("evaluate", "--data", back);
        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    [Fact]
    public void Convert_tells_what_is_wrong()
    {
        using var folder = new TemporaryFolder();
        string tasks = folder.Write("x.jsonl", "{\"text\":\"Rain.\",\"label\":[\"weather\"]}\n");
        Some.Newsattr("convert", tasks, "--from", "doccano").AssertFailed(1, "x.jsonl(1)", "weather", "narrative");
        Some.Newsattr("convert", tasks, "--from", "brat").AssertFailed(2, "brat", "label-studio or prodigy or doccano");
        Some.Newsattr("convert", "no-such.csv").AssertFailed(1, "no such file");
    }
}
