namespace NewsAttribution.Features;

/// <summary>What the <see cref="FeatureTable"/> says of a kind of feature.</summary>
/// <param name="Group">What it speaks of.</param>
/// <param name="Number">Its number in the group.</param>
/// <param name="Place">The words of the sentence that it points to.</param>
/// <param name="Prefix">The bits that the ids of all its features share.</param>
/// <param name="Mask">Which bits those are.</param>
/// <param name="Words">From the numbers of the values to words for people.</param>
sealed record FeatureRow(FeatureGroup Group, uint Number, FeaturePlace Place, uint Prefix, uint Mask, Func<uint, uint, uint, string> Words)
{
    /// <summary>Is the feature of this kind?</summary>
    public bool Has(uint id) => (id & Mask) == Prefix;

    /// <summary>One of its features in words for people.</summary>
    public string NameOf(uint id) => Words(FeatureId.ValueOf(id, 0), FeatureId.ValueOf(id, 1), FeatureId.ValueOf(id, 2));
}
