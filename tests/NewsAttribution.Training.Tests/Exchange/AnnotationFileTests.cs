namespace NewsAttribution.Training.Tests.Exchange;

public sealed class AnnotationFileTests
{
    static readonly LabelledRow[] Rows =
    [
        new("official-claim", "The mayor, \"Bo\" Åke, said\nthe bridge was safe.")
        {
            Article = "a",
            Paragraph = "1",
            Sentence = "1",
            Kind = "body",
            Source = "The mayor, \"Bo\" Åke",
        },
        // Two UTF-16 units before the source, one code point.
        new("intelligence-assessment", "😀 Military intelligence believes it was mined.")
        {
            Article = "a",
            Paragraph = "2",
            Sentence = "2",
            Source = "Military intelligence",
            Note = "emoji, first",
            Annotator = "Ana",
        },
        new("analysis-quote", "Analysts expect rain.")
        {
            Article = "b",
            Sentence = "1",
            Source = "Analysts",
            Annotator = "Bo",
        },
        new("narrative", "Snow fell <all> day & night."),
        new("narrative", "Snow fell."),
    ];

    [Theory]
    [InlineData(AnnotationFormat.Csv)]
    [InlineData(AnnotationFormat.LabelStudio)]
    [InlineData(AnnotationFormat.Prodigy)]
    [InlineData(AnnotationFormat.Doccano)]
    public void Write_and_Read_give_the_rows_again(AnnotationFormat format)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("x", AnnotationFile.Write(Rows, format));

        var read = AnnotationFile.Read(path, format, out int undecided);

