namespace NewsAttribution.Cues;

/// <summary>How a cue and its source stand to each other.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
enum CueKind : byte
{
    /// <summary>No cue.</summary>
    None = 0,

    /// <summary><i>The minister <b>said</b> …</i></summary>
    Verb = 1,

    /// <summary><i>"…", <b>said</b> the minister</i></summary>
    Inverted = 2,

    /// <summary><i><b>according to</b> the minister</i></summary>
    Frame = 3,

    /// <summary><i>in the minister's <b>view</b></i></summary>
    Possessive = 4,

    /// <summary><i>is <b>believed</b> by analysts to</i></summary>
    Passive = 5,

    /// <summary><i>Prosecutors<b>:</b> Envoy sold harbour plans</i></summary>
    Colon = 6,

    /// <summary><i>…, <b>citing</b> intelligence</i></summary>
    Citing = 7,

    /// <summary><i>signed the law, <b>saying</b> that …</i></summary>
    Participle = 8,

    /// <summary><i>a <b>claim</b> by the ministry</i>, <i>the agency's <b>finding</b> that</i></summary>
    Noun = 9,

    /// <summary>Headlines: <i>Minister <b>'furious'</b> over lorry crash</i></summary>
    QuotedWords = 10,
}
