namespace NewsAttribution.Tests;

/// <summary>What holds of every answer, whatever the text.</summary>
static class AnswerLaw
{
    public static void HoldForSentence(SentenceClassifier classifier, string text)
    {
        var answer = classifier.Classify(text);
        Hold(text, answer.Label, answer.Probabilities, answer.Attribution);
        Assert.Equal(answer, classifier.Classify(text));
    }

    public static void HoldForArticle(SentenceClassifier classifier, string text)
    {
        var answer = classifier.ClassifyArticle(text).Sentences;
        Assert.Equal(SentenceSplitter.Split(text).Select(s => s.Span), answer.Select(s => s.Span));
        for (int i = 0; i < answer.Count; i++)
        {
            Hold(answer[i].Span.GetText(text), answer[i].Label, answer[i].Probabilities, answer[i].Attribution);
            if (answer[i].SpeakerSentence is { } speaker)
            {
                Assert.InRange(speaker, 0, answer.Count - 1);
                Assert.NotEqual(i, speaker);
            }
        }
    }

    static void Hold(string sentence, SentenceLabel label, LabelProbabilities probabilities, Attribution? attribution)
    {
        Assert.Equal(label, probabilities.Best);
        Assert.All(SentenceLabels.All, l => Assert.InRange(probabilities[l], 0f, 1f));
        Assert.Equal(1.0, SentenceLabels.All.Sum(l => (double)probabilities[l]), 1e-5);
        foreach (var span in new[] { attribution?.Source, attribution?.Cue, attribution?.Quotation })
            if (span is { } s)
            {
                Assert.InRange(s.Start, 0, sentence.Length);
                Assert.InRange(s.Length, 1, sentence.Length - s.Start);
            }
    }
}
