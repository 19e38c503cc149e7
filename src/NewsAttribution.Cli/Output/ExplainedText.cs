namespace NewsAttribution.Cli.Output;

/// <summary>A sentence with its label and its evidence, read by itself or in an article.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Answer">Its label.</param>
/// <param name="Evidence">What spoke for and against it.</param>
sealed record ExplainedText(string Text, Classification Answer, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Its place in the article; <see langword="null"/> for a sentence read by itself.</summary>
    public int? Index { get; init; }

    /// <summary>Index of the sentence that names the speaker, where that is another one.</summary>
    public int? Speaker { get; init; }

    /// <summary>Number of the voice in its article, from 0.</summary>
    public int? Voice { get; init; }

    public static ExplainedText Of(string sentence, Explanation explanation) =>
        new(sentence, explanation.Classification, explanation.Evidence);

    public static ExplainedText Of(string article, int index, ExplainedSentence explained)
    {
        var answer = explained.Answer;
        return new(
            answer.Span.GetText(article),
            new(answer.Label, answer.Probabilities, answer.Attribution) { IsDecided = answer.IsDecided },
            explained.Evidence
        )
        {
            Index = index,
            Speaker = answer.SpeakerSentence,
            Voice = answer.Voice,
        };
    }

    /// <summary>The words of a span, if there are any.</summary>
    public string? Words(TextSpan? span) => span?.GetText(Text);
}
