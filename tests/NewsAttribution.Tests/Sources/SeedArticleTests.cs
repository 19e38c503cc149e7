using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Tests.Sources;

public sealed class SeedArticleTests
{
    static readonly string Article = File.ReadAllText(Path.Combine(CorpusArticles.DataFolder, "seed", "article.txt"));

    static readonly ArticleClassification Answer = SentenceClassifier.Default.ClassifyArticle(Article);

    [Fact]
    public void Sources_of_the_seed_article_are_these() =>
        Assert.Equal(
            [
                "Kyiv's military officials",
                "Rustem Umerov",
                "Volodymyr Zelensky",
                "South Korea's intelligence",
                "Andrii Kovalenko",
                "Western governments",
                "US, South Korean and Ukrainian intelligence",
                "the Pentagon",
                "the European Council on Foreign Relations",
            ],
            Answer.Sources.Select(source => source.Name)
        );

    [Fact]
    public void Source_of_three_names_is_one()
    {
        var umerov = Answer.Sources.Single(source => source.Name == "Rustem Umerov");

        Assert.Equal("Ukraine's Defence Minister", umerov.Role);
        Assert.Equal(["Rustem Umerov", "Umerov", "The defence minister"], umerov.Mentions.Select(mention => mention.Span.GetText(Article)));
        Assert.Equal((SourceType.Person, SourceNaming.Named, SentenceLabel.OfficialClaim), (umerov.Kind, umerov.Naming, umerov.Label));
    }

    [Fact]
    public void Sources_have_kinds_and_namings() =>
        Assert.Equal(
            [
                (SourceType.Group, SourceNaming.Unnamed),
                (SourceType.Person, SourceNaming.Named),
                (SourceType.Person, SourceNaming.Named),
                (SourceType.Body, SourceNaming.Named),
                (SourceType.Person, SourceNaming.Named),
                (SourceType.State, SourceNaming.Collective),
                (SourceType.Body, SourceNaming.Named),
                (SourceType.Body, SourceNaming.Named),
                (SourceType.Body, SourceNaming.Named),
            ],
            Answer.Sources.Select(source => (source.Kind, source.Naming))
        );
}
