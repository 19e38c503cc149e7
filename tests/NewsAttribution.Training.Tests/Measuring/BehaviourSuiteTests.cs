using NewsAttribution.Features;

namespace NewsAttribution.Training.Tests.Measuring;

public sealed class BehaviourSuiteTests
{
    [Fact]
    public void Read_of_the_shipped_suite_finds_351_sentences_in_67_groups()
    {
        var suite = BehaviourSuite.Read(Path.Combine(Some.Root, "data", "behaviour.csv"));
        Assert.Equal((351, 67), (suite.SentenceCount, suite.Groups.Count));
    }

    [Fact]
    public void EvaluateBehaviour_counts_a_group_as_right_only_if_all_of_it_is()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(
            "b.csv",
            "group,behaviour,label,text\ng1,x,narrative,It rained.\ng1,x,official-claim,It rained.\ng2,x,narrative,It rained.\n"
        );
        var model = new NewsAttribution.Model.ModelWriter(NewsAttribution.Features.FeatureSet.Version)
            .Add("cues", NewsAttribution.Cues.CueRanking.Untrained)
            .Add("linear", new NewsAttribution.Model.LinearModel([], [], new(0, 0, 0, 1)))
            .Add(NewsAttribution.Model.Calibration.None, new(.25f, .25f, .25f, .25f));
        var evaluation = Evaluator.EvaluateBehaviour(SentenceClassifier.Load(new MemoryStream(model.ToArray())), BehaviourSuite.Read(path));
        Assert.Equal(new BehaviourMetrics("x", 3, 2, 2, 1), Assert.Single(evaluation.Behaviours));
    }

    [Fact]
    public void Read_of_a_group_that_is_torn_apart_says_where()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(
            "b.csv",
            "group,behaviour,label,text\ng1,x,narrative,One.\ng2,x,narrative,Two.\ng1,x,narrative,Three.\n"
        );
        Assert.Equal(4, Assert.Single(Assert.Throws<CorpusFormatException>(() => BehaviourSuite.Read(path)).Errors).Line);
    }
}
