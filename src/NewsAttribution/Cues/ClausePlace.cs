namespace NewsAttribution.Cues;

/// <summary>In which clause of the sentence an attribution stands.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
enum ClausePlace : byte
{
    /// <summary>The main clause, or the only one.</summary>
    Main = 0,

    /// <summary>Behind its content: <i>…, the ministry said.</i></summary>
    Trailing = 1,

    /// <summary>A second main clause: <i>The town was saved, <b>but</b> authorities said …</i></summary>
    Second = 2,

    /// <summary><i><b>While</b> analysts say …, there is …</i></summary>
    Subordinate = 3,

    /// <summary><i>…, <b>which</b> the ministry said …</i>; <i>a move critics say …</i></summary>
    Relative = 4,
}
