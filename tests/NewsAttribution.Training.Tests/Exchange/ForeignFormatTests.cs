namespace NewsAttribution.Training.Tests.Exchange;

/// <summary>
/// A file that is not of the format that was named is told, with the name of its own; nothing is read from it in silence.
/// </summary>
public sealed class ForeignFormatTests
{
    const string LabelStudio =
        """[{"id":3,"data":{"text":"Rain fell."},"annotations":[{"result":[{"type":"choices","value":{"choices":["narrative"]}}]}]}]""";
    const string LabelStudioMin = """[{"text":"Rain fell.","label":"narrative","annotation_id":9,"lead_time":2.5}]""";
    const string Prodigy = """{"text":"Rain fell.","accept":["narrative"],"answer":"accept","_task_hash":12}""";
    const string ProdigyBinary = """{"text":"Rain fell.","label":"narrative","answer":"reject"}""";
    const string Doccano = """{"id":1,"text":"Rain fell.","label":["narrative"],"Comments":[]}""";
    const string DoccanoAll = """{"id":1,"text":"Rain fell.","annotations":[{"label_name":"narrative","user":1}]}""";
    const string Answers =
        """{"file":"a.txt","index":0,"label":"narrative","decided":true,"probabilities":{"narrative":1},"text":"Rain fell."}""";

    [Theory]
    [InlineData(LabelStudio, AnnotationFormat.Doccano, "Label Studio")]
    [InlineData(LabelStudio, AnnotationFormat.Prodigy, "Label Studio")]
    [InlineData(LabelStudioMin, AnnotationFormat.Doccano, "Label Studio")]
    [InlineData(LabelStudioMin, AnnotationFormat.Prodigy, "Label Studio")]
    [InlineData(Prodigy, AnnotationFormat.Doccano, "Prodigy")]
    [InlineData(Prodigy, AnnotationFormat.LabelStudio, "Prodigy")]
    [InlineData(ProdigyBinary, AnnotationFormat.Doccano, "Prodigy")]
    [InlineData(ProdigyBinary, AnnotationFormat.LabelStudio, "Prodigy")]
    [InlineData(Doccano, AnnotationFormat.Prodigy, "doccano")]
    [InlineData(Doccano, AnnotationFormat.LabelStudio, "doccano")]
    [InlineData(DoccanoAll, AnnotationFormat.LabelStudio, "doccano")]
    [InlineData(DoccanoAll, AnnotationFormat.Prodigy, "doccano")]
    [InlineData(Answers, AnnotationFormat.Doccano, "newsattr classify")]
    [InlineData(Answers, AnnotationFormat.Prodigy, "newsattr classify")]
    [InlineData("""{"text":"Rain fell.","category":"narrative"}""", AnnotationFormat.Doccano, "text, category")]
    [InlineData("""{"text":"Rain fell.","gold":["narrative"]}""", AnnotationFormat.Prodigy, "text, gold")]
    [InlineData("label,text\nnarrative,Rain fell.\n", AnnotationFormat.Doccano, "label,text")]
    [InlineData("label,text\nnarrative,Rain fell.\n", AnnotationFormat.LabelStudio, "label,text")]
    public void Another_tools_file_is_told_with_its_name(string text, AnnotationFormat named, string expected) =>
        Assert.Contains(expected, Refused(text, named).Found, StringComparison.Ordinal);

    [Theory]
    [InlineData(LabelStudio, "labelstudio")]
    [InlineData(ProdigyBinary, "prodigy")]
    [InlineData("\n" + DoccanoAll, "doccano")]
    public void A_table_that_is_an_export_is_told_with_the_format_to_name(string text, string expected)
    {
        var error = Refused(text, AnnotationFormat.Csv);
        Assert.Contains("JSON", error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LabelStudio, AnnotationFormat.LabelStudio)]
    [InlineData(LabelStudioMin, AnnotationFormat.LabelStudio)]
    [InlineData(Prodigy, AnnotationFormat.Prodigy)]
    [InlineData(Doccano, AnnotationFormat.Doccano)]
    [InlineData(DoccanoAll, AnnotationFormat.Doccano)]
    public void Its_own_format_is_read(string text, AnnotationFormat named)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal("narrative", Assert.Single(AnnotationFile.Read(folder.Write("x", text), named, out _)).Label);
    }

    [Fact]
    public void A_single_task_may_stand_on_many_lines()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("x", Doccano.Replace(",", ",\n  ", StringComparison.Ordinal));
        Assert.Equal("Rain fell.", Assert.Single(AnnotationFile.Read(path, AnnotationFormat.Doccano, out _)).Text);
    }

    static CorpusError Refused(string text, AnnotationFormat named)
    {
        using var folder = new TemporaryFolder();
        return Assert.Single(Assert.Throws<CorpusFormatException>(() => AnnotationFile.Read(folder.Write("x", text), named, out _)).Errors);
    }
}
