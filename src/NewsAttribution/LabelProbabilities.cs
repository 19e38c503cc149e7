namespace NewsAttribution;

/// <summary>The probability of each label; each in [0, 1], together 1.</summary>
/// <param name="OfficialClaim">Probability of <see cref="SentenceLabel.OfficialClaim"/>.</param>
/// <param name="IntelligenceAssessment">Probability of <see cref="SentenceLabel.IntelligenceAssessment"/>.</param>
/// <param name="AnalysisQuote">Probability of <see cref="SentenceLabel.AnalysisQuote"/>.</param>
/// <param name="Narrative">Probability of <see cref="SentenceLabel.Narrative"/>.</param>
public readonly record struct LabelProbabilities(float OfficialClaim, float IntelligenceAssessment, float AnalysisQuote, float Narrative)
{
    /// <summary>The probability of one label.</summary>
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

    /// <summary>The most probable label; of equals the first in the order of <see cref="SentenceLabels.All"/>.</summary>
    public SentenceLabel Best
    {
        get
        {
            var (best, most) = (SentenceLabel.OfficialClaim, OfficialClaim);
            if (IntelligenceAssessment > most)
                (best, most) = (SentenceLabel.IntelligenceAssessment, IntelligenceAssessment);
            if (AnalysisQuote > most)
                (best, most) = (SentenceLabel.AnalysisQuote, AnalysisQuote);
            return Narrative > most ? SentenceLabel.Narrative : best;
        }
    }

    /// <summary>Asks for the probability of each label, once and in the order of <see cref="SentenceLabels.All"/>.</summary>
    /// <param name="probability">Gives the probability of a label; what it gives is taken as it is.</param>
    public static LabelProbabilities From(Func<SentenceLabel, float> probability)
    {
        ArgumentNullException.ThrowIfNull(probability);
        return new(
            probability(SentenceLabel.OfficialClaim),
            probability(SentenceLabel.IntelligenceAssessment),
            probability(SentenceLabel.AnalysisQuote),
            probability(SentenceLabel.Narrative)
        );
    }
}
