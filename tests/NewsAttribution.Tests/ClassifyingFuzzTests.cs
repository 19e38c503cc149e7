using FsCheck;
using FsCheck.Xunit;

namespace NewsAttribution.Tests;

public sealed class ClassifyingFuzzTests
{
    static readonly SentenceClassifier Classifier = SentenceClassifier.Default;

    [Fact]
    public void Classify_RandomPieces_KeepsTheLaw()
    {
        var random = new Random(20_260_203);
        for (int round = 0; round < 30_000; round++)
            AnswerLaw.HoldForSentence(Classifier, SomeStrangeText.FromPieces(random, 40));
    }

    [Fact]
    public void Classify_RandomUnits_KeepsTheLaw()
    {
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++)
            AnswerLaw.HoldForSentence(Classifier, SomeStrangeText.FromUnits(random, 200));
    }

    [Fact]
    public void ClassifyArticle_RandomPieces_KeepsTheLaw()
    {
        var random = new Random(11);
        for (int round = 0; round < 2_000; round++)
            AnswerLaw.HoldForArticle(Classifier, SomeStrangeText.FromPieces(random, 300));
    }

    [Fact]
    public void ClassifySentences_RandomPieces_AnswersEach()
    {
        var random = new Random(13);
        for (int round = 0; round < 2_000; round++)
        {
            var sentences = new ArticleSentence[random.Next(12)];
            for (int i = 0; i < sentences.Length; i++)
                sentences[i] = new(
                    SomeStrangeText.FromPieces(random, 20),
                    random.Next(-1, 3),
                    random.Next(3) == 0 ? SentenceKind.Body : null
                );
            Assert.Equal(
                sentences.Select(s => s.Text.Length),
                Classifier.ClassifySentences(sentences).Sentences.Select(s => s.Span.Length)
            );
        }
    }

    [Fact]
    public void Explain_RandomPieces_AnswersAsClassify()
    {
        var random = new Random(17);
        for (int round = 0; round < 1_000; round++)
        {
            string text = SomeStrangeText.FromPieces(random, 40);
            Assert.Equal(Classifier.Classify(text), Classifier.Explain(text).Classification);
        }
    }

    [Property(MaxTest = 2_000, Replay = "(1,1)")]
    public void Classify_AnyString_KeepsTheLaw(NonNull<string> text)
    {
        AnswerLaw.HoldForSentence(Classifier, text.Get);
        AnswerLaw.HoldForArticle(Classifier, text.Get);
    }

    /// <summary>In pieces of a sentence the answer may change, but spaces around it are nothing.</summary>
    [Property(MaxTest = 1_000, Replay = "(2,1)")]
    public bool Classify_SpacesBehind_ChangeNoLabel(NonNull<string> text, PositiveInt spaces) =>
        Classifier.Classify(text.Get.TrimEnd('.', ' ')).Probabilities
        == Classifier.Classify(text.Get.TrimEnd('.', ' ') + new string(' ', spaces.Get)).Probabilities;
}
