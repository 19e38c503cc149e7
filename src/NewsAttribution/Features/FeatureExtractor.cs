using NewsAttribution.Context;
using NewsAttribution.Text;

namespace NewsAttribution.Features;

/// <summary>From sentences to features: the one path that training and serving share.</summary>
static class FeatureExtractor
{
    /// <summary>Changes whenever a feature changes its meaning: a model of another version is refused.</summary>
    public const int Version = 3;

    /// <summary>The features of each sentence read in its article.</summary>
    public static SentenceFeatures[] ExtractArticle(IReadOnlyList<ArticleSentence> article)
    {
        var reader = new SentenceReader();
        var memory = new ArticleMemory();
        var sentences = article.ToArray();
        var readings = new SentenceReading[sentences.Length];
        var lists = new FeatureList[sentences.Length];
        var kinds = new SentenceKind[sentences.Length];
        FurnitureFinder.FindKinds(article, kinds);
        bool open = false;
        for (int i = 0; i < sentences.Length; i++)
        {
            // A quotation left open ends with its paragraph: the next one opens it again if it goes on.
            if (i > 0 && sentences[i].Paragraph != sentences[i - 1].Paragraph)
                open = false;
            readings[i] = reader.Read(sentences[i].Text, open);
            open = readings[i].Quotation.OpenAtEnd;
            memory.Read(sentences[i].Text, reader.Tokens, i);
            memory.AddSource(readings[i].Source, i);
            lists[i] = new FeatureList();
            SentenceFeatureWriter.Write(sentences[i].Text, reader, readings[i], kinds[i], lists[i]);
        }
        var speakers = new Speaker[sentences.Length];
        SpeakerFinder.Find(readings, sentences, memory, speakers);
        var features = new SentenceFeatures[sentences.Length];
        for (int i = 0; i < sentences.Length; i++)
        {
            SourceFeatureWriter.Write(readings[i], speakers[i].Profile, speakers[i].Route, lists[i]);
            features[i] = new([.. lists[i].Ids], kinds[i], readings[i].Attribution, speakers[i].Sentence >= 0 && speakers[i].Sentence != i ? speakers[i].Sentence : null);
        }
        return features;
    }

    /// <summary>The features of a sentence read by itself.</summary>
    public static SentenceFeatures ExtractSentence(ReadOnlySpan<char> sentence)
    {
        var reader = new SentenceReader();
        var list = new FeatureList();
        var reading = reader.Read(sentence, quotationOpen: false);
        SentenceFeatureWriter.Write(sentence, reader, reading, SentenceKind.Body, list);
        SourceFeatureWriter.Write(reading, reading.Source, reading.Source.IsTelling ? SpeakerRoute.Own : SpeakerRoute.Unresolved, list);
        return new([.. list.Ids], SentenceKind.Body, reading.Attribution, null);
    }
}
