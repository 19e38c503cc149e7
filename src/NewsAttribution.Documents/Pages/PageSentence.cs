namespace NewsAttribution.Documents.Pages;

/// <summary>A sentence with its answer and what spoke for it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Answer">The answer in the article.</param>
/// <param name="Evidence">What spoke for and against its label, the weightiest first.</param>
sealed record PageSentence(string Text, ClassifiedSentence Answer, IReadOnlyList<Evidence> Evidence)
{
    public TextSpan? Source => Answer.Attribution?.Source;

    public TextSpan? Cue => Answer.Attribution?.Cue;

    public string? SourceText => Source?.GetText(Text);

    /// <summary>Index of the source that it rests on in the list of the article.</summary>
    public int? InList { get; init; }

    /// <summary>
    /// The label of the sentence by itself, where the evidence is of that because the article came in single sentences.
    /// </summary>
    public SentenceLabel? Alone { get; init; }
}
