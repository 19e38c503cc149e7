using System.Text;

namespace NewsAttribution.Tests;

/// <summary>
/// Hostile text costs work in proportion to its length, not to its square: twice the text takes at most twice the steps and twice the
/// memory. Counted, so that neither the machine nor its load matters.
/// </summary>
public sealed class LinearGrowthTests
{
    /// <summary>
    /// Twice the steps, and a little for where the text happens to end. What is quadratic shows as soon as it is a hundredth of the work.
    /// </summary>
    const double MostSteps = 2.02;

    /// <summary>Many times the limit of tokens, of the things that an article remembers, and of how far back it looks.</summary>
    const int Pieces = 8_000;

    /// <summary>A # becomes another name each time.</summary>
    public static TheoryData<string> Parts =>
        [
            "\"",
            ".",
            ". ",
            "(",
            "(A. ",
            "x (a b. C ",
            "x (a b. C) ",
            "(a [b {c “d ",
            "?\" A",
            ".\" ",
            "[1",
            "“",
            "“‘",
            "“a ‘b ",
            "'",
            "a) ",
            "he said ",
            "\"a\" ",
            "a, ",
            "said that ",
            "-",
            "a-",
            "a.",
            "A. ",
            "the ",
            "CIA ",
            "x",
            "a ",
            "\uD800",
            "\n",
            "a\n",
            " ",
            ".\n(Picture: ",
            "\"He said. ",
            "He said. ",
            "According to ",
            "“Yes,” he said. ",
            "“Yes,” said Ona #, an analyst. ",
            "Mr. # said so. He said no. ",
            "The # Institute said so. It said no. ",
            "The # Institute said so. The grumple said no. ",
            "Ona # and Ada # met. Both women said so. ",
            "Ona #, Ada # and Tom # of the # Board (B#) met. They said so. ",
            "Mayor # said so. The mayor said no. She said so. ",
            "An official said so. The official said no. ",
            "# said: “Yes. ",
        ];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Split_TwiceTheText_TakesTwiceTheSteps(string part) => AssertLinear(CountedLibrary.Default.StepsOfSplit, part);

    [Theory]
    [MemberData(nameof(Parts))]
    public void Classify_TwiceTheText_TakesTwiceTheSteps(string part) => AssertLinear(CountedLibrary.Default.StepsOfClassify, part);

    [Theory]
    [MemberData(nameof(Parts))]
    public void ClassifyArticle_TwiceTheText_TakesTwiceTheSteps(string part) =>
        AssertLinear(CountedLibrary.Default.StepsOfClassifyArticle, part);

    /// <summary>Beyond the limit of tokens a longer sentence costs no more.</summary>
    [Theory]
    [MemberData(nameof(Parts))]
    public void Classify_LongerText_AllocatesNoMore(string part)
    {
        string text = Text(part, 100_000);
        Assert.Equal(0, AllocationTests.Measure(() => SentenceClassifier.Default.Classify(text.AsSpan())));
    }

    /// <summary>Lists double, so that twice the sentences may have up to four times the room, and ten times at least five.</summary>
    [Fact]
    public void ClassifyArticle_TenTimesTheSentences_AllocatesTenTimesAsMuch()
    {
        static long Allocated(int pieces)
        {
            string text = Text("“We saw boats. They had no lights,” said the harbour master. ", pieces);
            return AllocationTests.Measure(() => SentenceClassifier.Default.ClassifyArticle(text));
        }
        Assert.InRange((double)Allocated(20_000) / Allocated(2_000), 5, 20);
    }

    /// <summary>Names, voices and mentions are kept in tables that double.</summary>
    [Fact]
    public void ClassifyArticle_TenTimesTheNames_AllocatesTenTimesAsMuch()
    {
        static long Allocated(int pieces)
        {
            string text = Text("Ona #, a clerk of the # Board, met Tom #. She said so. ", pieces);
            return AllocationTests.Measure(() => SentenceClassifier.Default.ClassifyArticle(text));
        }
        Assert.InRange((double)Allocated(10_000) / Allocated(1_000), 5, 20);
    }

    /// <summary>The counter counts: each character is looked at.</summary>
    [Fact]
    public void Split_TextWithoutFullStop_TakesStepsForItsCharacters() =>
        Assert.True(CountedLibrary.Default.StepsOfSplit(Text("A. ", Pieces)) > Pieces);

    static void AssertLinear(Func<string, long> count, string part)
    {
        string text = Text(part, Pieces),
            twice = Text(part, 2 * Pieces);
        // The first call makes the buffers of the thread.
        count(twice);
        long one = count(text),
            two = count(twice);
        Assert.True(one > 0, "No step was counted.");
        Assert.True(two <= MostSteps * one, $"{one} steps for {text.Length} characters, {two} for {twice.Length}.");
    }

    static string Text(string part, int pieces)
    {
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++)
            text.Append(part.Contains('#', StringComparison.Ordinal) ? part.Replace("#", Name(i), StringComparison.Ordinal) : part);
        return text.ToString();
    }

    /// <summary>A name of six letters, another for each number.</summary>
    static string Name(int number) => string.Create(6, number, static (letters, rest) =>
        {
            for (int i = 5; i >= 0; i--, rest /= 26)
                letters[i] = (char)((i == 0 ? 'B' : 'a') + rest % 26);
        });
}
