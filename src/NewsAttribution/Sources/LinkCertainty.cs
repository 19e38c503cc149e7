using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <summary>How often a sentence rests on the source that it is given, by how it names that: shares of annotated articles.</summary>
static class LinkCertainty
{
    const double ByName = 0.97,
        ByPhrase = 0.93,
        ByPronoun = 0.9,
        ByPointing = 0.85,
        ByQuotation = 0.9;

    public static double Of(in Statement statement) =>
        !statement.HasPhrase ? ByQuotation
        : statement.IsPronoun ? ByPronoun
        : statement.IsName ? ByName
        : statement.Profile.PointsBack ? ByPointing
        : ByPhrase;
}
