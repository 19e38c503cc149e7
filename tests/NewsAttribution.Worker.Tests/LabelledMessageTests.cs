using System.Text.Json;

namespace NewsAttribution.Worker.Tests;

public sealed class LabelledMessageTests
{
    [Fact]
    public void Read_what_was_written_is_the_same()
    {
        const string Quoted = "\"The gate is shut,\" said Ona Pryce, the port's engineer. \"It stays shut.\" She said so again.";
        var records = Some.Labeller.Label(new("a1", $"{Some.Text}\n\n{Quoted}"), "articles");

        var read = LabelledMessage.Read(LabelledMessage.Write("a1", "model", records), "message");

        Assert.Equal(records.Select(Line), read.Select(Line));
        Assert.Equal(records.Select(r => r.Paragraph), read.Select(r => r.Paragraph));
    }

    [Fact]
    public void Label_records_are_those_that_the_tool_writes()
    {
        var given = new GivenArticle("articles", "a1", null, [new InputRow(Some.Text)], IsCut: false);
        var classifier = SentenceClassifier.Default.With(new() { MinimumPrecision = Labeller.LeastConfidence });

        var records = Some.Labeller.Label(new("a1", Some.Text), "articles");

        Assert.Equal(ArticleRecords.Of(given, given.Classify(classifier)).Select(Line), records.Select(Line));
        Assert.Equal("the water ministry", records[0].InList?.Source?.Name);
        Assert.True(records[0].IsEnglish);
    }

    [Fact]
    public void Read_sentence_of_an_older_worker_has_no_source_list()
    {
        string whole = System.Text.Encoding.UTF8.GetString(
            LabelledMessage.Write("a1", "model", Some.Labeller.Label(new("a1", "Rain fell."), "articles"))
        );
        int list = whole.IndexOf(",\"sourceId\"", StringComparison.Ordinal);

        var read = Assert.Single(LabelledMessage.Read(Some.Bytes($"{whole[..list]}}}]}}"), "message"));

        Assert.Null(read.InList);
        Assert.Null(read.IsEnglish);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rain")]
    [InlineData("[]")]
    [InlineData("""{"sentences": 5}""")]
    [InlineData("""{"sentences": [{"label": "narrative"}]}""")]
    [InlineData("""{"sentences": [{"label": "narrative", "probabilities": {"narrative": 1}}]}""")]
    [InlineData("""{"sentences": [{"label": "\ud800"}]}""")]
    public void Read_something_else_says_where_it_stands(string json)
    {
        var failure = Assert.Throws<FailedRunException>(() => LabelledMessage.Read(Some.Bytes(json), "message 7 of stream labels"));

        Assert.StartsWith("message 7 of stream labels: found", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"sourceStart\":0,", "\"sourceStart\":7000,")]
    [InlineData("\"sourceStart\":0,", "\"sourceStart\":-1,")]
    [InlineData("\"sourceKind\":\"person\"", "\"sourceKind\":\"17\"")]
    [InlineData("\"official-claim\":0.", "\"official-claim\":7.")]
    public void Read_answer_that_no_worker_wrote_is_refused(string written, string changed)
    {
        string whole = System.Text.Encoding.UTF8.GetString(
            LabelledMessage.Write("a1", "model", Some.Labeller.Label(new("a1", "Ona Pryce said the gate was shut."), "articles"))
        );
        Assert.Contains(written, whole, StringComparison.Ordinal);

        byte[] answer = Some.Bytes(whole.Replace(written, changed, StringComparison.Ordinal));

        Assert.Throws<FailedRunException>(() => LabelledMessage.Read(answer, "message"));
    }

    [Fact]
    public void Write_names_article_and_model()
    {
        using var json = JsonDocument.Parse(LabelledMessage.Write("ö", "f00d", []));

        Assert.Equal("ö", json.RootElement.GetProperty("article").GetString());
        Assert.Equal("f00d", json.RootElement.GetProperty("model").GetString());
    }

    [Theory]
    [InlineData("a1")]
    [InlineData("news.example/a?b=c d")]
    [InlineData("Zürich\r\nNats-Msg-Id: x")]
    public void MessageId_is_plain_ascii_and_parts_again(string id)
    {
        string messageId = LabelledMessage.MessageId(id, "f00d");

        Assert.All(messageId, c => Assert.InRange(c, '!', '~'));
        Assert.Equal(id, Uri.UnescapeDataString(LabelledMessage.ArticleOf(messageId)));
    }

    [Fact]
    public void Fingerprint_is_that_of_the_model()
    {
        Assert.Equal(Some.Labeller.Fingerprint, Labeller.Load(null).Fingerprint);
        Assert.Matches("^[0-9a-f]{16}$", Some.Labeller.Fingerprint);
    }

    static string Line(SentenceRecord record)
    {
        using var text = new StringWriter();
        new NdjsonRecordWriter(text).Write(record);
        return text.ToString();
    }
}
