namespace NewsAttribution.Training;

/// <summary>How the sentences of a corpus are read when a classifier is measured on it.</summary>
public enum EvaluationUnit
{
    /// <summary>Article by article: the classifier gets text, paragraph and kind of each sentence, in order, and nothing else.</summary>
    Article = 0,

    /// <summary>Each sentence by itself: the classifier gets its text alone.</summary>
    Sentence = 1,
}
