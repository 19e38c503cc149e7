using NewsAttribution.Training;

namespace NewsAttribution.Cli.Tests;

/// <summary>Labelling by keys from a list; ProcessTests of a real terminal are in <c>.ci/terminal</c>.</summary>
public sealed class LabelTests : IDisposable
{
    const string Article =
        "Dam doubts grow\n\nThe dam will hold, the water ministry said. Military intelligence believes that it was mined.\n\n"
        + "Rain fell all night.\n";
    const string Header = "article,paragraph,sentence,kind,label,source,text,note,annotator\n";

    readonly TemporaryFolder _folder = new();

    string Output => Path.Join(_folder.Path, "mine.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Label_writes_a_corpus_file_in_the_order_of_the_text()
    {
        var run = Label("noin", "--order", "text", "--annotator", "Ana");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            Header
                + "article,1,1,headline,narrative,,Dam doubts grow,,Ana\n"
                + "article,2,2,body,official-claim,the water ministry,\"The dam will hold, the water ministry said.\",,Ana\n"
                + "article,2,3,body,intelligence-assessment,Military intelligence,Military intelligence believes that it was mined.,,Ana\n"
                + "article,3,4,body,narrative,,Rain fell all night.,,Ana\n",
            File.ReadAllText(Output)
        );
        Assert.Equal(4, Corpus.Read([Output]).SentenceCount);
        Assert.Contains("4 of 4 sentences are decided", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Label_shows_context_guess_source_and_evidence()
    {
        string screen = Label("nq", "--order", "text").Out;
        screen = screen[screen.LastIndexOf("sentence 2 of 4", StringComparison.Ordinal)..];
        Assert.Contains(
            "  [narrative] Dam doubts grow\n> The dam will hold, the water ministry said.\n  Military intelligence",
            screen,
            StringComparison.Ordinal
        );
        Assert.Contains("guess    official-claim   official 0.", screen, StringComparison.Ordinal);
        Assert.Contains("source   the water ministry   (by \"said\")", screen, StringComparison.Ordinal);
        Assert.Contains("because  ", screen, StringComparison.Ordinal);
        Assert.Contains("1 of 4 decided (0 official, 0 intelligence, 0 analysis, 1 narrative)", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void Label_saves_each_decision_and_goes_on_where_it_stopped()
    {
        // The keys end like a killed program: no word of farewell reaches the file.
        foreach (string keys in new[] { "n", "oi" })
            Label(keys, "--order", "text");
        Assert.Equal(3, LabelledRows.Read(Output).Count);
        Assert.Contains("sentence 4 of 4", Label("", "--order", "text").Out, StringComparison.Ordinal);
        string before = File.ReadAllText(Output);

        Assert.Contains("Nothing to undo", Label("u", "--order", "text").Out, StringComparison.Ordinal);

        Assert.Equal(before, File.ReadAllText(Output));
        Assert.Contains("4 of 4 sentences are decided", Label("n").Out, StringComparison.Ordinal);
        Assert.StartsWith("4 of 4 sentences are decided", Label("").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Label_undoes_decisions_and_skips_one_by_one()
    {
        Label("nao uuiq", "--order", "text");
        Assert.Equal(["narrative", "analysis-quote", "intelligence-assessment"], LabelledRows.Read(Output).Select(r => r.Label));
        Assert.Contains("Nothing is left", Label("xiuoq", "--order", "text").Out, StringComparison.Ordinal);
        Assert.Equal("official-claim", LabelledRows.Read(Output)[3].Label);
    }

    [Fact]
    public void Label_puts_skipped_sentences_off_until_the_next_start()
    {
        var run = Label(" n  ", "--order", "text");
        Assert.Contains("3 are left, 3 of them skipped", run.Out, StringComparison.Ordinal);
        Assert.Equal("2", Assert.Single(LabelledRows.Read(Output)).Sentence);
        Assert.Contains("sentence 1 of 4", Label("", "--order", "text").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Label_takes_the_guess_on_Enter_and_keeps_notes_through_undo()
    {
        Label("wsure?\n\nu\nq", "--order", "text");
        var row = Assert.Single(LabelledRows.Read(Output));
        Assert.Equal(("narrative", "sure?"), (row.Label, row.Note));
    }

    [Fact]
    public void Label_edits_the_source_and_holds_it_to_the_sentence()
    {
        // Ctrl+U clears; words that are not in the sentence are refused, Escape leaves the source as it was.
        var run = Label(" s\u0015the ministry\ns\u0015water minstry\b\b\b\bistry\nsx\u001Bo", "--order", "text");
        Assert.Contains("\"the ministry\" is not in the sentence", run.Out, StringComparison.Ordinal);
        Assert.Equal("water ministry", Assert.Single(LabelledRows.Read(Output)).Source);
    }

    /// <summary>The source of the sentences is that of the model's label; whoever gives another one has to say whose word it is.</summary>
    [Theory]
    [InlineData("no", "the water ministry")]
    [InlineData("n\n", "the water ministry")]
    [InlineData("na", "")]
    [InlineData("nn", "")]
    [InlineData("ni", "")]
    [InlineData("ns\u0015water ministry\na", "water ministry")]
    [InlineData("nauo", "the water ministry")]
    public void Label_keeps_the_source_of_the_model_with_its_label_alone(string keys, string source)
    {
        Label(keys, "--order", "text");
        Assert.Equal(source, LabelledRows.Read(Output)[1].Source);
    }

    [Fact]
    public void Label_lists_Escape_and_leaves_by_it()
    {
        Assert.Contains("[q, Esc] quit", Label("n\u001B", "--order", "text").Out, StringComparison.Ordinal);
        Assert.Single(LabelledRows.Read(Output));
    }

    [Fact]
    public void Label_asks_first_where_the_model_is_unsure()
    {
        var answers = SentenceClassifier.Default.ClassifyArticle(Article).Sentences;
        double Margin(ClassifiedSentence s)
        {
            var sorted = SentenceLabels.All.Select(label => s.Probabilities[label]).OrderDescending().ToList();
            return sorted[0] - sorted[1];
        }
        Label("n");
        Assert.Equal(
            answers.Index().MinBy(a => Margin(a.Item)).Index + 1,
            int.Parse(Assert.Single(LabelledRows.Read(Output)).Sentence, System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    [Fact]
    public void Worth_is_higher_for_unsure_guesses_and_for_rare_labels()
    {
        int[] none = [0, 0, 0, 0],
            manyOfficial = [50, 1, 10, 50];
        LabelProbabilities sure = new(0.97f, 0.01f, 0.01f, 0.01f),
            unsure = new(0.5f, 0.48f, 0.01f, 0.01f),
            rare = new(0.01f, 0.97f, 0.01f, 0.01f);
        Assert.True(Labelling.LabelQueue.Worth(unsure, none) > Labelling.LabelQueue.Worth(sure, none));
        Assert.Equal(Labelling.LabelQueue.Worth(sure, none), Labelling.LabelQueue.Worth(rare, none), 6);
        Assert.True(Labelling.LabelQueue.Worth(rare, manyOfficial) > Labelling.LabelQueue.Worth(sure, manyOfficial));
    }

    [Fact]
    public void Label_does_not_show_labels_of_the_input_and_keeps_rows_of_other_articles()
    {
        string first = _folder.Write(
            "first.csv",
            "article,paragraph,sentence,kind,label,source,text\nx,1,1,body,analysis-quote,,Snow fell on the pass.\n"
        );
        File.WriteAllText(Output, Header + "old,1,1,body,narrative,,\"Hail, too.\",,Bo\n");

        var run = LabelFiles([first], "n", "--annotator", "Ana");

        Assert.DoesNotContain("[analysis-quote]", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            Header + "old,1,1,body,narrative,,\"Hail, too.\",,Bo\nx,1,1,body,narrative,,Snow fell on the pass.,,Ana\n",
            File.ReadAllText(Output)
        );
    }

    [Fact]
    public void Label_tells_apart_files_of_one_name_and_refuses_articles_of_one_name()
    {
        Directory.CreateDirectory(Path.Join(_folder.Path, "b"));
        string one = _folder.Write("x.txt", "Rain fell."),
            two = _folder.Write("b/x.txt", "Snow fell.");
        LabelFiles([one, two, one], "nn");
        Assert.Equal(2, LabelledRows.Read(Output).Select(r => r.Article).Distinct().Count());

        string csv = _folder.Write("x.csv", "article,text\na,Rain.\nb,Snow.\na,Hail.\n");
        LabelFiles([csv], "n").AssertFailed(1, "x.csv", "\"a\" again");
    }

    [Fact]
    public void Label_reads_web_pages()
    {
        string paragraphs = string.Concat(
            Enumerable
                .Range(1, 8)
                .Select(i =>
                    $"<p>The ferry to island {i} will sail again on Friday, the port authority said. Rain fell on the quay, and the shops "
                    + $"in the old town stayed shut all day.</p>\n"
                )
        );
        string page = _folder.Write(
            "page.html",
            $"<html><head><title>Ferry sails again</title></head><body><nav>Home</nav><article><h1>Ferry sails again</h1>"
                + $"{paragraphs}</article></body></html>"
        );

        Assert.Contains("page, sentence 3 of 17", LabelFiles([page], "no", "--order", "text").Out, StringComparison.Ordinal);

        Assert.Equal(
            ["Ferry sails again", "The ferry to island 1 will sail again on Friday, the port authority said."],
            LabelledRows.Read(Output).Select(r => r.Text)
        );
    }

    [Fact]
    public void Label_refuses_an_article_that_has_changed()
    {
        Label("n", "--order", "text");
        string path = _folder.Write("article.txt", Article.Replace("doubts", "fears", StringComparison.Ordinal));
        LabelFiles([path], "n").AssertFailed(1, "mine.csv(2)", "another text", "--out");
    }

    [Fact]
    public void Label_leaves_a_file_alone_that_another_program_changed()
    {
        string other = Header + "z,1,1,body,narrative,,Hail.,,\n";
        var run = LabelWith([_folder.Write("article.txt", Article)], Keys("no", before: 1, () => File.WriteAllText(Output, other)));
        run.AssertFailed(1, "mine.csv", "another program");
        Assert.Equal(other, File.ReadAllText(Output));
    }

    [Fact]
    public void Label_wants_a_terminal_and_files()
    {
        string article = _folder.Write("article.txt", Article);
        Some.Newsattr("label", article, "--out", Output).AssertFailed(1, "terminal");
        Some.Newsattr("label", "-", "--out", Output).AssertFailed(1, "from a file");
        Some.Newsattr("label", "no-such.txt", "--out", Output).AssertFailed(1, "no such file");
        Some.Newsattr("label", article, "--out", _folder.Path).AssertFailed(1, "is a directory");
        Some.Newsattr("label", article).AssertFailed(2, "--out");
        Assert.False(File.Exists(Output));
    }

    [Fact]
    public void Label_ends_with_130_when_it_is_interrupted_and_keeps_what_was_decided()
    {
        var run = LabelWith([_folder.Write("article.txt", Article)], Keys("n", before: 1, () => throw new OperationCanceledException()));
        Assert.Equal(130, run.Code);
        Assert.Single(LabelledRows.Read(Output));
    }

    Run Label(string keys, params string[] options) => LabelFiles([_folder.Write("article.txt", Article)], keys, options);

    Run LabelFiles(string[] files, string keys, params string[] options) => LabelWith(files, Keys(keys, int.MaxValue, () => { }), options);

    Run LabelWith(string[] files, Func<CancellationToken, ConsoleKeyInfo?> readKey, params string[] options)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var terminal = new Terminal
        {
            In = Stream.Null,
            Out = output,
            Error = error,
            ReadKey = readKey,
        };
        int code = Some.Newsattr(terminal, ["label", .. files, "--out", Output, .. options]);
        return new Run(code, output.ToString(), error.ToString());
    }

    /// <summary>The keys of a text; <paramref name="happens"/> comes when key <paramref name="before"/> is asked for.</summary>
    static Func<CancellationToken, ConsoleKeyInfo?> Keys(string text, int before, Action happens)
    {
        int next = 0;
        return _ =>
        {
            if (next == before)
                happens();
            return next < text.Length ? Key(text[next++]) : null;
        };
    }

    static ConsoleKeyInfo Key(char c) =>
        c switch
        {
            '\n' => new('\r', ConsoleKey.Enter, false, false, false),
            '\b' => new('\b', ConsoleKey.Backspace, false, false, false),
            '\u001B' => new('\u001B', ConsoleKey.Escape, false, false, false),
            '\u0015' => new('\u0015', ConsoleKey.U, false, false, control: true),
            _ => new(c, ConsoleKey.None, false, false, false),
        };
}
