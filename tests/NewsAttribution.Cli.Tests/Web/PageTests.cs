using System.Text.RegularExpressions;
using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Tests.Web;

/// <summary>
/// The pages in the folder <c>pages</c>, each built as a well-known kind of site builds its own, with invented text. A comment of each
/// names a phrase that must be in the article (<c>must</c>) or must not (<c>not</c>); ¶ is where a paragraph begins or ends.
/// </summary>
public sealed partial class PageTests
{
    static readonly string Folder = Some.PathOf("tests", "NewsAttribution.Cli.Tests", "Web", "pages");

    public static TheoryData<string> Pages =>
        [.. Directory.GetFiles(Folder, "*.html").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Article_has_what_is_of_the_article_alone(string name)
    {
        string file = Path.Join(Folder, name);
        var phrases = Phrase().Matches(File.ReadAllText(file));
        Assert.Contains(phrases, phrase => phrase.Groups["kind"].Value == "must");

        using var stream = File.OpenRead(file);
        string article = $"¶{HtmlInput.Article(stream, name).Rows[0].Text.Replace("\n\n", "¶", StringComparison.Ordinal)}¶";

        foreach (Match phrase in phrases)
        {
            string words = phrase.Groups["words"].Value;
            if (phrase.Groups["kind"].Value == "must")
                Assert.Contains(words, article, StringComparison.Ordinal);
            else
                Assert.DoesNotContain(words, article, StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("<!-- (?<kind>must|not): (?<words>.*?) -->")]
    private static partial Regex Phrase();
}
