namespace NewsAttribution.Cues;

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
