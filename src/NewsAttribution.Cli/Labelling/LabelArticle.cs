namespace NewsAttribution.Cli.Labelling;

/// <summary>An article to label.</summary>
/// <param name="Name">Its name in the output.</param>
/// <param name="Texts">Its sentences.</param>
/// <param name="Guesses">What the model says to each of them.</param>
sealed record LabelArticle(string Name, IReadOnlyList<string> Texts, IReadOnlyList<ClassifiedSentence> Guesses);
