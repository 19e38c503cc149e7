namespace NewsAttribution.Features;

/// <summary>From sentences to features: the one path that training and serving share.</summary>
static class FeatureExtractor
{
    /// <summary>Changes whenever a feature changes its meaning: a model of another version is refused.</summary>
    public const int Version = 1;

    /// <summary>The features of each sentence read in its article.</summary>
    public static SentenceFeatures[] ExtractArticle(IReadOnlyList<ArticleSentence> article) =>
        [.. article.Select(sentence => ExtractSentence(sentence.Text))];

    /// <summary>The features of a sentence read by itself.</summary>
    public static SentenceFeatures ExtractSentence(ReadOnlySpan<char> sentence)
    {
        // Stand-in until the pipeline is here: the words.
        var ids = new List<uint>();
        foreach (var range in sentence.Split(' '))
        {
            uint hash = 2166136261;
            foreach (char c in sentence[range])
                hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
            ids.Add(hash);
        }
        return new([.. ids], null, null);
    }
}
