namespace NewsAttribution.Training.Tests.Experiments;

[Trait("Speed", "slow")]
public sealed class AblationTests
{
    [Fact]
    public void Of_measures_the_whole_and_without_each_part()
    {
        var behaviour = BehaviourSuite.Read(Path.Combine(Some.Root, "data", "behaviour.csv"));
        string test = Path.Combine(Some.Seed, "article.csv");
        var options = Some.QuickOptions with { Data = [Some.QuickOptions.Data[0]], Folds = 2 };
        var ablation = Ablation.Of(options, [test], behaviour);

        Assert.Equal("", ablation.Rows[0].Without);
        Assert.InRange(ablation.Rows.Count, 6, 20);
        Assert.Equal(ablation.Rows.Count, ablation.Rows.Select(r => r.Without).Distinct().Count());
        Assert.All(ablation.Rows, r => Assert.InRange(r.Tests.Single().Article, 0.05, 1));
        // The classifier is about sources: without them it must be much worse, or the part was not left out.
        var withoutAttribution = ablation.Rows.Single(r => r.Without.StartsWith("knowledge of attribution", StringComparison.Ordinal));
        Assert.InRange(withoutAttribution.InArticle, 0, ablation.Rows[0].InArticle - 0.1);
        Assert.InRange(withoutAttribution.BehaviourRight!.Value, 0, ablation.Rows[0].BehaviourRight!.Value - 0.1);
        // Read by itself a sentence is the same sentence wherever it stands.
        var alone = ablation.Rows[^1];
        Assert.Equal(alone.Alone, alone.InArticle);
        Assert.Equal(alone.Tests[0].Sentence, alone.Tests[0].Article);

        string[] table = [.. ablation.ToMarkdown().Split('\n').Where(l => l.StartsWith('|'))];
        Assert.Equal(ablation.Rows.Count + 2, table.Length);
        Assert.Single(table.Select(l => l.Count(c => c == '|')).Distinct());
    }
}
