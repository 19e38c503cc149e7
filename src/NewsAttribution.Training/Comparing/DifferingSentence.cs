namespace NewsAttribution.Training;

/// <summary>A sentence to which two classifiers gave different labels.</summary>
/// <param name="First">What the first said.</param>
/// <param name="Second">What the second said.</param>
public sealed record DifferingSentence(JudgedSentence First, JudgedSentence Second);
