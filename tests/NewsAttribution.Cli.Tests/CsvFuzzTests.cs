using System.Text;
using NewsAttribution.Training;
using NewsAttribution.Training.Tests;

namespace NewsAttribution.Cli.Tests;

/// <summary>Any bytes as a CSV file: the commands answer, or say in one message what is wrong with it.</summary>
[Trait("Speed", "slow")]
public sealed class CsvFuzzTests
{
    static readonly byte[] Good = Encoding.UTF8.GetBytes(
        """
        article,paragraph,sentence,kind,label,source,text
        a,1,1,headline,narrative,,Dam doubts grow
        a,2,2,body,official-claim,"the ""water"" ministry","The dam, 40 m high, will hold, the ""water"" ministry said."
        b,1,1,body,analysis-quote,Analysts,Analysts expect rain.

        """
    );

    [Theory]
    [InlineData("classify", "--input", "csv", "--format", "csv")]
    [InlineData("classify", "--input", "csv", "--unit", "sentence")]
    public void Classify_ADamagedFile_AnswersOrTellsWhatIsWrong(params string[] arguments)
    {
        var random = new Random(20_260_203);
        int good = 0;
        for (int round = 0; round < 400; round++)
            good += AssertAnswered(Some.NewsattrOn(DamagedFile.Of(Good, random), arguments)) ? 1 : 0;
        Assert.InRange(good, 20, 380);
    }

    [Theory]
    [InlineData("evaluate", "--unit", "sentence", "--data")]
    [InlineData("convert", "--to", "doccano")]
    public void Command_ADamagedFile_AnswersOrTellsWhatIsWrong(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(20_260_203);
        for (int round = 0; round < 200; round++)
            AssertAnswered(Some.Newsattr([.. arguments, folder.Write("x.csv", DamagedFile.Of(Good, random))]));
    }

    [Theory]
    [InlineData("", ",")]
    [InlineData("", "\"")]
    [InlineData("", "\n")]
    [InlineData("", "\r")]
    [InlineData("text\n", "\"")]
    [InlineData("text\n", "\",")]
    [InlineData("text\n\"", "Rain fell.\n")]
    [InlineData("text\n", "\"Rain.\n")]
    [InlineData("text\n", "Ra\"in.\n")]
    public void Classify_TenMegabytesOfTheSame_AnswersOrTellsWhatIsWrong(string head, string piece) =>
        AssertAnswered(Some.NewsattrOn(DamagedFile.Repeating(head, piece, 10_000_000), "classify", "--input", "csv", "--unit", "sentence"));

    [Fact]
    public void Classify_ThousandsOfColumns_Answers() =>
        Assert.Equal(
            0,
            Some.NewsattrOn(
                $"text{string.Concat(Enumerable.Repeat(",c", 50_000))}\nRain.{string.Concat(Enumerable.Repeat(",1", 50_000))}\n",
                "classify",
                "--input",
                "csv"
            ).Code
        );

    /// <summary>The tool reads rows as they come, the trainer with a library: where both read a file, they read the same.</summary>
    [Fact]
    public void Classify_ADamagedFile_ReadsWhatTheTrainerReads()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(3);
        int both = 0;
        for (int round = 0; round < 500; round++)
        {
            byte[] file = DamagedFile.Of(Good, random);
            var run = Some.NewsattrOn(file, "classify", "--input", "csv", "--unit", "sentence");
            if (run.Code != 0 || TrainersTexts(folder.Write("x.csv", file)) is not { } texts)
                continue;
            both++;
            Assert.Equal(texts, run.Records.Select(r => r.GetProperty("text").GetString()!));
        }
        Assert.InRange(both, 30, 470);
    }

    [Theory]
    [InlineData("label,text\rnarrative,Rain.\rnarrative,Snow.\r")]
    [InlineData("label,text\r\nnarrative,Rain.\rnarrative,\"Snow.\"\r\r\n")]
    [InlineData("label,text\nnarrative,Rain.\rnarrative,Snow.")]
    public void Classify_CarriageReturnsAlone_EndRowsAsForTheTrainer(string text)
    {
        using var folder = new TemporaryFolder();
        var run = Some.NewsattrOn(text, "classify", "--input", "csv", "--unit", "sentence");
        Assert.Equal(["Rain.", "Snow."], run.Records.Select(r => r.GetProperty("text").GetString()!));
        Assert.Equal(["Rain.", "Snow."], TrainersTexts(folder.Write("x.csv", Encoding.UTF8.GetBytes(text))));
    }

    static List<string>? TrainersTexts(string path)
    {
        try
        {
            return [.. LabelledRows.Read(path).Select(row => row.Text)];
        }
        catch (CorpusFormatException)
        {
            return null;
        }
    }

    /// <summary>Whether it was an answer; that it was one or the other is asserted.</summary>
    static bool AssertAnswered(Run run)
    {
        if (run.Code == 0)
            return true;
        run.AssertFailed(1);
        Assert.InRange(run.Error.Length, 1, 20_000);
        return false;
    }
}
