using System.Diagnostics;
using System.Text;

namespace NewsAttribution.Tests;

/// <summary>
/// Hostile text costs time in proportion to its length, not to its square. A quadratic step takes minutes at these lengths, a linear one a
/// second or two;
/// <c>tests/robustness/linear-growth</c> counts the instructions.
/// </summary>
public sealed class LinearGrowthTests
{
    static readonly SentenceClassifier Classifier = SentenceClassifier.Default;

    public static TheoryData<string> Parts =>
        [
            "\"",
            ".",
            ". ",
            "(",
            "“",
            "'",
            "he said ",
            "\"a\" ",
            "a, ",
            "said that ",
            "-",
            "a-",
            "J. ",
            "the ",
            "CIA ",
            "x",
            "\uD800",
            "\n",
            "\"He said. ",
            "According to ",
            " ",
        ];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Classify_MillionsOfTheSame_IsQuick(string part)
    {
        string text = new StringBuilder().Insert(0, part, 10_000_000 / part.Length).ToString();
        var watch = Stopwatch.StartNew();
        Classifier.Classify(text);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void ClassifyArticle_AMillionOfTheSame_IsQuick(string part)
    {
        string text = new StringBuilder().Insert(0, part, 1_000_000).ToString();
        var watch = Stopwatch.StartNew();
        Classifier.ClassifyArticle(text);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    /// <summary>Counted, not timed: beyond the limit of tokens a longer sentence costs no more.</summary>
    [Theory]
    [MemberData(nameof(Parts))]
    public void Classify_LongerText_AllocatesNoMore(string part)
    {
        string text = new StringBuilder().Insert(0, part, 100_000).ToString();
        Assert.Equal(0, AllocationTests.Measure(() => Classifier.Classify(text.AsSpan())));
    }

    [Fact]
    public void ClassifyArticle_TenTimesTheSentences_AllocatesTenTimesAsMuch()
    {
        static long Allocated(string text) => AllocationTests.Measure(() => Classifier.ClassifyArticle(text));
        string some = string.Concat(Enumerable.Repeat("“We saw boats. They had no lights,” said the harbour master. ", 2_000)),
            many = string.Concat(Enumerable.Repeat(some, 10));
        Assert.InRange((double)Allocated(many) / Allocated(some), 5, 15);
    }
}
