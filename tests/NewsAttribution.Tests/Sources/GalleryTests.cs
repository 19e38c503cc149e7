using Xunit.Abstractions;

namespace NewsAttribution.Tests.Sources;

/// <summary>The source lists of twenty invented articles. The rules were made with them in view: floors, no proof.</summary>
public sealed class GalleryTests(ITestOutputHelper output)
{
    static readonly Dictionary<string, GalleryArticle> Articles = GalleryArticle.Names.ToDictionary(name => name, GalleryArticle.Read);

    static ArticleClassification Answer(string name) => SentenceClassifier.Default.ClassifyArticle(Articles[name].Text);

    /// <summary>Articles of which the whole list is right: names, kinds, naming, roles, and the sentences of each source.</summary>
    public static TheoryData<string> Whole =>
        [
            "01-wire-bridge.txt",
            "02-war-two-generals.txt",
            "03-court-mill-fire.txt",
            "07-interview-weaver.txt",
            "11-health-outbreak.txt",
            "12-politics-resignation.txt",
            "13-sport-cup.txt",
            "14-crime-museum.txt",
            "17-disaster-quake.txt",
        ];

    [Theory]
    [MemberData(nameof(Whole))]
    public void Sources_of_an_article_are_right(string name)
    {
        var (article, answer) = (Articles[name], Answer(name));

        Assert.Equal(
            article.Sources.Select(source => (source.Name, source.Kind, source.Role)),
            answer.Sources.Select(source => (source.Name, $"{source.Kind} {source.Naming}".ToLowerInvariant(), source.Role))
        );
        Assert.Equal(
            article.Sentences.Select(sentence => sentence.Source),
            article.Ask(answer).Select(found => found.Source is { } id ? article.Sources[id].Letter : '-')
        );
    }

    [Fact]
    public void Sources_are_told_apart_in_pairs()
    {
        int right = 0,
            wrong = 0,
            missed = 0;
        foreach (string name in Articles.Keys)
        {
            var article = Articles[name];
            var found = article.Ask(Answer(name));
            for (int i = 0; i < found.Length; i++)
            for (int j = 0; j < i; j++)
            {
                bool isOne = article.Sentences[i].Source != '-' && article.Sentences[i].Source == article.Sentences[j].Source,
                    gotOne = found[i].Source is not null && found[i].Source == found[j].Source;
                right += isOne && gotOne ? 1 : 0;
                wrong += !isOne && gotOne ? 1 : 0;
                missed += isOne && !gotOne ? 1 : 0;
            }
        }
        double f1 = 2.0 * right / (2 * right + wrong + missed);
        output.WriteLine($"{right} pairs right, {wrong} wrong, {missed} missed");
        Assert.True(f1 >= 0.93, $"{right} pairs right, {wrong} wrong, {missed} missed: F1 {f1:0.000}; expected .930 or more.");
    }

    [Fact]
    public void Sources_have_the_right_names_kinds_and_forms()
    {
        int all = 0,
            named = 0,
            kinds = 0,
            sentences = 0,
            forms = 0;
        foreach (string name in Articles.Keys)
        {
            var (article, answer) = (Articles[name], Answer(name));
            foreach (var source in article.Sources)
            {
                all++;
                if (answer.Sources.FirstOrDefault(found => found.Name == source.Name) is not { } found)
                    continue;
                named++;
                kinds += source.Kind.Equals($"{found.Kind} {found.Naming}", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
            foreach (var (expected, found) in article.Sentences.Zip(article.Ask(answer)))
                if (expected.Source != '-' && found.Source is not null)
                {
                    sentences++;
                    forms += found.Form.ToString().StartsWith(expected.Form, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                }
        }
        output.WriteLine($"of {all} sources {named} by name, {kinds} of the right kind; of {sentences} forms {forms}");
        Assert.True(named >= all * 0.92, $"{named} of {all} sources have their name.");
        Assert.True(kinds >= all * 0.86, $"{kinds} of {all} sources have their kind and naming.");
        Assert.True(forms >= sentences * 0.98, $"{forms} of {sentences} sentences have their form.");
    }
}