        Assert.Equal(0, undecided);
        Assert.Equal(Rows, read.Select(row => row with { File = "", Line = 0 }));
    }

    [Fact]
    public void Write_counts_offsets_as_the_tool_does()
    {
        Assert.Contains("\"start\":2,\"end\":23", AnnotationFile.Write([Rows[1]], AnnotationFormat.Prodigy), StringComparison.Ordinal);
        string labelStudio = AnnotationFile.Write([Rows[1]], AnnotationFormat.LabelStudio);
        Assert.Contains("\"start\": 2", labelStudio, StringComparison.Ordinal);
        Assert.Contains("\"end\": 23", labelStudio, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AnnotationFormat.LabelStudio, """[{"id":1,"text":"Rain.","label":"NARRATIVE"}]""")]
    [InlineData(AnnotationFormat.Prodigy, """{"text":"Rain.","accept":["Narrative"],"answer":"accept"}""")]
    [InlineData(AnnotationFormat.Doccano, """{"text":"Rain.","label":[" narrative "]}""")]
    public void Read_takes_labels_in_any_case(AnnotationFormat format, string content)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("narrative", Assert.Single(AnnotationFile.Read(folder.Write("x", content), format, out _)).Label);
    }

    [Theory]
    [InlineData(
        AnnotationFormat.LabelStudio,
        """
            [{"id":4,"data":{"text":"The mayor spoke."},"annotations":[{"completed_by":3,"was_cancelled":false,"result":[
            {"value":{"start":0,"end":9,"labels":["source"]},"from_name":"source","to_name":"text","type":"labels"},
            {"value":{"choices":["official-claim"]},"from_name":"label","to_name":"text","type":"choices"}]}]}]
            """,
        "3"
    )]
    [InlineData(
        AnnotationFormat.LabelStudio,
        """{"data":{"text":"The mayor spoke."},"annotations":[{"was_cancelled":true,"result":[]},"""
            + """{"completed_by":{"email":"a@b.c"},"result":[{"type":"choices","value":{"choices":["official-claim"]}},"""
            + """{"type":"labels","value":{"start":0,"end":9,"text":"The mayor","labels":["source"]}}]}]}""",
        "a@b.c"
    )]
    [InlineData(
        AnnotationFormat.LabelStudio,
        """[{"text":"The mayor spoke.","label":"official-claim","source":[{"start":0,"end":9,"labels":["source"]}],"annotator":"1"}]""",
        "1"
    )]
    [InlineData(
        AnnotationFormat.Prodigy,
        """{"text":"The mayor spoke.","label":"official-claim","answer":"accept","""
            + """ "spans":[{"start":0,"end":9,"label":"SOURCE","token_start":0}],"_annotator_id":"db-ana"}""",
        "db-ana"
    )]
    [InlineData(
        AnnotationFormat.Doccano,
        """{"id":1,"text":"The mayor spoke.","label":["official-claim"],"source":"The mayor","annotator":"x","Comments":[]}""",
        "x"
    )]
    [InlineData(
        AnnotationFormat.Doccano,
        """{"id":1,"data":"The mayor spoke.","label":"official-claim","source":"The mayor","annotator":"x"}""",
        "x"
    )]
    public void Read_takes_what_the_tools_export(AnnotationFormat format, string text, string annotator)
    {
        using var folder = new TemporaryFolder();
        var row = Assert.Single(AnnotationFile.Read(folder.Write("x", text), format, out _));
        Assert.Equal(("official-claim", "The mayor", "The mayor spoke.", annotator), (row.Label, row.Source, row.Text, row.Annotator));
    }

    [Theory]
    [InlineData(AnnotationFormat.LabelStudio, """[{"data":{"text":"Rain."},"annotations":[]}]""")]
    [InlineData(
        AnnotationFormat.LabelStudio,
        """[{"data":{"text":"Rain."},"annotations":[{"was_cancelled":true,"""
            + """ "result":[{"type":"choices","value":{"choices":["narrative"]}}]}]}]"""
    )]
    [InlineData(AnnotationFormat.Prodigy, """{"text":"Rain.","accept":["narrative"],"answer":"ignore"}""")]
    [InlineData(AnnotationFormat.Prodigy, """{"text":"Rain.","label":"narrative","answer":"reject"}""")]
    [InlineData(AnnotationFormat.Doccano, """{"text":"Rain.","label":[]}""")]
    public void Read_leaves_out_and_counts_what_is_not_decided(AnnotationFormat format, string text)
    {
        using var folder = new TemporaryFolder();
        Assert.Empty(AnnotationFile.Read(folder.Write("x", text), format, out int undecided));
        Assert.Equal(1, undecided);
    }

    [Theory]
    [InlineData(
        AnnotationFormat.Doccano,
        "{\"text\":\"Rain.\",\"label\":[\"narrative\"]}\n{\"text\":\"Rain.\",\"label\":[\"narrative\",\"official-claim\"]}",
        2,
        "2 (narrative, official-claim)"
    )]
    [InlineData(AnnotationFormat.Doccano, "{\"text\":\"Rain.\",\"label\":[[0,4,\"PER\"]]}", 1, "a span")]
    [InlineData(AnnotationFormat.Doccano, "{\"text\":\"Rain.\",\"label\":[\"rumour\"]}", 1, "'rumour'")]
    [InlineData(AnnotationFormat.Doccano, "{\"label\":[\"narrative\"]}", 1, "text: nothing")]
    [InlineData(AnnotationFormat.Doccano, "\n\nnonsense", 3, "no JSON")]
    [InlineData(AnnotationFormat.Doccano, "", 1, "no task")]
    [InlineData(AnnotationFormat.Doccano, "{\"text\":\"\\ud800\",\"label\":[\"narrative\"]}", 1, "Unicode")]
    [InlineData(
        AnnotationFormat.Prodigy,
        "{\"text\":\"Rain.\",\"accept\":[\"narrative\"],\"answer\":\"accept\",\"spans\":[{\"start\":2,\"end\":99,\"label\":\"SOURCE\"}]}",
        1,
        "outside"
    )]
    [InlineData(AnnotationFormat.LabelStudio, "[{\"data\":{\"text\":\"Rain.\"}},7]", 2, "Number")]
    [InlineData(AnnotationFormat.LabelStudio, "[{\"data\":", 1, "no JSON")]
    public void Read_tells_what_is_wrong_and_where(AnnotationFormat format, string text, int line, string found)
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Single(
            Assert.Throws<CorpusFormatException>(() => AnnotationFile.Read(folder.Write("x", text), format, out _)).Errors
        );
        Assert.Equal(line, error.Line);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_puts_the_rows_of_an_article_together_in_their_order()
    {
        using var folder = new TemporaryFolder();
        LabelledRow Row(string article, string sentence) =>
            new("narrative", $"{article}{sentence}.") { Article = article, Sentence = sentence };
        string path = folder.Write("x", AnnotationFile.Write([Row("b", "10"), Row("a", "1"), Row("b", "9")], AnnotationFormat.Prodigy));
        Assert.Equal(["b9.", "b10.", "a1."], AnnotationFile.Read(path, AnnotationFormat.Prodigy, out _).Select(row => row.Text));
    }
}
