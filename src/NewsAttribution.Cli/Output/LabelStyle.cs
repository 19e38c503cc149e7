using Spectre.Console;

namespace NewsAttribution.Cli.Output;

/// <summary>The colour of each label: four that stay apart for colour-blind readers; the name always stands beside it.</summary>
static class LabelStyle
{
    public static Style Of(SentenceLabel label) =>
        label switch
        {
            SentenceLabel.OfficialClaim => new Style(Color.DodgerBlue1),
            SentenceLabel.IntelligenceAssessment => new Style(Color.Orange1),
            SentenceLabel.AnalysisQuote => new Style(Color.Aquamarine3),
            _ => new Style(Color.Grey),
        };
}
