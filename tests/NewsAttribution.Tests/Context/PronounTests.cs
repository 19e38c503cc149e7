using NewsAttribution.Classifying;
using NewsAttribution.Reading;

namespace NewsAttribution.Tests.Context;

public sealed class PronounTests
{
    public static TheoryData<string> Cases => [.. CaseFile.Lines("Context", "pronouns.txt")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_case_gives_the_pronoun_its_speaker(string line)
    {
        var (expected, text) = CaseFile.Read(line);
        string[] sentences = text.Split(" | ");
        var features = FeatureReader.ExtractArticle(
            [.. sentences.Select(sentence => new ArticleSentence(sentence, 1))],
            SentenceClassifier.Default.Knowledge
        );
        var speaker = ArticleCase.SpeakerOf(features[^1]);

        Assert.Equal(string.Join(' ', expected), speaker.Route == "Pronoun" ? $"{speaker.Kind} {speaker.Sentence}" : speaker.Route);
    }
}
