namespace NewsAttribution.Tests.Splitting;

/// <summary>
/// What every split keeps to, whatever the text: spans ordered, disjoint, trimmed and not empty, and only white space between them.
/// </summary>
static class SplittingLaw
{
    public static IReadOnlyList<SplitSentence> Hold(string text)
    {
        IReadOnlyList<SplitSentence> sentences = SentenceSplitter.Split(text);
        int end = 0,
            paragraph = 1;
        foreach (SplitSentence sentence in sentences)
        {
            // Assert with a message would build the message each time: too slow for millions of sentences.
            if (sentence.Span.Start < end || sentence.Span.Length <= 0 || sentence.Span.End > text.Length)
                Assert.Fail($"{sentence} after {end}");
            if (!text.AsSpan(end, sentence.Span.Start - end).IsWhiteSpace())
                Assert.Fail($"text lost before {sentence}");
            if (char.IsWhiteSpace(text[sentence.Span.Start]) || char.IsWhiteSpace(text[sentence.Span.End - 1]))
                Assert.Fail($"{sentence} is not trimmed");
            if (sentence.Paragraph < paragraph || sentence.Paragraph > paragraph + 1)
                Assert.Fail($"{sentence} after paragraph {paragraph}");
            end = sentence.Span.End;
            paragraph = sentence.Paragraph;
        }

        Assert.True(text.AsSpan(end).IsWhiteSpace(), $"text lost after {end}");
        return sentences;
    }
}
