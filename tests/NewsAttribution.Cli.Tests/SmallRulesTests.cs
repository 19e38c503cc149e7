namespace NewsAttribution.Cli.Tests;

/// <summary>What a command line may say, and what an answer to a wrong one is.</summary>
public sealed class SmallRulesTests
{
    [Theory]
    [InlineData("clasify", "classify")]
    [InlineData("calssify", "classify")]
    [InlineData("Evaluate", "evaluate")]
    [InlineData("eval", "evaluate")]
    [InlineData("labels", "label")]
    [InlineData("trian", "train")]
    [InlineData("explan", "explain")]
    [InlineData("compair", "compare")]
    public void Misspelt_verb_gets_its_neighbour(string found, string meant)
    {
        var run = Some.Newsattr(found, "a.txt");
        run.AssertFailed(2, $"found \"{found}\"", $"Did you mean {meant}?", "--help");
        Assert.Equal(2, run.Error.Trim().Split('\n').Length);
    }

    [Fact]
    public void Verb_without_neighbour_gets_none() =>
        Assert.DoesNotContain("mean", Some.Newsattr("divine").Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("classify", "--fromat=csv", "--format")]
    [InlineData("audit", "--quik", "--quick")]
    [InlineData("label", "--anotator", "--annotator")]
    [InlineData("explain", "--modle", "--model")]
    [InlineData("train", "--wieght", "--weight")]
    public void Misspelt_option_gets_its_neighbour(string command, string found, string meant) =>
        Some.Newsattr(command, found, "a.csv").AssertFailed(2, "Unknown option", $"Did you mean {meant}?");

    [Fact]
    public void Name_alone_prints_the_help()
    {
        var run = Some.Newsattr();
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(Some.Newsattr("--help").Out, run.Out);
    }

    [Fact]
    public void Two_hyphens_end_the_options()
    {
        using var folder = new TemporaryFolder();
        folder.Write("-a.txt", "Rain fell.");
        folder.Write("--loud", "label,text\nnarrative,Rain fell.\n");

        Assert.Single(In(folder, "classify", "--", "-a.txt").Records);
        Assert.Single(In(folder, "classify", "--format", "ndjson", "--", "-a.txt").Records);
        Assert.Equal(0, In(folder, "audit", "--quick", "--", "--loud").Code);
        Assert.Equal(0, Some.Newsattr("explain", "--", "--the mayor said so.").Code);
        Some.Newsattr("classify", "-a.txt").AssertFailed(2, "Unknown option -a.txt", "after --");
    }

    static Run In(TemporaryFolder folder, params string[] arguments) =>
        ChildProcess.Run("dotnet", [ChildProcess.ToolPath, .. arguments], folder: folder.Path);

    [Theory]
    [InlineData("classify {0}")]
    [InlineData("classify {0} --out {1}/a.html")]
    [InlineData("explain Rain")]
    [InlineData("explain --article {0}")]
    [InlineData("evaluate --data {2}")]
    [InlineData("report --data {2} --out {1}/r.html")]
    public void Default_names_the_model_inside_everywhere(string line)
    {
        using var folder = new TemporaryFolder();
        string[] arguments =
        [
            .. line.Split(' ')
                .Select(part =>
                    string.Format(
                        System.Globalization.CultureInfo.InvariantCulture,
                        part,
                        folder.Write("a.txt", "Rain fell."),
                        folder.Path,
                        folder.Write("a.csv", "label,text\nnarrative,Rain fell.\n")
                    )
                ),
        ];

        var named = Some.Newsattr([.. arguments, "--model", "default"]);

        Assert.Equal(Some.Newsattr(arguments), named);
        Assert.Equal(0, named.Code);
    }

    [Fact]
    public void Agreement_of_one_file_says_what_is_missing_or_goes_by_the_annotators()
    {
        using var folder = new TemporaryFolder();
        string nobody = folder.Write("one.csv", "label,text\nnarrative,Rain fell.\n"),
            ana = folder.Write("ana.csv", "label,text,annotator\nnarrative,Rain fell.,Ana\n"),
            both = folder.Write(
                "both.csv",
                "label,text,annotator\nnarrative,Rain fell.,Ana\nnarrative,Rain fell.,Ben\n"
                    + "official-claim,Hail fell.,Ana\nnarrative,Hail fell.,Ben\n"
            );

        Some.Newsattr("agreement", nobody).AssertFailed(2, "found one file", "annotator", "second.csv");
        Some.Newsattr("agreement", ana).AssertFailed(2, "the labels of Ana alone", "second.csv");
        var run = Some.Newsattr("agreement", both);
        Assert.Equal(0, run.Code);
        Assert.Contains("2 sentences that two or more labelled", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 disagreement", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Label,TEXT\nNarrative,Rain fell.\nOFFICIAL-CLAIM,\"The pier is shut, the mayor said.\"\n")]
    [InlineData(" label , text , Kind \n narrative ,Rain fell., Body \n official-claim ,\"The pier is shut, the mayor said.\",body\n")]
    [InlineData("\uFEFFTEXT,LABEL\nRain fell.,narrative\n\"The pier is shut, the mayor said.\",Official-Claim\n")]
    public void Names_of_columns_and_labels_are_read_in_any_case(string csv)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.csv", csv);

