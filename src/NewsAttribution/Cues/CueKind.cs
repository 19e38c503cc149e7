namespace NewsAttribution.Cues;

/// <summary>How a cue and its source stand to each other.</summary>
enum CueKind : byte
{
    /// <summary>No cue.</summary>
    None,

    /// <summary><i>The minister <b>said</b> …</i></summary>
    Verb,

    /// <summary><i>"…", <b>said</b> the minister</i></summary>
    Inverted,

    /// <summary><i><b>according to</b> the minister</i></summary>
    Frame,

    /// <summary><i>in the minister's <b>view</b></i></summary>
    Possessive,

    /// <summary><i>is <b>believed</b> by analysts to</i></summary>
    Passive,

    /// <summary><i>Prosecutors<b>:</b> Envoy sold harbour plans</i></summary>
    Colon,

    /// <summary><i>…, <b>citing</b> intelligence</i></summary>
    Citing,

    /// <summary><i>signed the law, <b>saying</b> that …</i></summary>
    Participle,

    /// <summary><i>a <b>claim</b> by the ministry</i>, <i>the agency's <b>finding</b> that</i></summary>
    Noun,

    /// <summary>Headlines: <i>Minister <b>'furious'</b> over lorry crash</i></summary>
    QuotedWords,
}
