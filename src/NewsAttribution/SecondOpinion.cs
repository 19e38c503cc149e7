namespace NewsAttribution;

/// <summary>
/// What a second reader says of the sentences of an article: the logarithms of the model's probabilities, times
/// <paramref name="WeightOfFirst"/>, plus <paramref name="Scores"/>, are those of the answer, but for a number that is the same for all
/// labels.
/// </summary>
/// <param name="WeightOfFirst">How much of the model's word counts beside this reader's; 0 or more.</param>
/// <param name="Scores">For each sentence what the reader adds to each label, calibrated together with the weight (logits).</param>
public sealed record SecondOpinion(float WeightOfFirst, IReadOnlyList<LabelScores> Scores)
{
    /// <summary>Nothing to say of any of so many sentences.</summary>
    /// <param name="sentences">How many sentences there are.</param>
    public static SecondOpinion None(int sentences) => new(1, new LabelScores[sentences]);
}
