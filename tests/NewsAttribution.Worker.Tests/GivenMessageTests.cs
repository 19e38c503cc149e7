namespace NewsAttribution.Worker.Tests;

public sealed class GivenMessageTests
{
    [Theory]
    [InlineData("""{"id": "a1", "text": "Rain fell."}""", null, "a1")]
    [InlineData("""{"text": "Rain fell.", "ID": "a1", "more": [1]}""", null, "a1")]
    [InlineData("""{"id": 17, "text": "Rain fell."}""", null, "17")]
    [InlineData("""{"text": "Rain fell."}""", "m1", "m1")]
    [InlineData("""{"\ud800": 1, "id": "a1", "text": "Rain fell."}""", null, "a1")]
    [InlineData("""{"id": "a1", "text": "Rain fell."}""", "m1", "a1")]
    [InlineData("\uFEFF{\"id\": \"ö\", \"text\": \"Rain fell.\"}", null, "ö")]
    public void Read_article_has_its_id_and_text(string json, string? header, string id)
    {
        var given = GivenMessage.Read(Some.Bytes(json), header);

        Assert.Equal((id, "Rain fell."), (given.Id, given.Text));
    }

    [Fact]
    public void Read_half_of_a_surrogate_pair_is_text() =>
        Assert.Equal("\uD800.", GivenMessage.Read(Some.Bytes("""{"id": "a1", "text": "\ud800."}"""), null).Text);

    [Theory]
    [InlineData("", "no JSON object")]
    [InlineData("rain", "no JSON object (byte 0")]
    [InlineData("[1]", "JSON that is no object")]
    [InlineData("""{"id": "a1"}""", "no string text")]
    [InlineData("""{"id": "a1", "text": 5}""", "no string text")]
    [InlineData("""{"text": "Rain fell."}""", "no id, and no header Nats-Msg-Id")]
    [InlineData("""{"id": "", "text": "Rain fell."}""", "no id, and no header Nats-Msg-Id")]
    [InlineData("""{"id": [1], "text": "Rain fell."}""", "neither a string nor a number")]
    public void Read_something_else_says_what_was_found(string json, string said)
    {
        var failure = Assert.Throws<FailedRunException>(() => GivenMessage.Read(Some.Bytes(json), null));

        Assert.Contains(said, failure.Message);
    }

    [Fact]
    public void Read_empty_message_is_none() => Assert.Throws<FailedRunException>(() => GivenMessage.Read(null, "m1"));

    [Fact]
    public void Read_long_id_is_refused() =>
        Assert.Contains(
            "257 characters",
            Assert.Throws<FailedRunException>(() => GivenMessage.Read(Some.Article(new('x', 257)), null)).Message
        );
}
