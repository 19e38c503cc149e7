namespace NewsAttribution;

/// <summary>The answer for one sentence read in its article.</summary>
/// <param name="Span">Where the sentence stands in the caller's text; for sentences that the caller cut, from 0 to the end of each.</param>
/// <param name="Paragraph">Number of its paragraph.</param>
/// <param name="Kind">Headline, body or furniture.</param>
/// <param name="Label">The most probable label.</param>
/// <param name="Probabilities">The calibrated probability of each label.</param>
/// <param name="Attribution">
/// Source, cue and quotation as spans in the sentence, or <see langword="null"/> where it has none of them.
/// </param>
/// <param name="SpeakerSentence">
/// Index of the sentence that names the speaker whose word this one rests on, where that is another sentence
/// (<i>he said</i>, a quotation that goes on); otherwise <see langword="null"/>.
/// </param>
public readonly record struct ClassifiedSentence(
    TextSpan Span,
    int Paragraph,
    SentenceKind Kind,
    SentenceLabel Label,
    LabelProbabilities Probabilities,
    Attribution? Attribution,
    int? SpeakerSentence
)
{
    /// <summary>
    /// Number of the voice whose word the sentence rests on, counted from 0 in each article: sentences with the same number rest on the
    /// same person, body or document, by whatever name, pronoun or quotation. <see langword="null"/> if it rests on none, or on one that
    /// could not be told: <i>unsure who</i>, where <see cref="Attribution"/> has a source.
    /// </summary>
    public int? Voice { get; init; }

    /// <summary>
    /// <see langword="false"/> if the confidence lies below <see cref="ClassifierOptions.MinimumPrecision"/>: the classifier abstains, and
    /// <see cref="Label"/> is a guess.
    /// </summary>
    public bool IsDecided { get; init; } = true;

    /// <summary>The probability of <see cref="Label"/>, in [0, 1].</summary>
    public float Confidence => Probabilities[Label];
}
