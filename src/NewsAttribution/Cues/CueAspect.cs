namespace NewsAttribution.Cues;

/// <summary>How the verb of a cue sees what it tells.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
enum CueAspect : byte
{
    /// <summary><i>said</i>, <i>says</i></summary>
    Simple = 0,

    /// <summary><i><b>has</b> said</i></summary>
    Perfect = 1,

    /// <summary><i>is <b>asking</b></i></summary>
    Progressive = 2,
}
