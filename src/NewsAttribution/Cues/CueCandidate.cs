namespace NewsAttribution.Cues;

/// <summary>A cue with the source that it may name; tokens are half-open ranges.</summary>
struct CueCandidate
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
