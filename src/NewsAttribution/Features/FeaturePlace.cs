namespace NewsAttribution.Features;

/// <summary>The words of the sentence that a feature points to.</summary>
enum FeaturePlace
{
    /// <summary>No words: the feature holds for the sentence as a whole.</summary>
    None,

    /// <summary>The cue: <i>said</i>.</summary>
    Cue,

    /// <summary>The source phrase: <i>the ministry</i>.</summary>
    Source,

    /// <summary>What stands in quotation marks.</summary>
    Quotation,
}
