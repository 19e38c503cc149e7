namespace NewsAttribution;

/// <summary>On whose word a sentence rests, as its article presents it.</summary>
/// <remarks>The stable name of a label in files is <see cref="SentenceLabels.Name"/>.</remarks>
public enum SentenceLabel
{
    /// <summary>
    /// A person or body speaking in an official capacity for a state, an authority or an organisation: <c>official-claim</c>.
    /// </summary>
    OfficialClaim = 0,

    /// <summary>An intelligence service, its officials, or material described as intelligence: <c>intelligence-assessment</c>.</summary>
    IntelligenceAssessment = 1,

    /// <summary>An analyst, expert, academic, think tank, study or monitor, quoted or paraphrased: <c>analysis-quote</c>.</summary>
    AnalysisQuote = 2,

    /// <summary>The article's own voice, or a voice with no such standing: <c>narrative</c>.</summary>
    Narrative = 3,
}
