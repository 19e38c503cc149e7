namespace NewsAttribution.Training.Comparing;

/// <summary>The sentences that changed in the same way.</summary>
/// <param name="Part">What of their answers changed.</param>
/// <param name="Name">How: <c>official-claim to narrative</c>, <c>found</c>.</param>
/// <param name="Sentences">At least one; those first whose label's probability changed most, of equals in the order of the text.</param>
sealed record ChangeGroup(ChangedPart Part, string Name, IReadOnlyList<SentencePair> Sentences);
