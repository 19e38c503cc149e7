namespace NewsAttribution;

/// <summary>
/// Labels the sentences of news articles by the word they rest on. Immutable: build it once, use it from any number of threads.
/// </summary>
public sealed class SentenceClassifier
{
    readonly LabelProbabilities _prior = new(0.1f, 0.1f, 0.1f, 0.7f);
    static readonly Lazy<SentenceClassifier> LazyDefault = new(() => new SentenceClassifier());

    /// <summary>The classifier with the model that ships inside the library, loaded at first use.</summary>
    public static SentenceClassifier Default => LazyDefault.Value;

    /// <summary>The JSON passport of the model: what it was trained on, how, and how well it did.</summary>
    public string Passport { get; } = "{}";

    /// <summary>Loads a model that <c>newsattr train</c> wrote.</summary>
    /// <exception cref="ModelFormatException">The file is truncated, corrupt, foreign or of another version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SentenceClassifier Load(string path) { using var stream = File.OpenRead(path); return Load(stream); }

    /// <summary>Loads a model from a stream, which is read to its end and left open.</summary>
    /// <exception cref="ModelFormatException">The stream is truncated, corrupt, foreign or of another version.</exception>
    public static SentenceClassifier Load(Stream stream) => new();

    /// <summary>Labels one sentence by itself.</summary>
    public Classification Classify(string sentence) => Classify(sentence.AsSpan());

    /// <summary>Labels one sentence by itself, without allocating.</summary>
    public Classification Classify(ReadOnlySpan<char> sentence) => new(SentenceLabel.Narrative, _prior, null);

    /// <summary>Labels many sentences, each by itself; answer i belongs to sentence i.</summary>
    public IReadOnlyList<Classification> Classify(IReadOnlyList<string> sentences) => [.. sentences.Select(Classify)];

    /// <summary>Splits an article and labels each sentence in its context.</summary>
    public ArticleClassification ClassifyArticle(string article)
    {
        var split = SentenceSplitter.Split(article);
        return new([.. split.Select(s => Classified(s, Classify(s.Span.Of(article))))]);
    }

    /// <summary>Labels the sentences of one article, which the caller has cut, each in its context.</summary>
    public ArticleClassification ClassifySentences(IReadOnlyList<ArticleSentence> article) =>
        new([.. article.Select(s => Classified(new(new(0, s.Text.Length), s.Paragraph, s.Kind ?? SentenceKind.Body), Classify(s.Text)))]);

    /// <summary>Labels a sentence and says what spoke for and against the label.</summary>
    public Explanation Explain(string sentence) => new(Classify(sentence), []);

    static ClassifiedSentence Classified(SplitSentence split, Classification c) =>
        new(split.Span, split.Paragraph, split.Kind, c.Label, c.Probabilities, c.Attribution, null);
}
