using System.Text.RegularExpressions;

namespace NewsAttribution.Tests.Documents;

/// <summary>What the documents show is true: their programs run and print what stands below them, their links lead somewhere.</summary>
public sealed partial class ReadmeTests
{
    /// <summary>
    /// All that a fence may say. Each but <c>text</c> has a test that runs it: <c>csharp</c> here, <c>csharp training</c> and
    /// <c>csharp host</c> and <c>csharp careful</c> in the tests of those packages, <c>console</c> and words of a user's own in those of
    /// the tool.
    /// </summary>
    static readonly string[] Languages =
    [
        "csharp",
        "csharp training",
        "csharp host",
        "csharp careful",
        "console",
        "text",
        "text my-words.txt",
    ];

    /// <summary>Written by the tool, or by people who are quoted.</summary>
    static readonly string[] NotProse = ["models/newsattr.report.md", "models/ABLATION.md", "tests/comparison/results/", "data/"];

    [Fact]
    public void All_finds_the_documents_of_the_repository()
    {
        string[] expected = ["README.md", "CHANGELOG.md", "src/README.md", "src/NewsAttribution.Cli/README.md", "tests/fuzzing/README.md"];
        Assert.Empty(expected.Except(Readme.All.Select(readme => readme.Name)));
    }

    [Fact]
    public void First_example_has_eight_lines() =>
        Assert.Equal(8, Readme.BlocksOf("csharp").First(block => block.Document == "README.md").Code.TrimEnd().Split('\n').Length);

    [Fact]
    public void Readme_has_six_to_eight_kilobytes() =>
        Assert.InRange(new FileInfo(Path.Join(Readme.Root, "README.md")).Length, 6_000, 8_192);

    [Fact]
    public void Blocks_are_of_languages_that_a_test_runs() =>
        Assert.Empty(
            Readme.All.SelectMany(r => r.Blocks).Where(b => !Languages.Contains(b.Language)).Select(b => $"{b.Document}: ```{b.Language}")
        );

    [Fact]
    [Trait("Speed", "slow")]
    public void Programs_run_and_print_what_stands_below_them()
    {
        var blocks = Readme.BlocksOf("csharp");
        Assert.InRange(blocks.Count, 4, int.MaxValue);
        foreach (var block in blocks)
            block.AssertRuns(
                [typeof(SentenceClassifier).Assembly.Location],
                ("my-words.txt", Path.Join(AppContext.BaseDirectory, "Documents", "my-words.txt")),
                ("my.model", Path.Join(Readme.Root, "models", "newsattr.model"))
            );
    }

    [Fact]
    public void Links_lead_somewhere()
    {
        var lost =
            from readme in Readme.All
            from line in readme.Prose
            from Match link in Link().Matches(line)
            let target = link.Groups[1].Value
            where !target.StartsWith("https://", StringComparison.Ordinal)
            let path = Path.Join(Readme.Root, Path.GetDirectoryName(readme.Name), target.Split('#')[0])
            where !Path.Exists(path)
            select $"{readme.Name}: {target}";
        AssertNone(lost);
    }

    /// <summary>Where a package shows its readme, there is no file beside it.</summary>
    [Theory]
    [InlineData("NewsAttribution")]
    [InlineData("NewsAttribution.Training")]
    [InlineData("NewsAttribution.DependencyInjection")]
    [InlineData("NewsAttribution.Cli")]
    public void Readme_of_a_package_stands_by_itself(string package)
    {
        var readme = Assert.Single(Readme.All, readme => readme.Name == $"src/{package}/README.md");
        Assert.DoesNotContain(readme.Prose, line => Link().Match(line) is { Success: true } link && !link.Value.Contains("https://"));
        Assert.Contains(readme.Blocks, block =>
            block.Language.StartsWith("csharp", StringComparison.Ordinal) || block.Language == "console"
        );
    }

    /// <summary>The library cuts the prose of its own documents.</summary>
    [Fact]
    public void Sentences_have_thirty_five_words_at_most()
    {
        var tooLong =
            from readme in Readme.All
            where !NotProse.Any(name => readme.Name.StartsWith(name, StringComparison.Ordinal))
            from paragraph in Paragraphs(readme)
            from sentence in SentenceSplitter.Split(paragraph)
            let words = sentence.Span.GetText(paragraph).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            where words.Length > 35
            select $"{readme.Name}, {words.Length} words: {string.Join(' ', words)}";
        AssertNone(tooLong);
    }

    [Fact]
    public void Words_that_English_uses_otherwise_are_absent()
    {
        var found =
            from readme in Readme.All
            from line in readme.Prose
            from Match words in NotEnglish().Matches(line)
            select $"{readme.Name}: {words.Value}: {line}";
        AssertNone(found);
    }

    /// <summary>As <c>Assert.Empty</c>, with all of each line.</summary>
    static void AssertNone(IEnumerable<string> found) => Assert.True(!found.Any(), string.Join('\n', found));

    /// <summary>Running text, an entry of a list being one paragraph; no tables, headings and commands.</summary>
    static IEnumerable<string> Paragraphs(Readme readme)
    {
        string paragraph = "";
        foreach (string line in readme.Prose)
        {
            bool isText = line.Length > 0 && line[0] is not ('|' or '#') && !line.StartsWith("    ", StringComparison.Ordinal);
            if (!isText || ListEntry().IsMatch(line))
            {
                yield return paragraph;
                paragraph = "";
            }
            if (isText)
                // Marks of emphasis are none of the text, and dots stand between examples.
                paragraph += ListEntry().Replace(line, "").Replace("*", "").Replace("·", ".") + " ";
        }
        yield return paragraph;
    }

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*(-|\*|\d+\.) ")]
    private static partial Regex ListEntry();

    [GeneratedRegex(@"\bbehind\b|\b(is|are|was|were) told\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotEnglish();
}
