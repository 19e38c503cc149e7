namespace NewsAttribution.Features;

/// <summary>The lists of verbs that the first word of a cue stands in.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
[Flags]
enum CueLists : byte
{
    None = 0,
    CueSay = 1,
    CueThink = 2,
    CueFind = 4,
    CueAct = 8,
    Act = 16,
}
