using System.Buffers;
using System.Text;
using NewsAttribution.Tests;
using NewsAttribution.Tests.Splitting;

namespace NewsAttribution.Fuzzing.Targets;

/// <summary>Any UTF-16 text gets an answer that keeps the law.</summary>
static class TextTargets
{
    public static void Split(byte[] input)
    {
        string text = Text(input);
        WarmUp();
        // A list of 24 bytes a sentence, which has doubled; a sentence has one character at least. Tables that the first text of a kind
        // needs are small.
        Allocation.Bounded((1 << 16) + (text.Length * 100L), () => SentenceSplitter.Split(text));
        SplittingLaw.Hold(text);
    }

    public static void Sentence(byte[] input)
    {
        string text = Text(input);
        WarmUp();
        // The buffers of the thread grow with the longest sentence, once.
        Allocation.Bounded(1 << 20, () => SentenceClassifier.Default.Classify(text.AsSpan()));
        AnswerLaw.HoldForSentence(SentenceClassifier.Default, text);
        Assert.Equal(SentenceClassifier.Default.Classify(text), SentenceClassifier.Default.Explain(text).Classification);
    }

    public static void Article(byte[] input)
    {
        string text = Text(input);
        WarmUp();
        Allocation.Bounded((1 << 20) + (text.Length * 600L), () => SentenceClassifier.Default.ClassifyArticle(text));
        AnswerLaw.HoldForArticle(SentenceClassifier.Default, text);
    }

    /// <summary>Model, word lists and the buffers of the thread are made at the first call, and are nobody's input's fault.</summary>
    static void WarmUp()
    {
        if (_isWarm)
            return;
        SentenceClassifier.Default.ClassifyArticle("The dam will hold, the water ministry said. He denied it.");
        _isWarm = true;
    }

    [ThreadStatic]
    static bool _isWarm;

    /// <summary>UTF-8; a byte that is none becomes a lone surrogate, so that these are reached too.</summary>
    static string Text(ReadOnlySpan<byte> input)
    {
        var text = new StringBuilder(input.Length);
        while (!input.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(input, out var rune, out int length) == OperationStatus.Done)
                text.Append(rune);
            else
                text.Append((char)((input[0] < 0xF8 ? 0xDC00 : 0xD800) + input[0]));
            input = input[length..];
        }
        return text.ToString();
    }
}
