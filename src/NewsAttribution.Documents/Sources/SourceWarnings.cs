namespace NewsAttribution.Documents.Sources;

/// <summary>What a reader should know of the sources of one article. Of less than two attributed sentences nothing is said.</summary>
/// <param name="OneSource">The only source, if more than half of the attributed sentences were traced and all of these rest on it.</param>
/// <param name="OfficialsOnly">Nobody else speaks than officials and intelligence services, as far as sources could be told.</param>
/// <param name="Unnamed">The share of the attributed words that rest on sources without a name, where it is more than half.</param>
sealed record SourceWarnings(Source? OneSource, bool OfficialsOnly, double? Unnamed)
{
    const int FewestSentences = 2;

    public static SourceWarnings Of(ArticleSources article)
    {
        var sources = article.Sources;
        // Where most sources are unknown, nothing is known of all.
        if (article.Sourced < FewestSentences || article.Sourced * 2 < article.Attributed)
            return new(null, false, null);
        double unnamed = sources.Where(s => s.Naming is SourceNaming.Unnamed or SourceNaming.Collective).Sum(s => s.Share);
        return new(sources.Count == 1 ? sources[0] : null, sources.All(IsOfficial), unnamed > 0.5 ? unnamed : null);
    }

    static bool IsOfficial(Source source) =>
        source.Labels.All(label => label is SentenceLabel.OfficialClaim or SentenceLabel.IntelligenceAssessment);
}
