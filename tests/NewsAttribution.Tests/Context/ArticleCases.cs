using NewsAttribution.Classifying;
using NewsAttribution.Context;
using NewsAttribution.Features;
using NewsAttribution.Voices;

namespace NewsAttribution.Tests.Context;

/// <summary>What is known of the speaker of a sentence: how found, what kind of voice, the number of the sentence that names it.</summary>
readonly record struct ExpectedSpeaker(string Route, string Kind, string Sentence);

/// <summary>An article of <c>articles.txt</c> or <c>interviews.txt</c>; the files say how it is written.</summary>
sealed record ArticleCase(string Why, IReadOnlyList<ArticleSentence> Sentences, IReadOnlyList<ExpectedSpeaker> Speakers)
{
    public static IReadOnlyList<ArticleCase> All { get; } = ReadAll();

    static ArticleCase[] ReadAll() =>
        [
            .. ReadPieces("articles.txt")
                .Concat(ReadPieces("interviews.txt"))
                .Select(article => new ArticleCase(
                    article.Key,
                    [.. article.Value.Select(line => line.Sentence)],
                    [.. article.Value.Select(line => new ExpectedSpeaker(line.Expected[0], line.Expected[1], line.Expected[2]))]
                )),
        ];

    public static ExpectedSpeaker SpeakerOf(SentenceFeatures features) =>
        new(
            Enum.GetValues<SpeakerRoute>().Single(route => features.Ids.Contains(FeatureTable.Speaker.Id(route))).ToString(),
            Enum.GetValues<SourceKind>().Single(kind => features.Ids.Contains(FeatureTable.Source.Id(kind))).ToString(),
            features.SpeakerSentence is { } sentence ? $"{sentence + 1}" : "-"
        );

    /// <summary>By headline, each sentence with what stands before its bar.</summary>
    public static Dictionary<string, List<(string[] Expected, ArticleSentence Sentence)>> ReadPieces(string file)
    {
        var articles = new Dictionary<string, List<(string[] Expected, ArticleSentence Sentence)>>();
        List<(string[] Expected, ArticleSentence Sentence)> lines = [];
        int paragraph = 0;
        foreach (string line in CaseFile.Lines("Context", file))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                articles.Add(line[3..], lines = []);
                paragraph = 0;
                continue;
            }
            var (expected, text) = CaseFile.Read(line);
            paragraph += text[0] == '¶' ? 1 : 0;
            lines.Add((expected, new(text.TrimStart('¶', ' '), paragraph, SentenceKind.Body)));
        }
        return articles;
    }
}
