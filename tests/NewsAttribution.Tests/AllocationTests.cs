using System.Runtime.CompilerServices;
using NewsAttribution.Classifying;

namespace NewsAttribution.Tests;

public sealed class AllocationTests
{
    static readonly SentenceClassifier Classifier = SentenceClassifier.Default;
    static readonly string[] Sentences =
    [
        "The dam will hold, the water ministry said.",
        "\"We saw three boats,\" Ona Pryce, an analyst at the Kelder Institute, told reporters on Monday.",
        "It rained.",
        "",
        "A quiet town on the coast, where nothing happens and everybody knows everybody, woke to the sound of engines and of dogs.",
    ];

    [Fact]
    public void Classify_allocates_nothing()
    {
        Assert.Equal(
            0,
            Measure(() =>
            {
                foreach (string sentence in Sentences)
                    Classifier.Classify(sentence.AsSpan());
            })
        );
    }

    [Fact]
    public void ClassifyArticle_allocates_for_its_sentences_only()
    {
        string one = string.Concat(Enumerable.Repeat("\"We saw three boats,\" said Ona Pryce, an analyst. ", 50));
        string ten = string.Concat(Enumerable.Repeat(one, 10));
        long sentences = 9 * Classifier.ClassifyArticle(one).Sentences.Count;
        long more = Measure(() => Classifier.ClassifyArticle(ten)) - Measure(() => Classifier.ClassifyArticle(one));
        // An answer, what the splitter found, and room for its list to grow; probabilities before and after they are weighed, and a voice.
        int each =
            Unsafe.SizeOf<ClassifiedSentence>()
            + Unsafe.SizeOf<SplitSentence>() * 4
            + Unsafe.SizeOf<LabelProbabilities>() * 2
            + sizeof(int)
            + 40;
        Assert.InRange(more, 1, sentences * each);
    }

    /// <summary>The voices of an article are kept in the buffers of its thread; no more is allocated than a sum for each.</summary>
    [Fact]
    public void ClassifyArticle_of_many_names_allocates_no_more_than_of_one()
    {
        string one = string.Concat(Enumerable.Repeat("Ona Pryceaa, an analyst, met Ada Pellaa. ", 200)),
            many = string.Concat(Enumerable.Range(0, 200).Select(i => $"Ona Pryce{Letters(i)}, an analyst, met Ada Pell{Letters(i)}. "));
        Assert.Equal(200, Classifier.ClassifyArticle(many).Sentences.Count);
        long sums = 200 * (Unsafe.SizeOf<LabelScores>() + sizeof(int));
        Assert.InRange(Measure(() => Classifier.ClassifyArticle(many)), 0, Measure(() => Classifier.ClassifyArticle(one)) + sums);

        static string Letters(int number) => $"{(char)('a' + number / 20)}{(char)('a' + number % 20)}";
    }

    /// <summary>A thread that has read a book must not hold on to the megabytes that it took.</summary>
    [Fact]
    public void ClassifyArticle_of_a_long_text_gives_its_room_back()
    {
        int sentences = Classifier.ClassifyArticle(string.Concat(Enumerable.Repeat("He said so. ", 20_000))).Sentences.Count;

        Assert.Equal(20_000, sentences);
        Assert.InRange(Workspace.OfThisThread.Article.Room, 0, 1024);
        Assert.Equal(2, Classifier.ClassifyArticle("He said so. It rained.").Sentences.Count);
    }

    /// <summary>
    /// The least of several runs: the first ones make the thread's buffers, and the runtime may compile or load something during any of
    /// them.
    /// </summary>
    internal static long Measure(Action run)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 6; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }
}
