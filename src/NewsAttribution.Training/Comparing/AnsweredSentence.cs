namespace NewsAttribution.Training.Comparing;

/// <summary>One sentence with what a classifier said of it; its label need not be known.</summary>
/// <param name="File">The file that it stands in, as it was named.</param>
/// <param name="Article">The article's name in its file; <see langword="null"/> where the file is the article.</param>
/// <param name="Index">Its number in the article, or with sentences read by themselves in the file, from 0.</param>
/// <param name="Span">Where it stands in the text, in UTF-16 units.</param>
/// <param name="Text">Its words.</param>
/// <param name="Label">The label.</param>
/// <param name="Probabilities">The probability of each label.</param>
sealed record AnsweredSentence(
    string File,
    string? Article,
    int Index,
    TextSpan Span,
    string Text,
    SentenceLabel Label,
    LabelProbabilities Probabilities
)
{
    /// <summary>The words that name the source, if there are any.</summary>
    public string? Source { get; init; }

    /// <summary>The words that attribute, if there are any.</summary>
    public string? Cue { get; init; }

    /// <summary><see cref="Index"/> of the sentence of the article that names the speaker, where that is another one.</summary>
    public int? Speaker { get; init; }
}
