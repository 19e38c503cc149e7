using NewsAttribution.Splitting;

namespace NewsAttribution.Tests.Splitting;

public sealed class SentenceKindsTests
{
    public static TheoryData<string> Articles => [.. ReadArticles()];

    [Theory]
    [MemberData(nameof(Articles))]
    public void Split_Article_TellsKinds(string article)
    {
        List<(SentenceKind Kind, string Text, int Paragraph)> expected = Parse(article);
        string text = string.Join(
            "\n\n",
            expected.GroupBy(sentence => sentence.Paragraph).Select(group => string.Join(' ', group.Select(sentence => sentence.Text)))
        );

        Assert.Equal(
            expected,
            SentenceSplitter.Split(text).Select(sentence => (sentence.Kind, sentence.Span.GetText(text), sentence.Paragraph))
        );
    }

    [Theory]
    [MemberData(nameof(Articles))]
    public void FindKinds_SentencesOfCaller_TellsTheSame(string article)
    {
        List<(SentenceKind Kind, string Text, int Paragraph)> expected = Parse(article);
        var kinds = new SentenceKind[expected.Count];

        SentenceKinds.FindKinds([.. expected.Select(sentence => new ArticleSentence(sentence.Text, sentence.Paragraph))], kinds);

        Assert.Equal(expected.Select(sentence => (sentence.Text, sentence.Kind)), expected.Select(sentence => sentence.Text).Zip(kinds));
    }

    [Fact]
    public void FindKinds_GivenKind_IsKept()
    {
        var kinds = new SentenceKind[2];

        SentenceKinds.FindKinds(
            [
                new ArticleSentence("By Ona Pryce", 1, SentenceKind.Body),
                new ArticleSentence("Port to open again", 2, SentenceKind.Furniture),
            ],
            kinds
        );

        Assert.Equal([SentenceKind.Body, SentenceKind.Furniture], kinds);
    }

    [Fact]
    public void FindKinds_EmptyAndBlankSentences_AreFurniture()
    {
        var kinds = new SentenceKind[3];

        SentenceKinds.FindKinds([new ArticleSentence(""), new ArticleSentence(" \n"), new ArticleSentence("\uD800")], kinds);

        Assert.Equal([SentenceKind.Furniture, SentenceKind.Furniture, SentenceKind.Headline], kinds);
    }

    static IEnumerable<string> ReadArticles()
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Splitting", "kinds.txt")).ReplaceLineEndings("\n");
        return text.Split("\n\n")
            .Select(block => string.Join('\n', block.Split('\n').Where(line => line.Length > 0 && line[0] != '#')))
            .Where(block => block.Length > 0);
    }

    static List<(SentenceKind Kind, string Text, int Paragraph)> Parse(string article) =>
        [
            .. article
                .Split('\n')
                .SelectMany((line, index) => line.Split(" | ").Select(sentence => (KindOf(sentence[0]), sentence[2..], index + 1))),
        ];

    static SentenceKind KindOf(char letter) =>
        letter switch
        {
            'H' => SentenceKind.Headline,
            'B' => SentenceKind.Body,
            'F' => SentenceKind.Furniture,
            _ => throw new FormatException($"'{letter}' in kinds.txt is no kind; expected H, B or F."),
        };
}
