namespace NewsAttribution.Training;

/// <summary>The stable names of the reasons.</summary>
public static class AuditReasons
{
    /// <summary>The name, for example <c>likely-mislabel</c>.</summary>
    public static string Name(this AuditReason reason) =>
        reason switch
        {
            AuditReason.Refused => "refused",
            AuditReason.SourceNotInSentence => "source-not-in-sentence",
            AuditReason.EncodingDamage => "encoding-damage",
            AuditReason.ConflictingDuplicate => "conflicting-duplicate",
            AuditReason.ConflictingNearDuplicate => "conflicting-near-duplicate",
            AuditReason.Leakage => "leakage",
            AuditReason.LikelyMislabel => "likely-mislabel",
            AuditReason.CutSentence => "cut-sentence",
            AuditReason.UnsplitSentence => "unsplit-sentence",
            AuditReason.OddArticle => "odd-article",
            AuditReason.Repeated => "repeated",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not one of the reasons."),
        };
}
