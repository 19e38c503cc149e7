namespace NewsAttribution.Sources;

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

/// <summary>In which clause of the sentence an attribution stands.</summary>
enum ClausePlace : byte
{
    /// <summary>The main clause, or the only one.</summary>
    Main,

    /// <summary>Behind its content: <i>…, the ministry said.</i></summary>
    Trailing,

    /// <summary>A second main clause: <i>The town was saved, <b>but</b> authorities said …</i></summary>
    Second,

    /// <summary><i><b>While</b> analysts say …, there is …</i></summary>
    Subordinate,

    /// <summary><i>…, <b>which</b> the ministry said …</i>; <i>a move critics say …</i></summary>
    Relative,
}

/// <summary>A cue with the source that it may name; tokens are half-open ranges.</summary>
struct SourceCandidate
{
    public CueKind Kind;
    public int CueStart;
    public int CueEnd;
    public int SourceStart;
    public int SourceEnd;

    /// <summary>The cue stands behind its content: <i>…, the ministry said.</i></summary>
    public bool Trailing;

    public ClausePlace Clause;

    /// <summary>The cue stands in a subordinate clause, or its subject is a relative pronoun.</summary>
    public bool Embedded;

    /// <summary>A quotation begins or ends at the cue or its source.</summary>
    public bool NextToQuotation;

    /// <summary><i>did not say</i></summary>
    public bool Negated;

    /// <summary><i>will say</i>, <i>would say</i></summary>
    public bool Modal;

    public float Score;

    public readonly bool HasSource => SourceEnd > SourceStart;
}
