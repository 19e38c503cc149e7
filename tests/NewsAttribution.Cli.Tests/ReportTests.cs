namespace NewsAttribution.Cli.Tests;

public sealed class ReportTests
{
    const string Rows =
        "article,paragraph,kind,label,source,text,context\n"
        + "a,1,body,official-claim,The harbour master,The harbour master said the ferry was late.,0\n"
        + "a,1,body,official-claim,He,He said it would sail on Friday.,1\n"
        + "b,1,body,analysis-quote,analysts,\"It <will> rise, analysts said.\",0\n"
        + "b,1,body,narrative,,Snow fell all day.,0\n";

    [Fact]
    public void Report_writes_one_sound_page_with_all_sections()
    {
        using var folder = new TemporaryFolder();
        string page = Write(folder, "--data", folder.Write("te'st&.csv", Rows));

        foreach (
            string id in new[] { "metrics", "reliability", "precision-recall", "learning", "validation", "prior", "left-out", "passport" }
        )
            Assert.Contains($"<h2 id=\"{id}\">", page, StringComparison.Ordinal);
        Assert.Contains("4 sentences of 2 articles", page, StringComparison.Ordinal);
        Assert.Contains("te&#39;st&amp;.csv", page, StringComparison.Ordinal);
        var prior = SentenceClassifier.Default.LabelPrior;
        Assert.Contains(
            $"<td class=\"number\">{prior.Narrative * 100:0}\u00A0%</td><td class=\"number\">25\u00A0%</td>",
            page,
            StringComparison.Ordinal
        );
        Assert.Equal(2, page.Split("<svg viewBox").Length - 1);
        Assert.DoesNotContain("No charts", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Not a fair test", page, StringComparison.Ordinal);
        ClassifyPagesTests.AssertSound(page);
    }

    [Fact]
    public void Report_shows_the_numbers_of_evaluate()
    {
        using var folder = new TemporaryFolder();
        string data = folder.Write("test.csv", Rows),
            page = Write(folder, "--data", data);
        var evaluated = System.Text.Json.JsonDocument.Parse(Some.Newsattr("evaluate", "--data", data, "--format", "json").Out).RootElement;
        foreach (string name in new[] { "macroF1", "accuracy", "calibrationError" })
            Assert.Contains(
                $"<b>{evaluated.GetProperty(name).GetDouble().ToString("0.000", System.Globalization.CultureInfo.InvariantCulture)}</b>",
                page,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Report_says_if_the_model_has_seen_the_data()
    {
        using var folder = new TemporaryFolder();
        string page = Write(folder, "--data", Some.PathOf("data", "seed"));
        Assert.Contains("<b>Not a fair test.</b> The model was trained on article.csv.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_shows_what_training_wrote_beside_the_model()
    {
        using var folder = new TemporaryFolder();
        string model = CopyShipped(folder);
        folder.Write(
            "shipped.report.md",
            """
            ## Learning curve

            More rows <would> pay.

            | sentences learned from | macro-F1 | narrative |
            |---:|---:|---:|
            | 100 | 0.5 | 0.6 |
            | 200 | 0.6 | 0.7 |

            ## Article `seed`, left out of training

            | | gold | given | p | sentence |
            |---|---|---|---:|---|
            | ✗ | narrative | official-claim | 0.698 | Rain \| fell <there>. |
            """
        );
        folder.Write("shipped.ablation.md", "# Ablation\n\n| without | F1 |\n|---|---:|\n| the cue | 0.123 |\n");

        string page = Write(folder, "--model", model, "--data", folder.Write("test.csv", Rows));

        Assert.Contains("More rows &lt;would&gt; pay.", page, StringComparison.Ordinal);
        Assert.Contains("Rain | fell &lt;there&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("✗ it is Narrative", page, StringComparison.Ordinal);
        Assert.Contains("the cue</th><td class=\"number\">0.123</td>", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("<svg viewBox").Length - 1);
        ClassifyPagesTests.AssertSound(page);
    }

    [Fact]
    public void Report_passes_over_what_training_wrote_for_another_model()
    {
        using var folder = new TemporaryFolder();
        string model = CopyShipped(folder);
        folder.Write("shipped.passport.json", "{}");
        folder.Write("shipped.report.md", "## Learning curve\n\nOf another model.\n");
        Assert.DoesNotContain(
            "Of another model",
            Write(folder, "--model", model, "--data", folder.Write("test.csv", Rows)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Report_tells_what_is_wrong_with_its_files()
    {
        using var folder = new TemporaryFolder();
        string data = folder.Write("test.csv", Rows);
        Some.Newsattr("report", "--data", "no/such.csv").AssertFailed(1, "no/such.csv");
        Some.Newsattr("report", "--data", folder.Write("bad.csv", "text\nRain.\n")).AssertFailed(1, "bad.csv", "label");
        Some.Newsattr("report", "--data", data, "--out", folder.Path).AssertFailed(1, "is a directory");
        Some.Newsattr("report", "--data", data, "--model", folder.Write("foreign.model", "?")).AssertFailed(1, "foreign.model");
    }

    static string CopyShipped(TemporaryFolder folder)
    {
        File.WriteAllText(Path.Join(folder.Path, "shipped.passport.json"), SentenceClassifier.Default.Passport);
        string model = Path.Join(folder.Path, "shipped.model");
        File.Copy(Some.PathOf("models", "newsattr.model"), model);
        return model;
    }

    static string Write(TemporaryFolder folder, params string[] arguments)
    {
        string page = Path.Join(folder.Path, "report.html");
        var run = Some.Newsattr(["report", .. arguments, "--out", page]);
        Assert.Equal(new Run(0, $"Wrote {page}.\n", ""), run);
        return File.ReadAllText(page);
    }
}
