namespace NewsAttribution.Cli.Tests;

public sealed class AuditTests
{
    const string Rows =
        "article,label,source,text\n"
        + "a,rumour,,Hail fell all day.\n"
        + "a,official-claim,The major,\"The mayor said: \"\"Stay.\"\"\"\n"
        + "b,narrative,,and it froze.\n";

    [Fact]
    public void Audit_lists_rows_that_train_refuses_and_audits_the_rest()
    {
        using var folder = new TemporaryFolder();
        string data = folder.Write("my.csv", Rows),
            list = Path.Join(folder.Path, "rows.csv");

        var run = Some.Newsattr("audit", "--quick", data, "--out", list);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith(
            "3 rows: 1 official-claim, 0 intelligence-assessment, 0 analysis-quote, 1 narrative\nofficial-claim is rare: 1 rows",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("\nsource-not-in-sentence           1   ", run.Out, StringComparison.Ordinal);
        Assert.Contains($"\n{data}(2) refused: label: found 'rumour'", run.Out, StringComparison.Ordinal);
        Assert.Contains($"Wrote {list}: 3 rows to look at", run.Out, StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(list);
        Assert.Equal(
            ["file,line", "refused", "source-not-in-sentence", "cut-sentence"],
            [lines[0][..9], lines[1].Split(',')[7], lines[2].Split(',')[7], lines[3].Split(',')[7]]
        );
    }

    [Fact]
    public void Audit_shows_as_many_as_asked_for()
    {
        using var folder = new TemporaryFolder();
        var run = Some.Newsattr("audit", "--quick", "--top", "1", folder.Write("my.csv", Rows));
        Assert.Contains("… and 2 more; --out FILE", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("it froze", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public void Audit_trains_under_the_settings_that_reproduce_it()
    {
        using var folder = new TemporaryFolder();
        string list = Path.Join(folder.Path, "rows.csv");
        var run = ChildProcess.Newsattr(
            null,
            "audit",
            Some.PathOf("data", "corpus", "b01.csv"),
            Some.PathOf("data", "seed"),
            "--out",
            list,
            "--top",
            "3"
        );
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("likely-mislabel", run.Out, StringComparison.Ordinal);
        Assert.Contains("more; --out FILE", run.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(list));
    }

    [Fact]
    public void Audit_tells_what_it_cannot_read()
    {
        using var folder = new TemporaryFolder();
        Some.Newsattr("audit", "no-such.csv").AssertFailed(1, "no-such.csv", "no such file or folder");
        Some.Newsattr("audit", "--quick", folder.Write("x.csv", "sentence\nRain.\n")).AssertFailed(1, "x.csv", "label");
        Some.Newsattr("audit", "--quick", folder.Write("y.csv", Rows), "--out", folder.Path).AssertFailed(1, "is a directory");
        Some.Newsattr("audit").AssertFailed(2, "--help");
    }
}
