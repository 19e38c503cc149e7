namespace NewsAttribution.Tests.Text;

/// <summary>What every split keeps to, whatever the text: spans ordered, disjoint, trimmed and not empty, and only white space between them.</summary>
static class SplittingLaw
{
    public static IReadOnlyList<SplitSentence> Hold(string text)
    {
        IReadOnlyList<SplitSentence> sentences = SentenceSplitter.Split(text);
        int end = 0, paragraph = 1;
        foreach (SplitSentence sentence in sentences)
        {
            Assert.True(sentence.Span.Start >= end && sentence.Span.Length > 0 && sentence.Span.End <= text.Length, $"{sentence} after {end}");
            Assert.True(text.AsSpan(end, sentence.Span.Start - end).IsWhiteSpace(), $"text lost before {sentence}");
            Assert.False(char.IsWhiteSpace(text[sentence.Span.Start]) || char.IsWhiteSpace(text[sentence.Span.End - 1]), $"{sentence} is not trimmed");
            Assert.InRange(sentence.Paragraph, paragraph, paragraph + 1);
            end = sentence.Span.End;
            paragraph = sentence.Paragraph;
        }

        Assert.True(text.AsSpan(end).IsWhiteSpace(), $"text lost behind {end}");
        return sentences;
    }
}
