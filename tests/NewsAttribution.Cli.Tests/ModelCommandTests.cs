using System.Text.Json;

namespace NewsAttribution.Cli.Tests;

/// <summary>
/// <c>train</c> with its options, and what can be done with the model: <c>inspect</c>, <c>verify</c>, <c>compare</c>, <c>ablate</c>.
/// </summary>
[Trait("Speed", "slow")]
public sealed class ModelCommandTests
{
    [Fact]
    public void A_model_that_was_trained_can_be_inspected_verified_and_compared()
    {
        using var folder = new TemporaryFolder();
        string mine = folder.Write("mine.csv", SmallCorpus.Csv(1, 30)),
            more = folder.Write("more.csv", SmallCorpus.Csv(31, 40)),
            model = Path.Join(folder.Path, "my.model");
        var train = ChildProcess.Newsattr(
            null,
            "train",
            "--data",
            mine,
            "--data",
            more,
            "--weight",
            "more.csv=2",
            "--trials",
            "2",
            "--max-size",
            "1MB",
            "--curve",
            "--trees",
            "--prior",
            "official-claim=.3,intelligence-assessment=.2,analysis-quote=.2,narrative=.3",
            "--out",
            model
        );
        Assert.True(train.Code == 0, train.Error);
        Assert.Contains("\n## Search over settings\n", train.Out, StringComparison.Ordinal);
        Assert.Contains("\n| chosen | ", train.Out, StringComparison.Ordinal);
        Assert.Contains("boosted trees", train.Out, StringComparison.Ordinal);
        Assert.Contains(
            "\n## Learning curve\n\nMore rows",
            train.Out.Replace("Whether more", "More", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("## Learning curve", File.ReadAllText(Path.Join(folder.Path, "my.report.md")), StringComparison.Ordinal);

        var inspect = Some.Newsattr("inspect", model);
        Assert.Contains("weights.more.csv", inspect.Out, StringComparison.Ordinal);
        var passport = JsonDocument.Parse(Some.Newsattr("inspect", model, "--format", "json").Out).RootElement;
        Assert.Equal(160, passport.GetProperty("data").GetProperty("sentences").GetInt32());

        var verify = ChildProcess.Newsattr(null, "verify", model, "--data", mine, "--data", more);
        Assert.True(verify.Code == 0, verify.Error);
        Assert.Contains("The bytes are the same", verify.Out, StringComparison.Ordinal);
        var other = ChildProcess.Newsattr(null, "verify", model, "--data", mine);
        Assert.Contains("Missing: more.csv", other.Error, StringComparison.Ordinal);
        other.AssertFailed(1, "my.model");

        var compare = Some.Newsattr("compare", "default", model, "--data", mine, "--unit", "sentence");
        Assert.Equal((0, ""), (compare.Code, compare.Error));
        Assert.Contains("macro-F1", compare.Out, StringComparison.Ordinal);
        var json = JsonDocument.Parse(Some.Newsattr("compare", model, model, "--data", mine, "--format", "json").Out).RootElement;
        Assert.False(json.GetProperty("isReal").GetBoolean());
        Assert.Equal(0, json.GetProperty("differing").GetArrayLength());
    }

    [Theory]
    [InlineData("inspect", "MODEL")]
    [InlineData("explain", "Rain fell.", "--model", "MODEL")]
    [InlineData("classify", "DATA", "--input", "csv", "--model", "MODEL")]
    [InlineData("evaluate", "--data", "DATA", "--model", "MODEL")]
    [InlineData("report", "--data", "DATA", "--model", "MODEL", "--out", "PAGE")]
    [InlineData("compare", "default", "MODEL", "--data", "DATA")]
    public void The_next_use_moves_into_place_what_an_interrupted_training_left(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string model = folder.Write("my.model", "the old model"),
            passport = folder.Write("my.passport.json", "the old passport");
        string commit = Directory.CreateDirectory(model + ".newsattr-new").FullName;
        File.Copy(Some.PathOf("models", "newsattr.model"), Path.Join(commit, "my.model"));
        File.Copy(Some.PathOf("models", "newsattr.passport.json"), Path.Join(commit, "my.passport.json"));

        var run = Some.Newsattr([
            .. arguments.Select(a =>
                a switch
                {
                    "MODEL" => model,
                    "DATA" => Some.PathOf("data", "seed", "article.csv"),
                    "PAGE" => Path.Join(folder.Path, "r.html"),
                    _ => a,
                }
            ),
        ]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(File.ReadAllText(Some.PathOf("models", "newsattr.passport.json")), File.ReadAllText(passport));
        Assert.False(Directory.Exists(commit));
    }

    [Fact]
    public void Compare_can_fail_on_a_model_that_is_really_worse()
    {
        using var folder = new TemporaryFolder();
        // Learned from labels that were shifted by one, a model is wrong nearly everywhere.
        string good = folder.Write("good.csv", SmallCorpus.Csv(1, 30)),
            bad = folder.Write("bad.csv", SmallCorpus.Csv(1, 30, shift: 1)),
            model = Path.Join(folder.Path, "bad.model");
        Assert.Equal(0, ChildProcess.Newsattr(null, "train", "--quick", "--data", bad, "--out", model).Code);

        var worse = Some.Newsattr("compare", "default", model, "--data", good, "--unit", "sentence", "--fail-if-worse", "--show", "1");
        worse.AssertFailed(1, "is worse than default");
        Assert.Contains("The difference is real: A is better than B", worse.Out, StringComparison.Ordinal);
        Assert.Equal(0, Some.Newsattr("compare", model, "default", "--data", good, "--unit", "sentence", "--fail-if-worse").Code);
    }

    [Fact]
    public void Train_quickly_and_quietly_on_the_projects_corpus_too()
    {
        using var folder = new TemporaryFolder();
        string model = Path.Join(folder.Path, "my.model");
        var run = ChildProcess.Newsattr(
            null,
            "train",
            "--quick",
            "--quiet",
            "--base",
            "--data",
            folder.Write("my.csv", SmallCorpus.Csv(1, 2)),
            "--weight",
            "my.csv=3",
            "--out",
            model
        );
        Assert.Equal((0, "", ""), (run.Code, run.Out, run.Error));
        var data = JsonDocument.Parse(Some.Newsattr("inspect", model, "--format", "json").Out).RootElement.GetProperty("data");
        Assert.InRange(data.GetProperty("sentences").GetInt32(), 7000, int.MaxValue);
        Assert.Contains(data.GetProperty("files").EnumerateArray(), f => f.GetProperty("name").GetString() == "my.csv");
    }

    [Fact]
    public void Train_tells_of_a_weight_without_a_file_and_of_a_size_that_nothing_meets()
    {
        using var folder = new TemporaryFolder();
        string corpus = folder.Write("my.csv", SmallCorpus.Csv(1, 10)),
            model = Path.Join(folder.Path, "my.model");
        ChildProcess
            .Newsattr(null, "train", "--quick", "--data", corpus, "--weight", "mine.csv=2", "--out", model)
            .AssertFailed(1, "mine.csv", "my.csv");
        ChildProcess
            .Newsattr(null, "train", "--quick", "--data", corpus, "--trials", "1", "--max-size", "1KB", "--out", model)
            .AssertFailed(1, "at most 1024");
        Assert.False(File.Exists(model));
    }

    [Theory]
    [InlineData("--time", "soon", "5m")]
    [InlineData("--time", "0s", "5m")]
    [InlineData("--max-size", "2", "2MB")]
    [InlineData("--weight", "my.csv", "my.csv=3")]
    [InlineData("--weight", "my.csv=-1", "my.csv=3")]
    [InlineData("--trials", "0", "from 1")]
    public void Train_tells_what_an_option_expects(string option, string value, string expected) =>
        Some.Newsattr("train", option, value).AssertFailed(2, option, value, expected);

    [SkippableOnWindowsFact]
    public void Ctrl_C_ends_training_and_leaves_the_old_model_whole()
    {
        using var folder = new TemporaryFolder();
        string model = folder.Write("my.model", File.ReadAllBytes(Some.PathOf("models", "newsattr.model")));
        var run = ChildProcess.Run(
            "bash",
            [
                "-c",
                $$"""
                set -m
                cd '{{folder.Path}}'
                (exec dotnet '{{ChildProcess.ToolPath}}' train --base --time 1h --out my.model > out 2> err) &
                sleep 4
                kill -INT -- -$!
                wait $!
                echo $?
                cat err
                """,
            ]
        );
        Assert.Equal("130\n", run.Out);
        Assert.Equal(File.ReadAllBytes(Some.PathOf("models", "newsattr.model")), File.ReadAllBytes(model));
        Assert.Equal(["err", "my.model", "out"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ablate_writes_a_table()
    {
        using var folder = new TemporaryFolder();
        string table = Path.Join(folder.Path, "tables", "ABLATION.md");
        var run = ChildProcess.Newsattr(
            null,
            "ablate",
            "--train",
            folder.Write("my.csv", SmallCorpus.Csv(1, 20)),
            "--data",
            folder.Write("test.csv", SmallCorpus.Csv(41, 44)),
            "--behaviour",
            Some.PathOf("data", "behaviour.csv"),
            "--out",
            table
        );
        Assert.Equal((0, $"Wrote {table}.\n", ""), (run.Code, run.Out, run.Error));
        string text = File.ReadAllText(table);
        Assert.Contains("| nothing: the whole |", text, StringComparison.Ordinal);
        Assert.Contains("| test.csv, articles | test.csv, sentences | behaviour right |", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify no.model --data no.csv", "no.model")]
    [InlineData("inspect no.model", "no.model")]
    [InlineData("compare default no.model --data .", "no.model")]
    [InlineData("ablate --train no.csv", "no.csv")]
    public void A_file_that_is_missing_is_told(string line, string file) =>
        Some.Newsattr(line.Split(' ')).AssertFailed(1, file, "no such file");

    [Fact]
    public void A_foreign_file_is_no_model()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("foreign.model", "MODEL?");
        Some.Newsattr("inspect", file).AssertFailed(1, "foreign.model");
        Some.Newsattr("verify", file, "--base").AssertFailed(1, "foreign.model");
    }
}
