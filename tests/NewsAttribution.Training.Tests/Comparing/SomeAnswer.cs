using NewsAttribution.Training.Comparing;

namespace NewsAttribution.Training.Tests.Comparing;

/// <summary>Makers of answers to sentences.</summary>
static class SomeAnswer
{
    /// <param name="index">Its number in the article.</param>
    /// <param name="text">Its words.</param>
    /// <param name="start">Where it stands.</param>
    /// <param name="label">Its label.</param>
    /// <param name="confidence">The probability of the label; the others share the rest.</param>
    public static AnsweredSentence Of(
        int index,
        string text,
        int start = 0,
        SentenceLabel label = SentenceLabel.Narrative,
        float confidence = 0.7f
    ) =>
        new(
            "article.txt",
            null,
            index,
            new(start, text.Length),
            text,
            label,
            LabelProbabilities.From(l => l == label ? confidence : (1 - confidence) / 3)
        );
}
