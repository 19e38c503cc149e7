using System.Text.Json;
using NewsAttribution.Training.Exchange;

namespace NewsAttribution.Training.Tests.Exchange;

/// <summary>Offsets count code points, and a span is checked against its sentence.</summary>
public sealed class MarkedSpanTests
{
    [Theory]
    [InlineData("The mayor spoke.", """{"start":0,"end":9}""", "The mayor")]
    [InlineData("😀 The mayor spoke.", """{"start":2,"end":11}""", "The mayor")]
    [InlineData("😀😀 The mayor spoke.", """{"start":3,"end":12,"text":"The mayor"}""", "The mayor")]
    [InlineData("It is safe, the 𝒩ew mayor said.", """{"start":12,"end":25}""", "the 𝒩ew mayor")]
    // As UTF-16 units, from a version that counted so: the words tell.
    [InlineData("😀 The mayor spoke.", """{"start":3,"end":12,"text":"The mayor"}""", "The mayor")]
    // Line ends shift offsets: the words count.
    [InlineData("Rain\r\nfell, the mayor said.", """{"start":9,"end":18,"text":"the mayor"}""", "the mayor")]
    [InlineData("The mayor spoke.", """{"text":"The mayor"}""", "The mayor")]
    [InlineData("The mayor spoke.", """{"text":" The mayor "}""", "The mayor")]
    [InlineData("The harbour\nmaster spoke.", """{"start":0,"end":18,"text":"The harbour master"}""", "The harbour\nmaster")]
    public void Read_gives_the_words(string sentence, string span, string words) => Assert.Equal(words, Read(sentence, span));

    [Theory]
    [InlineData("The mayor spoke.", """{"start":0,"end":99}""", "0 to 99")]
    [InlineData("The mayor spoke.", """{"start":4,"end":4}""", "4 to 4")]
    [InlineData("The mayor spoke.", """{"start":9,"end":4}""", "9 to 4")]
    [InlineData("The mayor spoke.", """{"start":-1,"end":4}""", "-1 to 4")]
    [InlineData("The mayor spoke.", """{"start":2}""", "without start and end")]
    [InlineData("The mayor spoke.", """{"start":"0","end":"9"}""", "without start and end")]
    [InlineData("The mayor spoke.", """{"start":0,"end":9,"text":"The governor"}""", "'The governor'")]
    [InlineData("The mayor spoke.", """{"text":"Mayor"}""", "'Mayor'")]
    // The first emoji moves the units: as code points the span cuts two words.
    [InlineData("😀 The mayor spoke.", """{"start":3,"end":12}""", "cuts words")]
    public void Read_of_a_span_that_is_not_there_says_so(string sentence, string span, string found) =>
        Assert.Contains(found, Assert.Throws<FormatException>(() => Read(sentence, span)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(AnnotationFormat.LabelStudio)]
    [InlineData(AnnotationFormat.Prodigy)]
    public void Write_counts_code_points(AnnotationFormat format)
    {
        var row = new LabelledRow("official-claim", "😀 “𝒩o”, the mayor of 𝒯orp said.") { Source = "the mayor of 𝒯orp" };
        string json = AnnotationFile.Write([row], format).Replace(" ", "", StringComparison.Ordinal);
        Assert.Contains("\"start\":8,", json.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"end\":25", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_is_not_in_its_sentence_is_told_in_every_format()
    {
        using var folder = new TemporaryFolder();
        foreach (
            var (format, text) in new[]
            {
                (AnnotationFormat.Csv, "label,source,text\nnarrative,The dean,Rain fell.\n"),
                (AnnotationFormat.Doccano, """{"text":"Rain fell.","label":["narrative"],"source":"The dean"}"""),
                (
                    AnnotationFormat.Prodigy,
                    """{"text":"Rain.","accept":["narrative"],"spans":[{"start":0,"end":8,"text":"The dean","label":"source"}]}"""
                ),
                (
                    AnnotationFormat.LabelStudio,
                    """{"text":"Rain.","label":"narrative","source":[{"text":"The dean","labels":["source"]}]}"""
                ),
            }
        )
        {
            var error = Assert.Single(
                Assert.Throws<CorpusFormatException>(() => AnnotationFile.Read(folder.Write("x", text), format, out _)).Errors
            );
            Assert.Contains("'The dean'", error.Found, StringComparison.Ordinal);
        }
    }

    static string Read(string sentence, string span)
    {
        using var document = JsonDocument.Parse(span);
        return MarkedSpan.Read(sentence, document.RootElement);
    }
}
