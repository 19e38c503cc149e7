using NewsAttribution.Classifying;

namespace NewsAttribution.Tests.Context;

/// <summary>Pieces of the corpus; <c>chosen.txt</c> says how they were chosen and how they are written.</summary>
public sealed class ChosenPiecesTests
{
    static readonly Dictionary<string, List<(string[] Expected, ArticleSentence Sentence)>> Pieces = ArticleCase.ReadPieces("chosen.txt");

    public static TheoryData<string> Cases => [.. Pieces.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_piece_gives_voices_and_speakers(string why)
    {
        var piece = Pieces[why];
        var found = FeatureReader.ExtractArticle([.. piece.Select(line => line.Sentence)], SentenceClassifier.Default.Knowledge);

        var letters = Letters([.. piece.Zip(found, (line, sentence) => (line.Expected[0], sentence.Voice))]);
        Assert.Equal(
            piece.Select(line => string.Join(' ', line.Expected)),
            piece.Zip(found, (line, sentence) => Stated(line.Expected, sentence, letters))
        );
    }

    /// <summary>
    /// The letter of each voice: that of the first sentence on which it is stated, where no other voice has it. What counts is which
    /// sentences rest on one voice, not how many voices came before.
    /// </summary>
    static Dictionary<int, string> Letters(IEnumerable<(string Expected, int? Voice)> sentences)
    {
        var letters = new Dictionary<int, string>();
        foreach (var (expected, voice) in sentences)
            if (voice is { } number && expected is not ("?" or "-") && !letters.ContainsValue(expected))
                letters.TryAdd(number, expected);
        return letters;
    }

    /// <summary>What was found, with a question mark where the piece states nothing.</summary>
    static string Stated(string[] expected, SentenceFeatures features, Dictionary<int, string> letters)
    {
        var speaker = ArticleCase.SpeakerOf(features);
        string voice = features.Voice is { } number ? letters.GetValueOrDefault(number, $"voice-{number}") : "-";
        return string.Join(
            ' ',
            new[] { voice, speaker.Route, speaker.Kind, speaker.Sentence }.Zip(expected, (one, stated) => stated == "?" ? "?" : one)
        );
    }
}
