using System.Text.Json;

namespace NewsAttribution.Cli.Tests;

/// <summary>Source, cue and quotation say where they stand in the sentence, in UTF-16 units, or are null with their places.</summary>
public sealed class OffsetTests
{
    const string Article =
        "“The 😀 ferry is late,” the harbour master of Torp said. Snow fell all day. Analysts at the institute expect a 𝒩ew pier. "
        + "She said it would \"sail at noon\".";

    static readonly string[] Phrases = ["source", "cue", "quotation"];

    [Theory]
    [InlineData("--unit", "article")]
    [InlineData("--unit", "sentence")]
    public void Ndjson_offsets_lead_to_the_words(params string[] unit)
    {
        var run = Some.NewsattrOn(Article, ["classify", .. unit]);
        int found = 0;
        foreach (var record in run.Records)
        {
            string text = record.GetProperty("text").GetString()!;
            foreach (string phrase in Phrases)
            {
                JsonElement start = record.GetProperty($"{phrase}Start"),
                    length = record.GetProperty($"{phrase}Length");
                string? words = record.GetProperty(phrase).GetString();
                found += words is null ? 0 : 1;
                Assert.Equal(words, start.ValueKind == JsonValueKind.Null ? null : text.Substring(start.GetInt32(), length.GetInt32()));
                Assert.Equal(start.ValueKind, length.ValueKind);
            }
        }
        Assert.True(found > 2, run.Out);
    }

    [Fact]
    public void A_sentence_without_attribution_has_nulls()
    {
        var record = Assert.Single(Some.NewsattrOn("Snow fell all day.", "classify").Records);
        foreach (string phrase in Phrases)
        foreach (string end in new[] { "", "Start", "Length" })
            Assert.Equal(JsonValueKind.Null, record.GetProperty(phrase + end).ValueKind);
    }

    [Fact]
    public void Csv_has_the_columns_of_ndjson()
    {
        using var folder = new TemporaryFolder();
        var records = Some.NewsattrOn(Article, "classify").Records;
        var table = Some.NewsattrOn(Article, "classify", "--format", "csv").Out.Split('\n');
        string[] header = table[0].Split(',');
        string[] second = table[2].Split(',');
        Assert.Equal(records[1].GetProperty("text").GetString(), second[Array.IndexOf(header, "text")]);
        foreach (string phrase in Phrases)
        foreach (string end in new[] { "", "Start", "Length" })
            Assert.Equal("", second[Array.IndexOf(header, phrase + end)]);
        int start = Array.IndexOf(header, "sourceStart");
        Assert.Equal(records[2].GetProperty("sourceStart").GetRawText(), table[3].Split(',')[start]);
    }
}
