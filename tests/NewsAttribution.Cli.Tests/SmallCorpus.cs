namespace NewsAttribution.Cli.Tests;

/// <summary>A corpus from which a model is trained in a moment: four sentences an article, one of each label.</summary>
static class SmallCorpus
{
    /// <param name="first">Number of the first article.</param>
    /// <param name="last">Number of the last article.</param>
    /// <param name="shift">By how many places the labels are shifted: above 0 they are wrong.</param>
    public static string Csv(int first, int last, int shift = 0) =>
        "article,label,text\n"
        + string.Concat(
            Enumerable
                .Range(first, last - first + 1)
                .Select(i =>
                    string.Concat(
                        SentenceLabels.All.Select(label =>
                            $"a{i},{SentenceLabels.All[((int)label + shift) % SentenceLabels.Count].Name()},{Sentence(label, i)}\n"
                        )
                    )
                )
        );

    static string Sentence(SentenceLabel label, int bridge) =>
        label switch
        {
            SentenceLabel.OfficialClaim => $"The mayor said bridge {bridge} was safe.",
            SentenceLabel.IntelligenceAssessment => $"Military intelligence believes bridge {bridge} was mined.",
            SentenceLabel.AnalysisQuote => $"Analysts at the institute expect bridge {bridge} to fall.",
            _ => $"Traffic moved slowly over bridge {bridge}.",
        };
}
