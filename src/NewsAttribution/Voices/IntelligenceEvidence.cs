namespace NewsAttribution.Voices;

/// <summary>Where a sentence speaks of intelligence. Only the last two make it rest on intelligence; the others are topic.</summary>
enum IntelligenceEvidence : byte
{
    None,

    /// <summary>Somewhere in the sentence.</summary>
    Mentioned,

    /// <summary>In the source of another cue than the main one.</summary>
    OtherSource,

    /// <summary>
    /// In a phrase that says where a statement was made: <i>in its latest <b>intelligence update</b>, the ministry said</i>.
    /// </summary>
    Place,

    /// <summary>In the source phrase.</summary>
    Source,
}
