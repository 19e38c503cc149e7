namespace NewsAttribution.Features;

/// <summary>A kind of feature: an entry of the <see cref="FeatureTable"/>.</summary>
/// <remarks>No more than a number, which the JIT puts into the code of the writers as a constant.</remarks>
/// <param name="Prefix">The id without values.</param>
readonly record struct FeatureKind(uint Prefix)
{
    /// <summary>The id of the feature with one value.</summary>
    public uint Id(FeatureValue first) => Prefix | FeatureId.OfValue(first, 0);

    /// <summary>The id of the feature with two values.</summary>
    public uint Id(FeatureValue first, FeatureValue second) => Prefix | FeatureId.OfValue(first, 0) | FeatureId.OfValue(second, 1);

    /// <summary>The id of the feature with three values.</summary>
    public uint Id(FeatureValue first, FeatureValue second, FeatureValue third) =>
        Prefix | FeatureId.OfValue(first, 0) | FeatureId.OfValue(second, 1) | FeatureId.OfValue(third, 2);
}
