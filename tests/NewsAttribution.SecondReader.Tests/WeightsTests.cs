using System.Globalization;
using NewsAttribution.Tests.Documents;
using NewsAttribution.Training;

namespace NewsAttribution.SecondReading.Tests;

/// <summary>
/// The weights inside the package: rounded to int8 they say what float32 said, and they know what data/behaviour.csv asks. float32.txt was
/// written by <c>training/fixtures.py</c> with the weights before rounding.
/// </summary>
public sealed class WeightsTests
{
    /// <summary>Of the answers of both readers; found: .998.</summary>
    const double AnswersThatMustEqual = 0.99;

    /// <summary>Of what the encoder alone says, which nobody sees; found: .986.</summary>
    const double LabelsThatMustEqual = 0.98;

    static readonly Mixture Mixture = Mixture.Read(SecondReader.Default.Passport);

    static readonly CorpusArticle[] Behaviour =
    [
        .. Corpus
            .Read([Path.Join(Readme.Root, "data", "behaviour.csv")])
            .Articles.SelectMany(article => article.Sentences.Select(sentence => article with { Sentences = [sentence] })),
    ];

    [Fact]
    public void Labels_are_those_of_float32()
    {
        var expected = Some.Lines("float32.txt").Select(Parse).ToList();
        int labels = 0,
            answers = 0,
            at = 0;
        foreach (var article in Some.Articles.Concat(Behaviour))
        {
            var found = SecondReader.Default.Probabilities(Some.Texts(article));
            LabelScores[] wanted = [.. expected.Skip(at).Take(found.Length)];
            labels += wanted.Zip(found).Count(pair => Best(pair.First) == Best(pair.Second));
            answers += Answers(article, wanted).Zip(Answers(article, found)).Count(pair => pair.First == pair.Second);
            at += found.Length;
        }
        Assert.Equal(expected.Count, at);
        Assert.True(labels >= LabelsThatMustEqual * at, $"{labels} of {at} labels of the encoder are those of float32.");
        Assert.True(answers >= AnswersThatMustEqual * at, $"{answers} of {at} answers are those with float32.");
    }

    static IEnumerable<SentenceLabel> Answers(CorpusArticle article, LabelScores[] logProbabilities)
    {
        var classifier = SentenceClassifier.Default.With(new Given(Mixture.Of(logProbabilities)));
        return article.Sentences.Count == 1
            ? [classifier.Classify(article.Sentences[0].Text).Label]
            : classifier
                .ClassifySentences([.. article.Sentences.Select(s => new ArticleSentence(s.Text, s.Paragraph, s.Kind))])
                .Sentences.Select(sentence => sentence.Label);
    }

    [Fact]
    public void Careful_classifier_knows_the_behaviours()
    {
        int right = Behaviour.Count(article => Some.Careful.Classify(article.Sentences[0].Text).Label == article.Sentences[0].Label);
        Assert.True(right >= BehavioursThatMustBeRight, $"{right} of {Behaviour.Length} sentences of data/behaviour.csv are right.");
    }

    /// <summary>Found: 340; the fast model alone has 341.</summary>
    const int BehavioursThatMustBeRight = 335;

    /// <summary>A second reader that has read already.</summary>
    sealed class Given(SecondOpinion opinion) : ISecondReader
    {
        public string Name => nameof(Given);

        public string? Problem => null;

        public SecondOpinion Read(IReadOnlyList<ReadOnlyMemory<char>> sentences) => opinion;
    }

    static LabelScores Parse(string line)
    {
        float[] numbers = [.. line.Split(' ').Select(number => float.Parse(number, CultureInfo.InvariantCulture))];
        return new(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    static SentenceLabel Best(LabelScores scores) => SentenceLabels.All.MaxBy(label => scores[label]);
}
