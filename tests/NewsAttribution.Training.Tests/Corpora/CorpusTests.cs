namespace NewsAttribution.Training.Tests.Corpora;

public sealed class CorpusTests : IDisposable
{
    const string Header = "article,paragraph,sentence,kind,label,source,text\n";

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_of_the_shipped_corpus_finds_no_error()
    {
        var corpus = Corpus.Read([Some.CorpusFolder, Some.Seed]);
        Assert.True(corpus.SentenceCount > 9_000, "The corpus has lost sentences.");
        Assert.True(corpus.HasSource);
        Assert.False(corpus.HasContext);
    }

    [Fact]
    public void Read_takes_columns_by_name_and_passes_over_others()
    {
        var sentence = Only("note,text,doubt,label,context\r\n?,\"He said, \"\"no\"\".\",1,narrative,0\r\n");
        Assert.Equal("He said, \"no\".", sentence.Text);
        Assert.Equal(SentenceLabel.Narrative, sentence.Label);
        Assert.Equal((false, true), (sentence.Context, sentence.Doubt));
        Assert.Equal((null, "", 0), (sentence.Kind, sentence.Source, sentence.Paragraph));
    }

    [Fact]
    public void Read_takes_a_byte_order_mark_for_no_part_of_the_header() =>
        Assert.Equal("It rained.", Only("\uFEFFlabel,text\nnarrative,It rained.\n").Text);

    [Fact]
    public void Read_keeps_line_ends_inside_quotation_marks() =>
        Assert.Equal("It rained\nall day.", Only("label,text\nnarrative,\"It rained\nall day.\"\n").Text);

    [Fact]
    public void Read_groups_rows_by_article_in_the_order_of_the_file()
    {
        var corpus = Corpus.Read([
            _folder.Write(
                "a.csv",
                Header + "x,1,1,body,narrative,,One.\nx,2,2,headline,official-claim,Two,Two.\ny,1,1,furniture,narrative,,Three.\n"
            ),
        ]);
        Assert.Equal(["x", "y"], corpus.Articles.Select(a => a.Id));
        Assert.Equal([SentenceKind.Body, SentenceKind.Headline], corpus.Articles[0].Sentences.Select(s => s.Kind!.Value));
        Assert.Equal([1, 2], corpus.Articles[0].Sentences.Select(s => s.Paragraph));
    }

    [Theory]
    [InlineData("x,,,,narrative,,One.\nx,,,,narrative,,Two.", 1)]
    [InlineData(",,,,narrative,,One.\n,,,,narrative,,Two.", 2)]
    [InlineData("x,1,1,body,narrative,,One.\nx,,,,narrative,,Two.\nx,2,3,body,narrative,,Three.", 1)]
    public void Read_takes_empty_cells_for_what_nobody_knows(string rows, int articles)
    {
        var corpus = Corpus.Read([_folder.Write("a.csv", Header + rows + "\n")]);
        Assert.Equal(articles, corpus.Articles.Count);
        Assert.Contains(corpus.Articles.SelectMany(a => a.Sentences), s => s is { Text: "Two.", Kind: null });
    }

    [Fact]
    public void Read_without_articles_takes_each_row_for_one() =>
        Assert.Equal(2, Corpus.Read([_folder.Write("a.csv", "label,text\nnarrative,One.\nnarrative,Two.\n")]).Articles.Count);

    [Fact]
    public void Sha256_does_not_depend_on_folder_or_order()
    {
        string a = _folder.Write("a.csv", "label,text\nnarrative,One.\n"),
            b = _folder.Write("b.csv", "label,text\nnarrative,Two.\n");
        var forth = Corpus.Read([a, b]);
        var back = Corpus.Read([b, a]);
        var folder = Corpus.Read([_folder.Path]);
        Assert.Equal((forth.Sha256, forth.Sha256), (back.Sha256, folder.Sha256));
        Assert.Equal(["One.", "Two."], back.Articles.Select(x => x.Sentences[0].Text));
    }

