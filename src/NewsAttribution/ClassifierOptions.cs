namespace NewsAttribution;

/// <summary>How a classifier weighs and when it abstains. Immutable.</summary>
public sealed record ClassifierOptions
{
    /// <summary>
    /// How frequent each label is in the material to be classified; each above 0, together 1. <see langword="null"/>, the default, leaves
    /// the frequencies that the model was made for: the
    /// shipped model's are those of newspapers (official .29, intelligence .05, analysis .21, narrative .45). Odds follow the frequencies:
    /// if half of your sentences come from
    /// intelligence briefings, say so and they are found; if none do, a small share (.001) silences the label.
    /// </summary>
    public LabelProbabilities? LabelPrior { get; init; }

    /// <summary>
    /// The precision that a label must promise to be given, in [0, 1); default 0: always give the most probable one. Probabilities are
    /// calibrated on articles held out of training, so of the
    /// labels with a confidence of at least .9 at least nine in ten are right on text like the corpus; real newspapers are harder, see the
    /// README. Below it <c>IsDecided</c> is <see langword="false"/>.
    /// </summary>
    public float MinimumPrecision { get; init; }

    /// <summary>
    /// Words of your own, which add to those of the library and of the model; default <see langword="null"/>, none. A model that was
    /// trained with words brings them along: they need not be given again.
    /// </summary>
    public WordList? Words { get; init; }

    /// <exception cref="ArgumentException">One message with everything that is out of bounds.</exception>
    internal void Validate()
    {
        List<string> errors = [];
        if (LabelPrior is { } prior)
        {
            float sum = 0;
            foreach (var label in SentenceLabels.All)
            {
                sum += prior[label];
                if (!(prior[label] > 0))
                    errors.Add(
                        FormattableString.Invariant(
                            $"LabelPrior gives {label.Name()} {prior[label]}; expected above 0 (say .001 for a label that hardly occurs)."
                        )
                    );
            }
            if (!(MathF.Abs(sum - 1) < .01f))
                errors.Add(FormattableString.Invariant($"LabelPrior adds up to {sum}; expected 1."));
        }
        if (!(MinimumPrecision is >= 0 and < 1))
            errors.Add(FormattableString.Invariant($"MinimumPrecision is {MinimumPrecision}; expected 0 or more and below 1."));
        if (errors.Count > 0)
            throw new ArgumentException(string.Join(' ', errors));
    }
}
