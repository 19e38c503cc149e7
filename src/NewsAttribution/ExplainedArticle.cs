namespace NewsAttribution;

/// <summary>The answer for an article, with what spoke for and against each label, in words for people.</summary>
/// <param name="Answer">The answer itself, as <see cref="SentenceClassifier.ClassifyArticle"/> gives it, with its sources.</param>
/// <param name="Sentences">Its sentences in the order of the text.</param>
public sealed record ExplainedArticle(ArticleClassification Answer, IReadOnlyList<ExplainedSentence> Sentences);

/// <summary>The answer for one sentence read in its article, with what spoke for and against its label.</summary>
/// <param name="Answer">The answer itself, as <see cref="SentenceClassifier.ClassifyArticle"/> gives it.</param>
/// <param name="Evidence">
/// The pieces of evidence, the weightiest first: who speaks, by what word, what is quoted, the other sentences of the speaker, the
/// sentences beside it. Their weights add up to the logarithms of the probabilities, but for a number that is the same for all labels.
/// Each has another <see cref="NewsAttribution.Evidence.Name"/>.
/// </param>
public sealed record ExplainedSentence(ClassifiedSentence Answer, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Who speaks; <see langword="null"/> if the sentence rests on no source, or on one that could not be told.</summary>
    public ExplainedSpeaker? Speaker { get; init; }

    /// <summary>
    /// What the other sentences of its voice add to the score of each label (logits); 0 for all where there are none. One of the evidence.
    /// </summary>
    public LabelScores VoiceWeights { get; init; }

    /// <summary>What the labels of the sentences beside it add to the score of each label (logits). One of the evidence.</summary>
    public LabelScores NeighbourWeights { get; init; }
}

/// <summary>Who speaks in a sentence, and how the article told it.</summary>
/// <param name="Source">The source, one of <see cref="ArticleClassification.Sources"/>.</param>
/// <param name="IntroducedIn">Index of the sentence that says who it is: the sentence itself, or another one.</param>
/// <param name="IntroducedBy">
/// The words that say so there, with role and apposition, as a span of the article; <see langword="null"/> if they could not be found.
/// </param>
public sealed record ExplainedSpeaker(Source Source, int IntroducedIn, TextSpan? IntroducedBy);
