namespace NewsAttribution.Training.Tests.Measuring;

public sealed class GateTests
{
    [Theory]
    [InlineData("macro-f1=0.7", "macro-f1", 0.7)]
    [InlineData("recall:intelligence-assessment=.6", "recall:intelligence-assessment", 0.6)]
    [InlineData(" Recall:Official-Claim =0.5", "recall:official-claim", 0.5)]
    [InlineData("source:overlap=1", "source:overlap", 1)]
    public void Parse_reads_metric_and_minimum(string text, string metric, double minimum) =>
        Assert.Equal(new Gate(metric, minimum), Gate.Parse(text));

    [Theory]
    [InlineData("macro-f1", "0 to 1")]
    [InlineData("macro-f1=", "0 to 1")]
    [InlineData("macro-f1=70", "0 to 1")]
    [InlineData("accuracy=NaN", "0 to 1")]
    [InlineData("accuracy=nan", "0 to 1")]
    [InlineData("recall:narrative=Infinity", "0 to 1")]
    [InlineData("recall:narrative=∞", "0 to 1")]
    [InlineData("macro-f1=-0.1", "0 to 1")]
    [InlineData("macro-f1=0,7", "0 to 1")]
    [InlineData("macro=0.7", "macro-f1")]
    [InlineData("recall:gossip=0.7", "recall:official-claim")]
    [InlineData("", "macro-f1")]
    public void Parse_tells_what_it_expected(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Gate.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_finds_every_metric_of_a_corpus_that_has_all_columns()
    {
        var evaluation = Evaluated(
            "context,label,source,text\n0,official-claim,The mayor,The mayor said no.\n"
                + "1,intelligence-assessment,,Spies believe so.\n0,analysis-quote,,Analysts doubt it.\n0,narrative,,Snow fell.\n"
        );
        foreach (string metric in Gate.Metrics)
            Assert.InRange(new Gate(metric, 0).Of(evaluation) ?? -1, 0, 1);
    }

    [Fact]
    public void Failure_names_what_was_found_and_wanted()
    {
        var evaluation = Evaluated("label,text\nnarrative,Snow fell.\nnarrative,Rain fell all night.\n");
        Assert.Null(new Gate("accuracy", evaluation.Accuracy).Failure(evaluation));
        Assert.Null(new Gate("macro-f1", 1).Failure(evaluation with { MacroF1 = 1 }));
        Assert.Equal("accuracy is 0.625; wanted at least 0.70.", new Gate("accuracy", 0.7).Failure(evaluation with { Accuracy = 0.625 }));
        Assert.Contains("cannot be measured", new Gate("source:exact", 0).Failure(evaluation), StringComparison.Ordinal);
        Assert.Contains("cannot be measured", new Gate("recall:analysis-quote", 0).Failure(evaluation), StringComparison.Ordinal);
    }

    static Evaluation Evaluated(string csv)
    {
        using var folder = new TemporaryFolder();
        return Evaluator.Evaluate(SentenceClassifier.Default, Corpus.Read([folder.Write("a.csv", csv)]), EvaluationUnit.Article);
    }
}
