namespace NewsAttribution.Training.Tests.Agreeing;

public sealed class AgreementMeasurementTests
{
    /// <summary>
    /// The worked example of two observers and two values in Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section A:
    /// 0.095.
    /// </summary>
    [Fact]
    public void Measure_gives_the_alpha_of_the_published_example()
    {
        var result = Measure("OIOOOOOOIO", "IIIOOIOOOO");

        Assert.Equal(0.095, result.Alpha!.Value, 3);
        Assert.Equal(0.6, result.Agreement, 9);
        Assert.Equal((10, 0), (result.Sentences, result.Alone));
    }

    /// <summary>
    /// The example of section C, many observers and missing data, is 0.743 with five values; here its units with values 1 to 4, and alpha
    /// by hand.
    /// </summary>
    [Fact]
    public void Measure_takes_several_annotators_and_gaps()
    {
        // Units: OOO, II, AAN, NN, and one that only the first labelled.
        var result = Measure("OIANO", "O.ANx", "OIN.x");

        Assert.Equal((4, 1), (result.Sentences, result.Alone));
        // Coincidences: OO 3, II 2, AA 1, AN and NA 1 each, NN 2; n 10, n_O 3, n_I 2, n_A 2, n_N 3. 1 - (10 - 1) × 2 / (100 - 26).
        Assert.Equal(1 - (9 * 2 / 74.0), result.Alpha!.Value, 9);
        Assert.Equal([1.0, 1.0, 0.5, 2 / 3.0], result.Labels.Select(l => l.Agreement!.Value), (a, b) => Math.Abs(a - b) < 1e-9);
        var disagreement = Assert.Single(result.Disagreements);
        Assert.Equal(["analysis-quote", "analysis-quote", "narrative"], disagreement.Rows.Select(r => r!.Label));
    }

    [Fact]
    public void Measure_of_equal_files_is_1_with_one_label_undefined()
    {
        Assert.Equal(1, Measure("OIAN", "OIAN").Alpha);
        var one = Measure("NNN", "NNN");
        Assert.Null(one.Alpha);
        Assert.Equal(1, one.Agreement);
    }

    [Fact]
    public void Measure_draws_articles_where_there_are_ten_else_sentences()
    {
        LabelledRow[] Rows(int articles, int disagree) =>
            [
                .. Enumerable
                    .Range(0, 40)
                    .Select(i => new LabelledRow(
                        i < disagree ? "narrative"
                            : i % 2 == 0 ? "official-claim"
                            : "analysis-quote",
                        $"Sentence {i}."
                    )
                    {
                        Article = $"a{i * articles / 40}",
                    }),
            ];
        foreach (int articles in new[] { 9, 10 })
        {
            var result = AgreementMeasurement.Measure([("a", Rows(articles, 0)), ("b", Rows(articles, 10))]);
            Assert.Equal(articles == 10, result.ArticlesWereDrawn);
            Assert.True(result.AlphaInterval.Lower < result.Alpha && result.Alpha < result.AlphaInterval.Upper, $"{result.AlphaInterval}");
        }
    }

    [Fact]
    public void Measure_matches_the_same_words_in_order_and_by_article()
    {
        LabelledRow Row(string label, string article) => new(label, "He declined.") { Article = article };
        var result = AgreementMeasurement.Measure([
            ("a", [Row("narrative", "x"), Row("official-claim", "x"), Row("narrative", "y")]),
            ("b", [Row("narrative", "y"), Row("narrative", "x"), Row("official-claim", "x")]),
        ]);
        Assert.Equal((3, 1.0), (result.Sentences, result.Agreement));
    }

    [Fact]
    public void Measure_tells_unknown_labels_and_files_with_nothing_in_common()
    {
        var unknown = Assert.Throws<CorpusFormatException>(() =>
            AgreementMeasurement.Measure([("a", [new("rumour", "Rain.") { File = "a", Line = 7 }]), ("b", [])])
        );
        Assert.Equal(7, Assert.Single(unknown.Errors).Line);
        Assert.Throws<CorpusFormatException>(() =>
            AgreementMeasurement.Measure([("a", [new("narrative", "Rain.")]), ("b", [new("narrative", "Snow.")])])
        );
    }

    [Fact]
    public void ToCsv_shows_labels_and_notes_side_by_side()
    {
        var result = AgreementMeasurement.Measure([
            (
                "a.csv",
                [
                    new("narrative", "Rain, he \"said\".")
                    {
                        Article = "x",
                        Sentence = "3",
                        Note = "one, two",
                    },
                ]
            ),
            ("b.csv", [new("official-claim", "Rain, he \"said\".") { Article = "x", Sentence = "3" }]),
        ]);
        Assert.Equal(
            "article,sentence,text,label a.csv,label b.csv,note a.csv,note b.csv\n"
                + "x,3,\"Rain, he \"\"said\"\".\",narrative,official-claim,\"one, two\",\n",
            result.ToCsv()
        );
    }

    /// <summary>A letter is a label, a point a gap.</summary>
    static AgreementResult Measure(params string[] annotators) =>
        AgreementMeasurement.Measure([.. annotators.Select((letters, i) => ($"{i}", Rows(letters)))]);

    static IReadOnlyList<LabelledRow> Rows(string letters) =>
        [
            .. letters
                .Select((letter, i) => (letter, i))
                .Where(l => "OIAN".Contains(l.letter, StringComparison.Ordinal))
                .Select(l => new LabelledRow(
                    SentenceLabels.All["OIAN".IndexOf(l.letter, StringComparison.Ordinal)].Name(),
                    $"Sentence {l.i}."
                )
                {
                    Article = "a",
                }),
        ];
}
