namespace NewsAttribution.Features;

/// <summary>What a feature speaks of. The group stands in the upper byte of the feature's number.</summary>
enum FeatureGroup : byte
{
    /// <summary>The cue: its kind, verb and place.</summary>
    Cue = 1,

    /// <summary>The kind and form of the source, alone and with the cue.</summary>
    Source = 2,

    /// <summary>The word classes of the parts of the source phrase.</summary>
    SourceClass = 3,

    /// <summary>The head noun of the source phrase.</summary>
    SourceWord = 4,

    /// <summary>Where the sentence stands to quotation marks.</summary>
    Quotation = 5,

    /// <summary>Word classes anywhere in the sentence.</summary>
    Content = 6,

    /// <summary>Length, end, start, kind of the sentence.</summary>
    Form = 7,

    /// <summary>Cues and sources besides the main one.</summary>
    OtherCue = 8,

    /// <summary>How the speaker was found in the article.</summary>
    Context = 9,

    /// <summary>Single words and pairs of words.</summary>
    Words = 10,
}
