namespace NewsAttribution;

/// <summary>A score for each label, without bounds.</summary>
/// <param name="OfficialClaim">Score of <see cref="SentenceLabel.OfficialClaim"/>.</param>
/// <param name="IntelligenceAssessment">Score of <see cref="SentenceLabel.IntelligenceAssessment"/>.</param>
/// <param name="AnalysisQuote">Score of <see cref="SentenceLabel.AnalysisQuote"/>.</param>
/// <param name="Narrative">Score of <see cref="SentenceLabel.Narrative"/>.</param>
public readonly record struct LabelScores(float OfficialClaim, float IntelligenceAssessment, float AnalysisQuote, float Narrative)
{
    /// <summary>The score of one label.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="label"/> is none of the four labels.</exception>
    public float this[SentenceLabel label] =>
        label switch
        {
            SentenceLabel.OfficialClaim => OfficialClaim,
            SentenceLabel.IntelligenceAssessment => IntelligenceAssessment,
            SentenceLabel.AnalysisQuote => AnalysisQuote,
            SentenceLabel.Narrative => Narrative,
            _ => throw new ArgumentOutOfRangeException(nameof(label), label, "Not one of the four labels."),
        };

    // Internal, so that the text of a LabelScores lists the four scores and nothing else.
    internal float Largest => Math.Max(Math.Max(OfficialClaim, IntelligenceAssessment), Math.Max(AnalysisQuote, Narrative));

    internal float Smallest => Math.Min(Math.Min(OfficialClaim, IntelligenceAssessment), Math.Min(AnalysisQuote, Narrative));

    internal float Sum => OfficialClaim + IntelligenceAssessment + AnalysisQuote + Narrative;

    /// <summary>Asks for the score of each label, once and in the order of <see cref="SentenceLabels.All"/>.</summary>
    /// <param name="score">Gives the score of a label.</param>
    public static LabelScores From(Func<SentenceLabel, float> score)
    {
        ArgumentNullException.ThrowIfNull(score);
        return new(
            score(SentenceLabel.OfficialClaim),
            score(SentenceLabel.IntelligenceAssessment),
            score(SentenceLabel.AnalysisQuote),
            score(SentenceLabel.Narrative)
        );
    }

    /// <summary>Adds label by label.</summary>
    public static LabelScores operator +(LabelScores left, LabelScores right) =>
        new(
            left.OfficialClaim + right.OfficialClaim,
            left.IntelligenceAssessment + right.IntelligenceAssessment,
            left.AnalysisQuote + right.AnalysisQuote,
            left.Narrative + right.Narrative
        );

    /// <summary>Multiplies label by label.</summary>
    public static LabelScores operator *(LabelScores left, LabelScores right) =>
        new(
            left.OfficialClaim * right.OfficialClaim,
            left.IntelligenceAssessment * right.IntelligenceAssessment,
            left.AnalysisQuote * right.AnalysisQuote,
            left.Narrative * right.Narrative
        );
}