    [Theory]
    [InlineData(
        "x,1,1,body,offical-claim,,One.",
        2,
        "label",
        "'offical-claim'",
        "one of official-claim, intelligence-assessment, analysis-quote, narrative"
    )]
    [InlineData("x,1,1,title,narrative,,One.", 2, "kind", "'title'", "one of body, headline, furniture")]
    [InlineData("x,1,1,body,narrative,He,One.", 2, "source", "'He'", "copied exactly")]
    [InlineData("x,1,1,body,narrative,,\" \"", 2, "text", "nothing", "a sentence")]
    [InlineData("x,1,one,body,narrative,,One.", 2, "sentence", "'one'", "a whole number")]
    [InlineData("x,1,2,body,narrative,,One.\nx,1,2,body,narrative,,Two.", 3, "sentence", "2 after 2", "ascend")]
    [InlineData("x,2,1,body,narrative,,One.\nx,1,2,body,narrative,,Two.", 3, "paragraph", "1 after 2", "not descend")]
    [InlineData(
        "x,1,1,body,narrative,,One.\ny,1,1,body,narrative,,Two.\nx,1,2,body,narrative,,Three.",
        4,
        "article",
        "'x' again",
        "together"
    )]
    [InlineData("x,1,1,body,narrative,,One.\n,1,1,body,narrative,,Two.", 3, "article", "nothing", "name")]
    [InlineData("x,1,1,body,narrative,One.", 2, null, "6 fields", "7")]
    [InlineData("x,1,1,body,narrative,,\"One.", 2, null, "never closed", "RFC 4180")]
    [InlineData("x,1,1,body,narrative,,On\"e.", 2, null, "does not begin with one", "RFC 4180")]
    [InlineData("x,1,1,body,narrative,,\"One\".", 2, null, "after the closing", "RFC 4180")]
    [InlineData("x,1,1,body,narrative,,\"On\ne.\"\nx,1,1,body,narrative,,Two.", 4, "sentence", "1 after 1", "ascend")]
    public void Read_of_a_bad_row_says_where_and_what(string rows, int line, string? column, string found, string expected)
    {
        string path = _folder.Write("a.csv", Header + rows + "\n");
        var error = Assert.Single(Assert.Throws<CorpusFormatException>(() => Corpus.Read([path])).Errors);
        Assert.Equal((path, line, column), (error.File, error.Line, error.Column));
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("label,text\n", "a header without rows")]
    [InlineData("label,body\nnarrative,One.\n", "the columns label, body")]
    [InlineData("label,text,text\nnarrative,One.,One.\n", "the column twice")]
    public void Read_of_a_bad_header_says_what(string content, string found)
    {
        string path = _folder.Write("a.csv", content);
        var error = Assert.Single(Assert.Throws<CorpusFormatException>(() => Corpus.Read([path])).Errors);
        Assert.Contains(found, error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_of_bytes_that_are_no_utf8_says_on_which_line()
    {
        string path = _folder.Write("a.csv", [.. "label,text\nnarrative,Caf"u8, 0xE9, .. ".\n"u8]);
        var error = Assert.Single(Assert.Throws<CorpusFormatException>(() => Corpus.Read([path])).Errors);
        Assert.Equal(2, error.Line);
        Assert.Contains("E9", error.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_tells_all_errors_of_all_files_at_once_and_shows_twenty()
    {
        string rows = string.Concat(Enumerable.Range(0, 15).Select(i => $"x,1,{i},body,wrong,,One.\n"));
        _folder.Write("a.csv", Header + rows);
        _folder.Write("b.csv", Header + rows.Replace("x,", "y,", StringComparison.Ordinal));
        var exception = Assert.Throws<CorpusFormatException>(() => Corpus.Read([_folder.Path]));
        Assert.Equal(30, exception.Errors.Count);
        Assert.EndsWith("… and 10 more", exception.Message, StringComparison.Ordinal);
        Assert.Equal(22, exception.Message.Split('\n').Length);
    }

    [Fact]
    public void Read_of_a_missing_path_or_a_folder_without_csv_says_so()
    {
        Assert.Contains(
            "no file or folder",
            Assert.Throws<FileNotFoundException>(() => Corpus.Read([_folder.At("none.csv")])).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no file *.csv",
            Assert.Throws<FileNotFoundException>(() => Corpus.Read([_folder.Path])).Message,
            StringComparison.Ordinal
        );
    }

    CorpusSentence Only(string content) => Assert.Single(Assert.Single(Corpus.Read([_folder.Write("a.csv", content)]).Articles).Sentences);
}
