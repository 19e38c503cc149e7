using NewsAttribution.Features;
using NewsAttribution.Reading;

namespace NewsAttribution.Classifying;

/// <summary>From sentences to features: the one path that training and serving share.</summary>
static class FeatureReader
{
    /// <summary>The features of each sentence read in its article.</summary>
    public static SentenceFeatures[] ExtractArticle(IReadOnlyList<ArticleSentence> article, Knowledge knowledge)
    {
        var features = new SentenceFeatures[article.Count];
        new ArticleReader().Read([.. article], knowledge, (i, read) =>
            features[i] = new([.. read.Ids], read.Kind, read.Attribution, read.SpeakerSentence, read.Voice, read.IsOrphan)
        );
        return features;
    }

    /// <summary>The features of a sentence read by itself.</summary>
    public static SentenceFeatures ExtractSentence(ReadOnlySpan<char> sentence, Knowledge knowledge)
    {
        var list = new FeatureList();
        var reading = new LoneSentenceReader().Read(sentence, knowledge, list);
        return new([.. list.Ids], SentenceKind.Body, reading.Attribution, null, null, false);
    }
}
