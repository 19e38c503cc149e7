namespace NewsAttribution.Features;

/// <summary>What stands behind the number of a feature: the values that <see cref="FeatureList.Add"/> was given.</summary>
readonly record struct Feature(FeatureGroup Group, uint A, uint B, uint C)
{
    public uint Id => FeatureList.Id(Group, A, B, C);
}
