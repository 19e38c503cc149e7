namespace NewsAttribution.Features;

/// <summary>A kind of feature whose value is a word.</summary>
/// <param name="Prefix">The id without its word.</param>
readonly record struct WordFeatureKind(uint Prefix)
{
    /// <summary>The id of the feature with the word of this hash; see <see cref="FeatureId.OfWord"/>.</summary>
    public uint Id(uint hash) => Prefix | FeatureId.OfWord(hash);
}
