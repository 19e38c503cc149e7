using System.Text.Json;
using NewsAttribution.Training.Corpora;
using NewsAttribution.Training.Reporting;

namespace NewsAttribution.Training.Tests.Reporting;

/// <summary>A model knows by its passport what it was trained on: files by their bytes, articles by their longest sentence.</summary>
public sealed class TrainedOnTests : IDisposable
{
    const string Header = "article,label,text\n";
    const string A = "a,narrative,Rain fell.\na,narrative,Snow fell on the old harbour all night.\n";
    const string B = "b,narrative,It was dry.\nb,narrative,The quay of Torp was swept at dawn.\n";
    const string C = "c,narrative,Nobody came to the market that morning.\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    // The same bytes under another name.
    [InlineData(Header + A + B, 2, 4)]
    // Other columns, line ends and order.
    [InlineData("text,label,article\r\nIt was dry.,narrative,x\r\nThe quay of Torp was swept at dawn.,narrative,x\r\n", 1, 2)]
    // A part of an article; without names of articles; in another case and with other marks.
    [InlineData(Header + "z,narrative,Snow fell on the old harbour all night.\n" + C, 1, 1)]
    [InlineData("label,text\nnarrative,Nobody came.\nnarrative,\"SNOW fell, on the old harbour; all night\"\n", 1, 1)]
    // Unseen, but for a sentence that was not the longest.
    [InlineData(Header + C, 0, 0)]
    [InlineData(Header + "d,narrative,Rain fell.\n", 0, 0)]
    public void Of_tells_seen_articles(string csv, int articles, int sentences)
    {
        var trained = TrainedOn.Of(Passport(Header + A + B), Corpus.Read([_folder.Write("test.csv", csv)]));
        Assert.Equal((articles, sentences), (trained.Articles, trained.Sentences));
        Assert.Equal(articles > 0, trained.IsAny);
    }

    [Fact]
    public void Of_does_not_count_files_that_had_no_weight()
    {
        string passport = Passport(Header + A + B, "\"options\":{\"weights\":{\"test.csv\":0}},", "");
        Assert.False(TrainedOn.Of(passport, Corpus.Read([_folder.Write("test.csv", Header + A + B)])).IsAny);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"data\":{\"files\":{}}}")]
    public void Of_a_foreign_passport_tells_nothing(string passport) =>
        Assert.False(TrainedOn.Of(passport, Corpus.Read([_folder.Write("test.csv", Header + A)])).IsAny);

    [Fact]
    public void A_training_writes_the_marks()
    {
        var data = JsonDocument.Parse(Trainer.Train(Some.QuickOptions with { Quick = true }).Passport).RootElement.GetProperty("data");
        var marks = ArticleMark.Read(data.GetProperty("articleMarks").GetString()!);
        Assert.InRange(marks.Count, data.GetProperty("articles").GetInt32() * 9 / 10, data.GetProperty("articles").GetInt32());
        Assert.All(marks, mark => Assert.Equal(8, mark.Length));
    }

    string Passport(string csv, string before = "", string? marks = null)
    {
        var corpus = Corpus.Read([_folder.Write("train.csv", csv)]);
        return $"{{{before}\"data\":{{\"files\":[{{\"name\":\"train.csv\",\"sha256\":\"{corpus.Files[0].Sha256}\"}}],"
            + $"\"articleMarks\":\"{marks ?? ArticleMark.Of(corpus.Articles)}\"}}}}";
    }
}
