namespace NewsAttribution.Documents.Pages;

/// <summary>
/// How pages show a label: by a letter and a pattern as well as by colour (Okabe and Ito's, which colour-blind readers tell apart).
/// </summary>
static class PageLabel
{
    /// <summary>The code of the labelling guide, O I A N; in lower case the class in the style sheet.</summary>
    public static char Letter(this SentenceLabel label) => "OIAN"[(int)label];

    public static string Class(this SentenceLabel label) => char.ToLowerInvariant(label.Letter()).ToString();

    /// <summary><c>Official claim</c></summary>
    public static string Title(this SentenceLabel label) =>
        label switch
        {
            SentenceLabel.OfficialClaim => "Official claim",
            SentenceLabel.IntelligenceAssessment => "Intelligence assessment",
            SentenceLabel.AnalysisQuote => "Analysis",
            _ => "Narrative",
        };

    /// <summary>What the label says, for the legend.</summary>
    public static string Meaning(this SentenceLabel label) =>
        label switch
        {
            SentenceLabel.OfficialClaim => "on the word of a person or body in office",
            SentenceLabel.IntelligenceAssessment => "on the word of intelligence services or material",
            SentenceLabel.AnalysisQuote => "on the word of an expert, study or monitor",
            _ => "on the word of the article itself, or of a voice without such standing",
        };
}
