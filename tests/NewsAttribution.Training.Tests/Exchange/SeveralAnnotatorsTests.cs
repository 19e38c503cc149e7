namespace NewsAttribution.Training.Tests.Exchange;

/// <summary>What several people decided gives a row for each, with the annotator.</summary>
public sealed class SeveralAnnotatorsTests
{
    [Theory]
    [InlineData(
        AnnotationFormat.LabelStudio,
        """
            [{"data":{"text":"Rain fell."},"annotations":[
            {"completed_by":{"id":1,"email":"ana@x.org"},"result":[{"type":"choices","value":{"choices":["narrative"]}}]},
            {"completed_by":{"id":2,"email":"bo@x.org"},"result":[{"type":"choices","value":{"choices":["analysis-quote"]}}]}]}]
            """,
        "ana@x.org narrative",
        "bo@x.org analysis-quote"
    )]
    [InlineData(
        AnnotationFormat.LabelStudio,
        """
            [{"data":{"text":"Rain fell.","annotator":"who exported it"},"annotations":[
            {"completed_by":7,"result":[{"type":"choices","value":{"choices":["narrative"]}}]},
            {"completed_by":8,"was_cancelled":true,"result":[]},
            {"completed_by":9,"result":[{"type":"choices","value":{"choices":["narrative"]}}]}]}]
            """,
        "7 narrative",
        "9 narrative"
    )]
    [InlineData(
        AnnotationFormat.LabelStudio,
        """
            [{"data":{"text":"Rain fell."},"completions":[
            {"result":[{"type":"choices","value":{"choices":["narrative"]}}]},
            {"created_username":"bo","result":[{"type":"choices","value":{"choices":["official-claim"]}}]}]}]
            """,
        "annotation 1 narrative",
        "bo official-claim"
    )]
    [InlineData(
        AnnotationFormat.Doccano,
        """
            {"text":"Rain fell.","annotations":[{"label_name":"narrative","user":1},{"label_name":"analysis-quote","user":2}]}
            """,
        "1 narrative",
        "2 analysis-quote"
    )]
    [InlineData(
        AnnotationFormat.Doccano,
        """
            {"text":"Rain fell.","annotations":[{"label":"narrative","username":"ana"},{"label":{"text":"narrative"},"username":"bo"}]}
            """,
        "ana narrative",
        "bo narrative"
    )]
    [InlineData(
        AnnotationFormat.Prodigy,
        "{\"text\":\"Rain fell.\",\"accept\":[\"narrative\"],\"answer\":\"accept\",\"_session_id\":\"db-ana\"}\n"
            + "{\"text\":\"Rain fell.\",\"accept\":[\"official-claim\"],\"answer\":\"accept\",\"_annotator_id\":\"db-bo\"}",
        "db-ana narrative",
        "db-bo official-claim"
    )]
    public void Read_gives_a_row_for_each(AnnotationFormat format, string text, params string[] expected)
    {
        using var folder = new TemporaryFolder();
        var rows = AnnotationFile.Read(folder.Write("x", text), format, out int undecided);
        Assert.Equal(expected, rows.Select(row => $"{row.Annotator} {row.Label}"));
        Assert.All(rows, row => Assert.Equal("Rain fell.", row.Text));
        Assert.Equal(0, undecided);
    }

    [Fact]
    public void Read_of_one_user_with_two_labels_says_so()
    {
        using var folder = new TemporaryFolder();
        const string text =
            """{"text":"Rain fell.","annotations":[{"label_name":"narrative","user":1},{"label_name":"official-claim","user":1}]}""";
        var error = Assert.Single(
            Assert.Throws<CorpusFormatException>(() => AnnotationFile.Read(folder.Write("x", text), AnnotationFormat.Doccano, out _)).Errors
        );
        Assert.Contains("2 (narrative, official-claim)", error.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"Rain fell.","annotations":[{"label":4,"user":1}]}""", "the number 4")]
    [InlineData("""{"text":"Rain fell.","annotations":[{"user":1}]}""", "without label_name")]
    [InlineData("""{"text":"Rain fell.","label":[7]}""", "the number 7")]
    public void Read_of_a_label_without_a_name_says_so(string text, string found)
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Single(
            Assert.Throws<CorpusFormatException>(() => AnnotationFile.Read(folder.Write("x", text), AnnotationFormat.Doccano, out _)).Errors
        );
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
    }
}
