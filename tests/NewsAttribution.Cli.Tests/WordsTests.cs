using System.Text.Json;

namespace NewsAttribution.Cli.Tests;

/// <summary><c>--words</c>: the example of <c>Lexicon/Lists/README.md</c> does what stands there, and what is wrong is reported.</summary>
public sealed class WordsTests
{
    static readonly string[] Readme = File.ReadAllLines(Some.PathOf("src", "NewsAttribution", "Lexicon", "Lists", "README.md"));

    static string Example { get; } =
        string.Join('\n', Readme.SkipWhile(line => line != "```text my-words.txt").Skip(1).TakeWhile(line => line != "```")) + "\n";

    /// <summary>The rows of the table: sentence, label without and with the words.</summary>
    public static TheoryData<string> Rows =>
        [.. Readme.SkipWhile(line => line != "|---|---|---|").Skip(1).TakeWhile(line => line.StartsWith('|'))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_example_of_the_readme_labels_as_it_says(string row)
    {
        string[] cells = row.Trim('|', ' ').Split(" | ");
        Assert.Equal(3, cells.Length);
        var (sentence, without, with) = (cells[0], cells[1], cells[2]);
        using var folder = new TemporaryFolder();
        string words = folder.Write("my-words.txt", Example);

        Assert.Equal(without, Label(Some.NewsattrOn(sentence, "classify", "--unit", "sentence")));
        Assert.Equal(with, Label(Some.NewsattrOn(sentence, "classify", "--unit", "sentence", "--words", words)));
        Assert.Equal(with, Some.Newsattr("explain", "--words", words, sentence).Out.Split(' ')[0]);

        static string? Label(Run run) => Assert.Single(run.Records).GetProperty("label").GetString();
    }

    [Fact]
    public void Commands_of_the_readme_take_words()
    {
        using var folder = new TemporaryFolder();
        string words = folder.Write("my-words.txt", Example),
            article = folder.Write("article.txt", "Harbour House said the pier was safe.\n"),
            data = folder.Write(
                "test.csv",
                "article,label,text\na,official-claim,Harbour House said the pier was safe.\n"
                    + "b,official-claim,\"\"\"The pier is safe,\"\" the mayor harrumphed.\"\n"
            );

        var evaluate = Some.Newsattr("evaluate", "--data", data, "--unit", "sentence", "--words", words, "--fail-under", "accuracy=1");
        Assert.True(evaluate.Code == 0, evaluate.Error);
        Assert.Equal(1, Some.Newsattr("evaluate", "--data", data, "--unit", "sentence", "--fail-under", "accuracy=1").Code);
        Assert.Equal(0, Some.Newsattr("compare", "default", "default", "--data", data, "--words", words).Code);
        Assert.Equal(0, Some.Newsattr("compare", "default", "default", "--text", article, "--words", words).Code);
        string page = Path.Join(folder.Path, "page.html");
        Assert.Equal(0, Some.Newsattr("report", "--data", data, "--words", words, "--out", page).Code);
        Assert.Equal(0, Some.Newsattr("classify", article, "--words", words, "--out", page).Code);
        Assert.Equal(0, Some.Newsattr("audit", data, "--quick", "--words", words).Code);
    }

    [Theory]
    [InlineData("classify", "ARTICLE")]
    [InlineData("classify", "ARTICLE", "--out", "page.html")]
    [InlineData("explain", "Rain fell.")]
    [InlineData("evaluate", "--data", "DATA")]
    [InlineData("report", "--data", "DATA")]
    [InlineData("compare", "default", "default", "--data", "DATA")]
    [InlineData("compare", "default", "default", "--text", "ARTICLE")]
    [InlineData("audit", "DATA")]
    [InlineData("train", "--data", "DATA", "--out", "MODEL")]
    public void Words_that_cannot_be_read_are_told_with_line_and_column(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        string article = folder.Write("article.txt", "Rain fell.\n"),
            data = folder.Write("data.csv", "label,text\nnarrative,Rain fell.\n"),
            wrong = folder.Write("wrong.txt", "[place]\ntarn\n[cue-say]\nharrumph | harrumphed\n"),
            missing = Path.Join(folder.Path, "missing.txt");
        arguments =
        [
            .. arguments.Select(a =>
                a switch
                {
                    "ARTICLE" => article,
                    "DATA" => data,
                    "MODEL" or "page.html" => Path.Join(folder.Path, a),
                    _ => a,
                }
            ),
        ];

        Some.Newsattr([.. arguments, "--words", wrong])
            .AssertFailed(1, $"newsattr: {wrong}(4,12): found 2 forms; expected base | third person | past | form in -ing");
        Some.Newsattr([.. arguments, "--words", missing]).AssertFailed(1, missing, "no such file");
        Some.Newsattr([.. arguments, "--words", folder.Path]).AssertFailed(1, folder.Path);
        Assert.False(File.Exists(Path.Join(folder.Path, "MODEL")));
    }

    [Fact]
    public void Words_that_are_no_text_are_told()
    {
        using var folder = new TemporaryFolder();
        string words = Path.Join(folder.Path, "words.txt");
        File.WriteAllBytes(words, [.. "[place]\n"u8, 0xFF, 0xFE]);

        Some.Newsattr("explain", "Rain fell.", "--words", words)
            .AssertFailed(1, $"{words}(2,1): found the byte FF; expected text in UTF-8");
        Some.Newsattr("explain", "Rain fell.", "--words").AssertFailed(2, "--words");
    }

    [Fact]
    public void A_model_trained_with_words_brings_them_along_and_can_be_verified()
    {
        using var folder = new TemporaryFolder();
        string words = folder.Write("my-words.txt", Example),
            data = folder.Write(
                "my.csv",
                SmallCorpus.Csv(1, 30).Replace("The mayor said", "Harbour House harrumphed that", StringComparison.Ordinal)
            ),
            model = Path.Join(folder.Path, "my.model");
        var train = ChildProcess.Newsattr(null, "train", "--data", data, "--words", words, "--quick", "--out", model);
        Assert.True(train.Code == 0, train.Error);

        var inspect = Some.Newsattr("inspect", model);
        Assert.Matches("\nWord lists [0-9a-f]{16}, with 10 entries of its own: those that the model was trained with.\n", inspect.Out);
        Assert.Matches(@"\nlexicon\n +fingerprint +[0-9a-f]{16}\n +words.entries +10\n +words.sha256 +[0-9a-f]{64}\n", inspect.Out);
        var passport = JsonDocument.Parse(Some.Newsattr("inspect", model, "--format", "json").Out).RootElement;
        Assert.Contains(passport.GetProperty("lexicon").GetProperty("fingerprint").GetString()!, inspect.Out, StringComparison.Ordinal);

        // Without the file: it is in the model.
        var explained = Some.Newsattr("explain", "--model", model, "Harbour House harrumphed that bridge 900 was safe.");
        Assert.Contains("cue        harrumphed", explained.Out, StringComparison.Ordinal);

        var verify = ChildProcess.Newsattr(null, "verify", model, "--data", data);
        Assert.True(verify.Code == 0, verify.Error);
        Assert.Contains("with 10 entries of its own: those that the model was trained with.", verify.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_tells_that_a_model_was_trained_with_other_lists()
    {
        using var folder = new TemporaryFolder();
        string data = folder.Write("my.csv", SmallCorpus.Csv(1, 10)),
            model = Path.Join(folder.Path, "my.model");
        var train = ChildProcess.Newsattr(null, "train", "--data", data, "--quick", "--out", model);
        Assert.True(train.Code == 0, train.Error);
        byte[] bytes = File.ReadAllBytes(model);
        // Eight bytes of the fingerprint are other ones, as if the model came from another version; the checksum is good.
        string fingerprint = JsonDocument
            .Parse(Some.Newsattr("inspect", model, "--format", "json").Out)
            .RootElement.GetProperty("lexicon")
            .GetProperty("fingerprint")
            .GetString()!;
        byte[] number = Convert.FromHexString(fingerprint);
        Array.Reverse(number);
        bytes[bytes.AsSpan().IndexOf(number)] ^= 0xFF;
        File.WriteAllBytes(model, WithChecksum(bytes));

        Assert.Matches(
            $"\nWord lists {fingerprint}; the model was trained with others, [0-9a-f]{{16}}.\n",
            Some.Newsattr("inspect", model).Out
        );
        ChildProcess
            .Newsattr(null, "verify", model, "--data", data)
            .AssertFailed(1, $"Word lists {fingerprint}; the model was trained with others", "train it anew");
        Assert.Equal(0, Some.Newsattr("explain", "--model", model, "Rain fell.").Code);
    }

    static byte[] WithChecksum(byte[] model)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in model.AsSpan(..^4))
            crc = System.Numerics.BitOperations.Crc32C(crc, b);
        BitConverter.TryWriteBytes(model.AsSpan(^4..), ~crc);
        return model;
    }
}
