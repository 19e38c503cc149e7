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

    static List<ArticleCase> ReadAll()
    {
        var all = new List<ArticleCase>();
        List<ArticleSentence> sentences = [];
        List<ExpectedSpeaker> speakers = [];
        int paragraph = 0;
        foreach (string line in CaseFile.Lines("Context", "articles.txt").Concat(CaseFile.Lines("Context", "interviews.txt")))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                all.Add(new(line[3..], sentences = [], speakers = []));
                paragraph = 0;
                continue;
            }
            var (expected, text) = CaseFile.Read(line);
            paragraph += text[0] == '¶' ? 1 : 0;
            sentences.Add(new(text.TrimStart('¶', ' '), paragraph, SentenceKind.Body));
            speakers.Add(new(expected[0], expected[1], expected[2]));
        }
        return all;
    }

    public static ExpectedSpeaker SpeakerOf(SentenceFeatures features) =>
        new(
            Enum.GetValues<SpeakerRoute>().Single(route => features.Ids.Contains(FeatureTable.Speaker.Id(route))).ToString(),
            Enum.GetValues<SourceKind>().Single(kind => features.Ids.Contains(FeatureTable.Source.Id(kind))).ToString(),
            features.SpeakerSentence is { } sentence ? $"{sentence + 1}" : "-"
        );
}