        var evaluated = Some.Newsattr("evaluate", "--data", file);
        Assert.Equal((0, ""), (evaluated.Code, evaluated.Error));
        Assert.Contains("2 sentences", evaluated.Out, StringComparison.Ordinal);
        Assert.Contains("2 rows: 1 official-claim", Some.Newsattr("audit", "--quick", file).Out, StringComparison.Ordinal);
        Assert.Equal(2, Some.Newsattr("classify", file).Records.Count);
        Assert.Equal(
            0,
            Some.Newsattr("classify", file, "--prior", "Official-Claim=.2, Intelligence-Assessment=.1,ANALYSIS-QUOTE=.2,narrative=.5").Code
        );
    }

    [Fact]
    public void Names_of_members_are_read_in_any_case()
    {
        var record = Assert.Single(
            Some.NewsattrOn(
                "{\"TEXT\":\"Rain fell.\",\" Kind \":\"Headline\",\"Article\":\"a\"}\n",
                "classify",
                "--input",
                "ndjson"
            ).Records
        );
        Assert.Equal("Rain fell.", record.GetProperty("text").GetString());
        Assert.Equal(("headline", "a"), (record.GetProperty("kind").GetString(), record.GetProperty("article").GetString()));
    }

    [Theory]
    [InlineData("narrative", 60, "official-claim is rare: 0 rows", "analysis-quote is rare: 0 rows")]
    [InlineData("official-claim", 3, "official-claim is rare: 3 rows", "narrative is rare: 0 rows")]
    [InlineData("analysis-quote", 1, "analysis-quote is rare: 1 rows", "narrative is rare: 0 rows")]
    public void Train_says_what_audit_says_of_few_rows_before_it_trains(string label, int count, params string[] remarks)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "a.csv",
            "label,text\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"{label},Boat {i} sank.\n"))
        );

        // As a process: training starts the program again.
        var run = ChildProcess.Newsattr(null, "train", "--data", file, "--out", Path.Join(folder.Path, "a.model"));

        string audit = Some.Newsattr("audit", "--quick", file).Out;
        Assert.All(remarks, remark => Assert.Contains(remark, run.Error, StringComparison.Ordinal));
        Assert.All(remarks, remark => Assert.Contains(remark, audit, StringComparison.Ordinal));
        Assert.Equal(1, run.Code);
        Assert.False(File.Exists(Path.Join(folder.Path, "a.model")));
    }

    [Fact]
    public void Train_reads_the_rows_by_the_separator_that_is_named()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("a.csv", "label;text\nnarrative;Boat 1 sank, and boat 2.\n");
        var run = ChildProcess.Newsattr(
            null,
            "train",
            "--data",
            file,
            "--separator",
            "semicolon",
            "--out",
            Path.Join(folder.Path, "a.model")
        );
        Assert.Contains("narrative is rare: 1 rows", run.Error, StringComparison.Ordinal);
        Assert.Contains("no sentence labelled official-claim", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_below_the_documented_confidence_are_undecided()
    {
        var records = Some.NewsattrOn(File.ReadAllBytes(Some.PathOf("data", "behaviour.csv")), "classify", "--input", "csv").Records;
        var unsure = records.Where(record => record.GetProperty("confidence").GetDouble() < 0.6).ToList();

        Assert.NotEmpty(unsure);
        Assert.All(unsure, record => Assert.False(record.GetProperty("decided").GetBoolean()));
        Assert.All(records.Except(unsure), record => Assert.True(record.GetProperty("decided").GetBoolean()));
    }

    [Fact]
    public void Corpus_folders_are_read_with_subfolders_and_other_tables_are_named()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Join(folder.Path, "more"));
        folder.Write("a.csv", "label,text\nnarrative,Rain fell.\n");
        folder.Write("more/b.csv", "label,text\nnarrative,Hail fell.\n");
        folder.Write("more/c.xlsx", "PK");
        folder.Write("readme.md", "Notes.");

        var run = Some.Newsattr("evaluate", "--data", folder.Path);

        Assert.StartsWith("2 sentences", run.Out, StringComparison.Ordinal);
        Assert.Contains("skipped 1 file", run.Error, StringComparison.Ordinal);
        Assert.Contains("c.xlsx", run.Error, StringComparison.Ordinal);
    }
}
