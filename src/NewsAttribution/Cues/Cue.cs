using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>A cue with the source that it names.</summary>
/// <param name="Kind">Its construct; <see cref="CueKind.None"/> where there is no cue.</param>
/// <param name="Words">The cue itself.</param>
/// <param name="Source">The phrase that names the source; empty if the cue names none.</param>
readonly record struct Cue(CueKind Kind, TokenRange Words, TokenRange Source)
{
    public bool IsNone => Kind == CueKind.None;

    public bool HasSource => !Source.IsEmpty;

    /// <summary>Cue and source together, with what stands between them.</summary>
    public TokenRange Whole => Words.With(Source);

    /// <summary>The construct stands in a subordinate clause, or the subject of its verb is a relative pronoun.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary><i>did not say</i></summary>
    public bool IsNegated { get; init; }

    /// <summary><i>will say</i>, <i>would say</i></summary>
    public bool IsModal { get; init; }

    public CueAspect Aspect { get; init; }

    /// <summary>What it says, or does (<see cref="ContentReader"/>).</summary>
    public CueContent Content { get; init; }

    /// <summary>Where it stands in its sentence (<see cref="CuePlace"/>).</summary>
    public ClausePlace Clause { get; init; }

    /// <summary>It stands after its content: <i>…, the ministry said.</i></summary>
    public bool IsTrailing { get; init; }

    /// <summary>A quotation begins or ends at the cue or its source.</summary>
    public bool IsNextToQuotation { get; init; }
}
