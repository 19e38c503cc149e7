namespace NewsAttribution.Documents.Pages;

/// <summary>A sentence with its answer and what spoke for it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Answer">The answer in the article.</param>
/// <param name="Explain">Reads the sentence by itself; asked once, and only for what is shown.</param>
sealed record PageSentence(string Text, ClassifiedSentence Answer, Lazy<Explanation> Explain)
{
    /// <summary>The answer for the sentence by itself, with its evidence.</summary>
    public Explanation Alone => Explain.Value;

    public TextSpan? Source => Answer.Attribution?.Source;

    public TextSpan? Cue => Answer.Attribution?.Cue;

    public string? SourceText => Source?.GetText(Text);

    public static PageSentence Of(string text, ClassifiedSentence answer, SentenceClassifier classifier) =>
        new(text, answer, new(() => classifier.Explain(text)));
}
