namespace NewsAttribution.Documents.Pages;

/// <summary>A sentence with its answer.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Answer">The answer in the article.</param>
sealed record PageSentence(string Text, ClassifiedSentence Answer)
{
    public TextSpan? Source => Answer.Attribution?.Source;

    public TextSpan? Cue => Answer.Attribution?.Cue;

    public string? SourceText => Source?.GetText(Text);

    /// <summary>Index of the source that it rests on in the list of the article.</summary>
    public int? InList { get; init; }
}
