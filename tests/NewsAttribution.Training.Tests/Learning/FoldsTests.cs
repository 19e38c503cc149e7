using NewsAttribution.Training.Learning;

namespace NewsAttribution.Training.Tests.Learning;

public sealed class FoldsTests
{
    [Fact]
    public void Deal_goes_by_turns_in_the_order_of_the_names_not_of_the_rows()
    {
        string[] ids = ["d", "a", "e", "c", "b"];
        Assert.Equal([1, 0, 0, 0, 1], Folds.Deal([.. ids.Select(id => new CorpusArticle(id, []))], 2).Select((f, i) => f));
    }

    [Fact]
    public void Run_holds_out_both_views_of_all_sentences_of_an_article_together()
    {
        var options = Some.QuickOptions with { MaximumIterations = 3 };
        var corpus = Corpus.Read(options.Data);
        var examples = ExampleSet.Extract(corpus, new(), null, default).Examples;
        var heldOut = CrossValidation.Run(corpus, examples, options, null, default);
        Assert.All(examples.Select((e, i) => (e.Article, Fold: heldOut.Fold[i])).GroupBy(x => x.Article), article =>
            Assert.Single(article.Select(x => x.Fold).Distinct())
        );
        Assert.Equal(3, heldOut.Fold.Distinct().Count());
    }
}
