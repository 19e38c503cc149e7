using NewsAttribution.Classifying;

namespace NewsAttribution.Tests.Context;

public sealed class VoiceRegisterTests
{
    static readonly Dictionary<string, List<(string[] Expected, ArticleSentence Sentence)>> Articles = ArticleCase.ReadPieces("voices.txt");

    public static TheoryData<string> Cases => [.. Articles.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_case_gives_the_voices(string why)
    {
        var article = Articles[why];
        var found = FeatureReader.ExtractArticle([.. article.Select(line => line.Sentence)], SentenceClassifier.Default.Knowledge);

        Assert.Equal(
            article.Select(line => string.Join(' ', line.Expected)),
            found.Select(sentence => $"{LetterOf(sentence.Voice)} {ArticleCase.SpeakerOf(sentence).Kind}")
        );
    }

    /// <summary>The answers have the same numbers, from 0.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void ClassifySentences_case_gives_the_voices(string why)
    {
        var article = Articles[why];
        var found = SentenceClassifier.Default.ClassifySentences([.. article.Select(line => line.Sentence)]).Sentences;

        Assert.Equal(article.Select(line => line.Expected[0][0]), found.Select(sentence => LetterOf(sentence.Voice)));
    }

    static char LetterOf(int? voice) => voice is { } number ? (char)('A' + number) : '-';
}
