using NewsAttribution.Features;
using NewsAttribution.Model;

namespace NewsAttribution;

/// <summary>
/// Labels the sentences of news articles by the word they rest on. Immutable: build it once, use it from any number of threads.
/// </summary>
public sealed class SentenceClassifier
{
    const string EmbeddedModel = "newsattr.model";

    static readonly Lazy<SentenceClassifier> LazyDefault = new(LoadEmbedded);

    readonly ClassifierModel _model;
    readonly Lazy<string> _passport;

    SentenceClassifier(ClassifierModel model)
    {
        _model = model;
        _passport = new(model.ReadPassport);
    }

    /// <summary>The classifier with the model that ships inside the library, loaded at first use.</summary>
    /// <exception cref="ModelFormatException">The library was built without a model, or with one of another version.</exception>
    public static SentenceClassifier Default => LazyDefault.Value;

    /// <summary>The JSON passport of the model: what it was trained on, how, and how well it did.</summary>
    public string Passport => _passport.Value;

    /// <summary>Loads a model that <c>newsattr train</c> wrote.</summary>
    /// <exception cref="ModelFormatException">The file is truncated, corrupt, foreign or of another version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SentenceClassifier Load(string path)
    {
        using var stream = File.OpenRead(path);
        return Load(stream);
    }

    /// <summary>Loads a model from a stream, which is read to its end and left open.</summary>
    /// <exception cref="ModelFormatException">The stream is truncated, corrupt, foreign or of another version.</exception>
    public static SentenceClassifier Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(ClassifierModel.Read(stream));
    }

    /// <summary>Labels one sentence by itself.</summary>
    public Classification Classify(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Classify(sentence.AsSpan());
    }

    /// <summary>Labels one sentence by itself, without allocating.</summary>
    public Classification Classify(ReadOnlySpan<char> sentence) => Decide(FeatureExtractor.ExtractSentence(sentence));

    /// <summary>Labels many sentences, each by itself; answer i belongs to sentence i.</summary>
    public IReadOnlyList<Classification> Classify(IReadOnlyList<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var answers = new Classification[sentences.Count];
        for (int i = 0; i < answers.Length; i++)
            answers[i] = Classify(sentences[i]);
        return answers;
    }

    /// <summary>Splits an article and labels each sentence in its context.</summary>
    public ArticleClassification ClassifyArticle(string article)
    {
        var split = SentenceSplitter.Split(article);
        var sentences = new ArticleSentence[split.Count];
        for (int i = 0; i < sentences.Length; i++)
            sentences[i] = new(split[i].Span.In(article), split[i].Paragraph, split[i].Kind);
        return Decide(sentences, i => split[i].Span);
    }

    /// <summary>Labels the sentences of one article, which the caller has cut, each in its context.</summary>
    public ArticleClassification ClassifySentences(IReadOnlyList<ArticleSentence> article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Decide(article, i => new(0, article[i].Text.Length));
    }

    /// <summary>Labels a sentence and says what spoke for and against the label.</summary>
    public Explanation Explain(string sentence) => new(Classify(sentence), []);

    Classification Decide(SentenceFeatures features)
    {
        var probabilities = _model.Calibration.Apply(_model.Linear.Score(features.Ids));
        return new(probabilities.Best, probabilities, features.Attribution);
    }

    ArticleClassification Decide(IReadOnlyList<ArticleSentence> article, Func<int, TextSpan> span)
    {
        var features = FeatureExtractor.ExtractArticle(article);
        var sentences = new ClassifiedSentence[features.Length];
        for (int i = 0; i < sentences.Length; i++)
        {
            var c = Decide(features[i]);
            sentences[i] = new(span(i), article[i].Paragraph, features[i].Kind, c.Label, c.Probabilities, c.Attribution, features[i].SpeakerSentence);
        }
        return new(sentences);
    }

    static SentenceClassifier LoadEmbedded()
    {
        using var stream = typeof(SentenceClassifier).Assembly.GetManifestResourceStream(EmbeddedModel)
            ?? throw new ModelFormatException("This build of NewsAttribution has no model inside; expected the resource 'newsattr.model'. Run 'newsattr train' and build again.");
        return Load(stream);
    }
}
