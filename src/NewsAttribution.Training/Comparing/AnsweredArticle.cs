namespace NewsAttribution.Training.Comparing;

/// <summary>An article as two classifiers answered it; or a sentence that they read by itself.</summary>
/// <param name="Old">The sentences of the old one, each <see cref="AnsweredSentence.Index"/> once.</param>
/// <param name="New">Those of the new one. Where it cuts otherwise, they may be others.</param>
readonly record struct AnsweredArticle(IReadOnlyList<AnsweredSentence> Old, IReadOnlyList<AnsweredSentence> New);
