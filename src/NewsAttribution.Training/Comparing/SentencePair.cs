namespace NewsAttribution.Training.Comparing;

/// <summary>A sentence that both classifiers read, with what each said.</summary>
/// <param name="Old">What the old one said.</param>
/// <param name="New">What the new one said.</param>
sealed record SentencePair(AnsweredSentence Old, AnsweredSentence New)
{
    /// <summary>The sentence that names the speaker to the old one, where that is another one.</summary>
    public AnsweredSentence? OldSpeaker { get; init; }

    /// <summary>The sentence that names the speaker to the new one, where that is another one.</summary>
    public AnsweredSentence? NewSpeaker { get; init; }

    /// <summary>How the sentence that names the speaker has changed; <see langword="null"/> if it has not.</summary>
    public ChangeKind? Speaker { get; init; }

    public ChangeKind? Source { get; } = PhraseChange.Of(Old.Source, New.Source);

    public ChangeKind? Cue { get; } = PhraseChange.Of(Old.Cue, New.Cue);

    public bool HasOtherLabel => Old.Label != New.Label;

    /// <summary>
    /// By how much the probability of the label has changed, in [0, 1]: of the old or the new label, the one that moved more.
    /// </summary>
    public double Shift => Math.Max(ShiftOf(Old.Label), ShiftOf(New.Label));

    public bool Has(ChangedPart part) =>
        part switch
        {
            ChangedPart.Label => HasOtherLabel,
            ChangedPart.Source => Source is not null,
            ChangedPart.Cue => Cue is not null,
            _ => Speaker is not null,
        };

    double ShiftOf(SentenceLabel label) => Math.Abs((double)New.Probabilities[label] - Old.Probabilities[label]);
}
