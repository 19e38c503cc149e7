namespace NewsAttribution.Features;

/// <summary>What a feature speaks of.</summary>
/// <remarks>The numbers reach features and so models: below 16, and a new group takes the next one.</remarks>
enum FeatureGroup : byte
{
    /// <summary>The cue: its kind, verb and place.</summary>
    Cue = 1,

    /// <summary>The kind and form of the source, alone and with the cue.</summary>
    Source = 2,

    /// <summary>Where the sentence stands to quotation marks.</summary>
    Quotation = 3,

    /// <summary>Word classes anywhere in the sentence.</summary>
    Content = 4,

    /// <summary>Length, end, start, kind of the sentence.</summary>
    Form = 5,

    /// <summary>Cues and sources besides the main one.</summary>
    OtherCue = 6,

    /// <summary>How the speaker was found in the article.</summary>
    Context = 7,
}
