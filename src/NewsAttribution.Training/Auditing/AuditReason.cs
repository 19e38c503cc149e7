namespace NewsAttribution.Training;

/// <summary>Why a row deserves a look.</summary>
public enum AuditReason
{
    /// <summary>
    /// Training would refuse it: an unknown label or kind, an empty text, numbers or articles out of order, a row that is no CSV.
    /// </summary>
    Refused,

    /// <summary>The source phrase is not in the sentence; training would refuse it too.</summary>
    SourceNotInSentence,

    /// <summary>Characters that went through a wrong encoding, or HTML entities.</summary>
    EncodingDamage,

    /// <summary>The same words bear another label elsewhere.</summary>
    ConflictingDuplicate,

    /// <summary>Nearly the same words bear another label elsewhere.</summary>
    ConflictingNearDuplicate,

    /// <summary>The same or nearly the same sentence, or an article of that name, is in another of the parts that were named.</summary>
    Leakage,

    /// <summary>A model that has not seen the article is confident of another label.</summary>
    LikelyMislabel,

    /// <summary>A sentence whose beginning or end is missing.</summary>
    CutSentence,

    /// <summary>More than one sentence.</summary>
    UnsplitSentence,

    /// <summary>An article whose labels are mixed as the others' are not.</summary>
    OddArticle,

    /// <summary>The same sentence with the same label again.</summary>
    Repeated,
}
