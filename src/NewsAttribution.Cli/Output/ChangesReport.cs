using NewsAttribution.Training.Comparing;

namespace NewsAttribution.Cli.Output;

/// <summary>All that a comparison of answers has to tell, in whatever format.</summary>
/// <param name="Changes">What changed.</param>
/// <param name="Old">What the old answers are from.</param>
/// <param name="New">What the new ones are from.</param>
/// <param name="Examples">How many sentences are shown of each kind of change.</param>
sealed record ChangesReport(AnswerChanges Changes, string Old, string New, int Examples)
{
    public static IReadOnlyList<ChangedPart> Parts { get; } = Enum.GetValues<ChangedPart>();

    public static string NameOf(ChangedPart part) =>
        part switch
        {
            ChangedPart.Label => "label",
            ChangedPart.Source => "source",
            ChangedPart.Cue => "cue",
            _ => "speaker",
        };

    public string Compared => $"{Number(Changes.Sentences)} in both";

    /// <summary>What is not compared; <see langword="null"/> if everything is.</summary>
    public string? Unmatched =>
        Changes.OnlyOld + Changes.OnlyNew == 0
            ? null
            : $"Cut otherwise, and not compared: {Number(Changes.OnlyOld)} of old, {Number(Changes.OnlyNew)} of new";

    static string Number(int sentences) => sentences == 1 ? "1 sentence" : $"{sentences} sentences";
}
