using NewsAttribution.Reading;

namespace NewsAttribution.Training.Learning;

/// <summary>What the model inside the library knows of cues.</summary>
static class ShippedKnowledge
{
    /// <summary>Where the library was built without a model, or with one of another version, nothing learned.</summary>
    public static Knowledge OrUntrained { get; } = Read();

    static Knowledge Read()
    {
        try
        {
            return SentenceClassifier.Default.Knowledge;
        }
        catch (ModelFormatException)
        {
            return Knowledge.Untrained;
        }
    }
}
