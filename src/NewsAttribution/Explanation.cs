namespace NewsAttribution;

/// <summary>A label with what spoke for and against it.</summary>
/// <param name="Classification">The answer itself.</param>
/// <param name="Evidence">The pieces of evidence, the weightiest first.</param>
public sealed record Explanation(Classification Classification, IReadOnlyList<Evidence> Evidence);

/// <summary>One piece of evidence.</summary>
/// <param name="Name">What was seen, in words.</param>
/// <param name="Words">Where in the sentence it was seen, if it is tied to words.</param>
/// <param name="Weights">How much it adds to the score of each label (logits); above 0 it speaks for the label.</param>
public sealed record Evidence(string Name, TextSpan? Words, LabelScores Weights);
