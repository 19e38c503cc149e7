namespace NewsAttribution.Training.Tests.Corpora;

/// <summary>
/// Commas part columns unless another separator is named; nothing is guessed, and a file that looks like another one is told.
/// </summary>
public sealed class SeparatorTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("label,text\nnarrative,rain|snow|hail\nnarrative,a|b|c\n", "rain|snow|hail")]
    [InlineData("label,text\nnarrative,rain;snow;hail\nnarrative,a;b;c\n", "rain;snow;hail")]
    [InlineData("label,text\nnarrative,rain\tsnow\thail\nnarrative,a\tb\tc\n", "rain\tsnow\thail")]
    [InlineData("label,text,a|b|c|d\nnarrative,rain|snow,x\n", "rain|snow")]
    [InlineData("sep=,\nlabel,text\nnarrative,rain\n", "rain")]
    public void Marks_in_the_text_are_text(string csv, string text) => Assert.Equal(text, Read(csv)[0].Text);

    [Theory]
    [InlineData("label;text\nnarrative;Rain, and snow.\n", ';', "Rain, and snow.")]
    [InlineData("\"label\";\"text\"\n\"narrative\";\"He said \"\"no\"\"; it rained.\"\n", ';', "He said \"no\"; it rained.")]
    [InlineData("label\ttext\nnarrative\tRain, snow; hail\n", '\t', "Rain, snow; hail")]
    [InlineData("label|text\nnarrative|Rain, snow; hail\n", '|', "Rain, snow; hail")]
    [InlineData("sep=;\r\nlabel;text\r\nnarrative;Rain, and snow.\r\n", ';', "Rain, and snow.")]
    [InlineData("label~text\nnarrative~Rain.\n", '~', "Rain.")]
    public void Another_separator_is_read_where_it_is_named(string csv, char separator, string text) =>
        Assert.Equal(text, Assert.Single(Read(csv, separator)).Text);

    [Theory]
    [InlineData("label;text\nnarrative;Rain.\n", ',', "semicolons separate", "--separator semicolon")]
    [InlineData("\"label\";\"text\"\n\"narrative\";\"Rain.\"\n", ',', "semicolons separate", "--separator semicolon")]
    [InlineData("label\ttext\nnarrative\tRain, snow.\n", ',', "tabs separate", "--separator tab")]
    [InlineData("article|label|text\na|narrative|Rain.\n", ',', "bars separate", "--separator bar")]
    [InlineData("Label; Text\nnarrative;Rain.\n", ',', "semicolons separate", "--separator semicolon")]
    [InlineData("label,text\nnarrative,Rain.\n", ';', "commas separate", "--separator comma")]
    [InlineData("label,text\nnarrative,Rain.\n", '\t', "commas separate", "--separator comma")]
    [InlineData("sep=;\nlabel;text\nnarrative;Rain.\n", ',', "semicolons separate", "--separator semicolon")]
    [InlineData("\uFEFFsatz;marke\nRain.;narrative\n", ',', "semicolons separate", "--separator semicolon")]
    [InlineData("\n\nlabel;text\nnarrative;Rain.\n", ',', "semicolons separate", "--separator semicolon")]
    [InlineData("[\n{\"label\":\"narrative\",\"text\":\"Rain.\"}]", ',', "JSON", "newsattr convert")]
    [InlineData("{\"label\":\"narrative\",\"text\":\"Rain.\"}\n", ',', "JSON", "newsattr convert")]
    public void A_file_that_looks_like_another_one_is_told(string csv, char separator, string found, string expected)
    {
        var error = Assert.Single(Assert.Throws<CorpusFormatException>(() => Read(csv, separator)).Errors);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Corpus_and_audit_read_by_the_same_rule()
    {
        string path = _folder.Write("a.csv", "label;text\nnarrative;Rain, and snow.\n");
        Assert.Throws<CorpusFormatException>(() => Corpus.Read([path]));
        Assert.Throws<CorpusFormatException>(() => Auditor.Audit([path], new() { Quick = true }));
        Assert.Equal(1, Corpus.Read([path], ';').SentenceCount);
        Assert.Equal(
            1,
            Auditor
                .Audit(
                    [path],
                    new()
                    {
                        Quick = true,
                        Training = new() { Separator = ';' },
                    }
                )
                .Rows
        );
    }

    [Fact]
    public void The_projects_corpus_keeps_its_commas() =>
        Assert.True(
            Corpus
                .ReadAll([_folder.Write("a.csv", "label;text\nnarrative;Rain, and snow.\n")], withProjectCorpus: true, default, ';')
                .SentenceCount > 9_000
        );

    [Theory]
    [InlineData("label,text\nnarrative,Rain.\nnarrative,\"Snow\nnarrative,Hail.\n", "never closed", 3)]
    [InlineData("label,text\nnarrative,Ra\"in.\n", "does not begin with one", 2)]
    [InlineData("label,text\nnarrative,\"Rain\" fell\nnarrative,Snow.\n", "after the closing", 2)]
    [InlineData("label,text\n\nnarrative,Rain.\nnarrative,\"Snow\nnarrative,\"Hail.\"\n", "(in line 5, of a row that begins in line 4)", 4)]
    [InlineData("label,text\nnarrative,\"Rain\n\nand snow\" fell\n", "(in line 4, of a row that begins in line 2)", 2)]
    public void Broken_marks_are_told_with_their_line(string csv, string found, int line)
    {
        var error = Assert.Throws<CorpusFormatException>(() => Read(csv)).Errors[0];
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
    }

    IReadOnlyList<LabelledRow> Read(string csv, char separator = ',') => LabelledRows.Read(_folder.Write("x.csv", csv), separator);
}
