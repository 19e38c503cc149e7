namespace NewsAttribution.Features;

/// <summary>The features as a whole.</summary>
static class FeatureSet
{
    /// <summary>Changes whenever a feature changes its meaning: a model of another version is refused.</summary>
    public const int Version = 12;
}
