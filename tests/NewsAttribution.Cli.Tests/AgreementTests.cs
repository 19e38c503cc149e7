namespace NewsAttribution.Cli.Tests;

public sealed class AgreementTests
{
    const string First =
        "article,sentence,label,text,note\na,1,official-claim,\"Stay in, he said.\",\na,2,narrative,Rain fell.,weather\n"
        + "a,3,analysis-quote,\"It will last, he thinks.\",\n";

    [Fact]
    public void Agreement_shows_alpha_labels_and_disagreements()
    {
        using var folder = new TemporaryFolder();
        string a = folder.Write("a.csv", First),
            b = folder.Write("b.csv", First.Replace("a,2,narrative", "a,2,official-claim", StringComparison.Ordinal));
        string list = Path.Join(folder.Path, "list.csv");

        var run = Some.Newsattr("agreement", a, b, "--out", list);

        Assert.Equal((0, ""), (run.Code, run.Error));
        // Coincidences: 1 narrative, 3 official (two of them with each other), 2 analysis: 1 - 5 × 2 / (36 - 14).
        Assert.Contains("Krippendorff's alpha  0.545   (95 % interval ", run.Out, StringComparison.Ordinal);
        Assert.Contains("not reliable", run.Out, StringComparison.Ordinal);
        Assert.Contains("agreement             0.667\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nofficial-claim               0.667      1      2\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nintelligence-assessment          -      0      0\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "\n1 disagreement\n\na 2\n  Rain fell.\n  A narrative: weather\n  B official-claim: weather\n",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(2, File.ReadAllLines(list).Length);
    }

    [Fact]
    public void Agreement_tells_what_is_wrong()
    {
        using var folder = new TemporaryFolder();
        string a = folder.Write("a.csv", First);
        Some.Newsattr("agreement", a).AssertFailed(2, "found one file", "--help");
        Some.Newsattr("agreement", a, "no-such.csv").AssertFailed(1, "no-such.csv", "no such file");
        Some.Newsattr("agreement", a, folder.Write("b.csv", "label,text\nrumour,Rain.\n")).AssertFailed(1, "b.csv", "rumour", "(2)");
        Some.Newsattr("agreement", a, folder.Write("c.csv", "label,text\nnarrative,Hail.\n")).AssertFailed(1, "no sentence that is in");
    }
}
