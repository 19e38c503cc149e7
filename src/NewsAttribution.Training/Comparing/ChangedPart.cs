namespace NewsAttribution.Training.Comparing;

/// <summary>What of an answer can change.</summary>
enum ChangedPart
{
    Label,
    Source,
    Cue,
    Speaker,
}
