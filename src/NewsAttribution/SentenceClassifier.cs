using System.Buffers;
using NewsAttribution.Classifying;
using NewsAttribution.Model;
using NewsAttribution.Reading;
using NewsAttribution.Splitting;

namespace NewsAttribution;

/// <summary>
/// Labels the sentences of news articles by the word they rest on. Immutable: build it once, use it from any number of threads.
/// </summary>
/// <remarks>
/// A new model takes the place of an old one by assigning a field, while others classify; each call uses the classifier that it read,
/// whole, and no lock is needed:
/// <code>
/// volatile SentenceClassifier _classifier = SentenceClassifier.Default;
/// void Reload(string path) => _classifier = SentenceClassifier.Load(path);
/// </code>
/// </remarks>
public sealed class SentenceClassifier
{
    const string EmbeddedModel = "newsattr.model";

    static readonly Lazy<SentenceClassifier> LazyDefault = new(LoadEmbedded);

    readonly ClassifierModel _model;
    readonly Knowledge _knowledge;
    readonly Calibration _calibration;
    readonly ClassifierOptions _options;
    readonly Lazy<string> _passport;

    /// <summary>How much likelier the options make each label than the model takes it to be, in logarithms of the odds.</summary>
    readonly LabelScores _shift;

    SentenceClassifier(ClassifierModel model, ClassifierOptions options, ISecondReader? second)
    {
        options.Validate();
        _model = model;
        _options = options;
        SecondReader = second;
        _knowledge = model.Knowledge.With(options.Words);
        LabelPrior = options.LabelPrior ?? model.Prior;
        _shift = options.LabelPrior is { } prior ? Calibration.Shift(model.Prior, prior) : default;
        // Beside a second reader the frequencies are those of both, and come last.
        _calibration = second is null ? model.Calibration with { Biases = model.Calibration.Biases + _shift } : model.Calibration;
        _passport = new(model.ReadPassport);
        Lexicon = options.Words is null ? model.Lexicon : model.Lexicon with { Fingerprint = _knowledge.Lexicon.Fingerprint.ToString() };
    }

    /// <summary>The classifier with the model that ships inside the library, loaded at first use.</summary>
    /// <exception cref="ModelFormatException">The library was built without a model, or with one of another version.</exception>
    public static SentenceClassifier Default => LazyDefault.Value;

    /// <summary>What sentences are read with.</summary>
    internal Knowledge Knowledge => _knowledge;

    /// <summary>Who reads every text beside the model; <see langword="null"/>: nobody.</summary>
    public ISecondReader? SecondReader { get; }

    /// <summary>The JSON passport of the model: what it was trained on, how, and how well it did.</summary>
    public string Passport => _passport.Value;

    /// <summary>
    /// Which model this is: the first sixteen hexadecimal digits of the SHA-256 of its file, which <c>sha256sum</c> prints too. Options and
    /// the second reader do not change it.
    /// </summary>
    public string ModelFingerprint => _model.Fingerprint;

    /// <summary>
    /// How frequent each label is in the material that the model's probabilities are made for; <see cref="ClassifierOptions.LabelPrior"/>
    /// changes it.
    /// </summary>
    public LabelProbabilities LabelPrior { get; }

    /// <summary>Which words the classifier knows, and whether they are those that its model was trained with.</summary>
    public ClassifierLexicon Lexicon { get; }

    /// <summary>
    /// A classifier with the same model and other options; the model is shared, so this is cheap. <see cref="ClassifierOptions.Words"/>
    /// cost
    /// some milliseconds and 1 MB once for each list and model.
    /// </summary>
    /// <param name="options">All of its options: what is not given has its default, not what it is here.</param>
    /// <exception cref="ArgumentException">Options are out of bounds.</exception>
    /// <exception cref="WordListFormatException">There is no room for so many words.</exception>
    public SentenceClassifier With(ClassifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(_model, options, SecondReader);
    }

    internal SentenceClassifier Beside(ISecondReader? reader) => new(_model, _options, reader);

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
        return new(ClassifierModel.Read(stream), new(), null);
    }

    /// <summary>Labels one sentence by itself.</summary>
    public Classification Classify(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return Classify(sentence.AsSpan());
    }

    /// <summary>Labels one sentence by itself. Without a second reader it allocates nothing once its thread has called before.</summary>
    public Classification Classify(ReadOnlySpan<char> sentence)
    {
        var workspace = Workspace.OfThisThread;
        workspace.Features.Clear();
        var reading = workspace.Sentence.Read(sentence, _knowledge, workspace.Features);
        var probabilities = Weigh(workspace.Features.Ids);
        if (SecondReader is not null)
            probabilities = WithSecond(sentence.ToString().AsMemory(), probabilities);
        var best = probabilities.Best;
        return new(best, probabilities, reading.Attribution) { IsDecided = probabilities[best] >= _options.MinimumPrecision };
    }

    /// <summary>Labels many sentences, each by itself.</summary>
    /// <param name="sentences">The sentences. Read from several threads where more than one may work.</param>
    /// <param name="maxDegreeOfParallelism">
    /// How many threads may work: 1, the default, for the caller's alone, −1 for one for each core.
    /// </param>
    /// <param name="cancellationToken">Stops between sentences.</param>
    /// <returns>Answer i belongs to sentence i, whatever the number of threads.</returns>
    /// <exception cref="ArgumentException">A sentence is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is 0 or below −1.</exception>
    public IReadOnlyList<Classification> Classify(
        IReadOnlyList<string> sentences,
        int maxDegreeOfParallelism = 1,
        CancellationToken cancellationToken = default
    ) => Batch.Run(sentences, nameof(sentences), Classify, maxDegreeOfParallelism, cancellationToken);

    /// <summary>Splits an article and labels each sentence in its context.</summary>
    public ArticleClassification ClassifyArticle(string article)
    {
        var split = SentenceSplitter.Split(article, _knowledge.Lexicon);
        return Decide(Cut(article, split), split, article);
    }

    static SentenceInArticle[] Cut(string article, List<SplitSentence> split)
    {
        var sentences = new SentenceInArticle[split.Count];
        for (int i = 0; i < sentences.Length; i++)
        {
            var (span, paragraph, kind) = split[i];
            sentences[i] = new(article.AsMemory(span.Start, span.Length), paragraph, kind);
        }
        return sentences;
    }

    /// <summary>Splits many articles and labels their sentences, each in the context of its article.</summary>
    /// <param name="articles">The articles. Read from several threads where more than one may work.</param>
    /// <param name="maxDegreeOfParallelism">
    /// How many threads may work: 1, the default, for the caller's alone, −1 for one for each core.
    /// </param>
    /// <param name="cancellationToken">Stops between articles.</param>
    /// <returns>Answer i belongs to article i, whatever the number of threads.</returns>
    /// <exception cref="ArgumentException">An article is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is 0 or below −1.</exception>
    public IReadOnlyList<ArticleClassification> ClassifyArticles(
        IReadOnlyList<string> articles,
        int maxDegreeOfParallelism = 1,
        CancellationToken cancellationToken = default
    ) => Batch.Run(articles, nameof(articles), ClassifyArticle, maxDegreeOfParallelism, cancellationToken);

    /// <summary>
    /// Splits articles as they come in, from a feed or a pipe, and labels their sentences. Holds no more articles than may be worked on at
    /// once, and gives each answer as soon as it and those before it are ready, also while the next article is still awaited.
    /// </summary>
    /// <param name="articles">The articles. The next one is asked for only when there is room for it.</param>
    /// <param name="maxDegreeOfParallelism">
    /// How many articles may be worked on at once: 1, the default, −1 for one for each core.
    /// </param>
    /// <param name="cancellationToken">Stops between articles, and is handed on to <paramref name="articles"/>.</param>
    /// <returns>The answers in the order of the articles, whatever the number of threads.</returns>
    /// <exception cref="ArgumentException">An article is <see langword="null"/>; the answers before it are given first.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is 0 or below −1.</exception>
    public IAsyncEnumerable<ArticleClassification> ClassifyArticles(
        IAsyncEnumerable<string> articles,
        int maxDegreeOfParallelism = 1,
        CancellationToken cancellationToken = default
    ) => Batch.Stream(articles, nameof(articles), ClassifyArticle, maxDegreeOfParallelism, cancellationToken);

    /// <summary>Labels the sentences of one article, which the caller has cut, each in its context.</summary>
    /// <exception cref="ArgumentException">The text of a sentence is <see langword="null"/>.</exception>
    public ArticleClassification ClassifySentences(IReadOnlyList<ArticleSentence> article)
    {
        ArgumentNullException.ThrowIfNull(article);
        // Copied first: the caller's list may do what it likes, this thread's buffers may be in nobody else's hands.
        var sentences = new SentenceInArticle[article.Count];
        for (int i = 0; i < sentences.Length; i++)
            sentences[i] = article[i].Text is null
                ? throw new ArgumentException($"The text of sentence {i} is null.", nameof(article))
                : article[i];
        return Decide(sentences, null, null);
    }

    /// <summary>
    /// Labels a sentence by itself and says what spoke for and against the label. The weights of the evidence add up to the scores that the
    /// probabilities are made of.
    /// </summary>
    public Explanation Explain(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var evidence = Explainer.Explain(sentence, _model.Linear, _knowledge, _calibration);
        if (SecondReader is not null)
            evidence = TwoReaders.Explain(evidence, SecondReader, TwoReaders.Ask(SecondReader, [sentence.AsMemory()]), 0, _shift);
        return new(Classify(sentence), evidence);
    }

    /// <summary>
    /// Splits an article, labels each sentence in its context as <see cref="ClassifyArticle"/> does, and says what spoke for and against
    /// each label: who speaks and where the article says who that is, by what word, what is quoted, the other sentences of the voice, and
    /// the labels of the sentences beside it. Takes several times as long; meant for people who read, not for archives.
    /// </summary>
    public ExplainedArticle ExplainArticle(string article)
    {
        var split = SentenceSplitter.Split(article, _knowledge.Lexicon);
        var sentences = Cut(article, split);
        var features = new uint[sentences.Length][];
        var answer = Decide(sentences, split, article, features);
        var second = Opinion(sentences);
        return new(
            answer,
            new ExplainedSentences(answer, features, _model.Linear, _calibration, _model.Neighbours)
            {
                Second = second is null ? null : (evidence, i) => TwoReaders.Explain(evidence, SecondReader!, second, i, _shift),
            }
        );
    }

    /// <summary>The probabilities of a sentence read by itself, with the second reader's word.</summary>
    LabelProbabilities WithSecond(ReadOnlyMemory<char> sentence, LabelProbabilities first)
    {
        var opinion = TwoReaders.Ask(SecondReader!, [sentence]);
        return TwoReaders.Weigh(first, opinion.WeightOfFirst, opinion.Scores[0] + _shift);
    }

    LabelProbabilities Weigh(ReadOnlySpan<uint> features) => _calibration.Apply(_model.Linear.Score(features));

    ArticleClassification Decide(SentenceInArticle[] article, List<SplitSentence>? split, string? text, uint[][]? features = null)
    {
        var sentences = new ClassifiedSentence[article.Length];
        // Rented, not kept by the thread: a second reader may classify, too.
        var probabilities = ArrayPool<LabelProbabilities>.Shared.Rent(article.Length);
        var voices = ArrayPool<int>.Shared.Rent(article.Length);
        Workspace.OfThisThread.Article.Read(article, _knowledge, (i, read) =>
        {
            probabilities[i] = Weigh(read.Ids);
            if (features is not null)
                features[i] = read.Ids.ToArray();
            voices[i] = read.Voice ?? -1;
            var span = split is null ? new(0, article[i].Text.Length) : split[i].Span;
            sentences[i] = new(span, article[i].Paragraph, read.Kind, default, default, read.Attribution, read.SpeakerSentence)
            {
                Voice = read.Voice,
            };
        });
        ArticleLabels.Weigh(probabilities.AsSpan(0, article.Length), voices.AsSpan(0, article.Length), _model.Neighbours);
        if (Opinion(article) is { } opinion)
            for (int i = 0; i < sentences.Length; i++)
                probabilities[i] = TwoReaders.Weigh(probabilities[i], opinion.WeightOfFirst, opinion.Scores[i] + _shift);
        for (int i = 0; i < sentences.Length; i++)
        {
            var best = probabilities[i].Best;
            sentences[i] = sentences[i] with
            {
                Label = best,
                Probabilities = probabilities[i],
                IsDecided = probabilities[i][best] >= _options.MinimumPrecision,
            };
        }
        ArrayPool<LabelProbabilities>.Shared.Return(probabilities);
        ArrayPool<int>.Shared.Return(voices);
        return new(sentences, new(article, text, _knowledge.Lexicon));
    }

    SecondOpinion? Opinion(SentenceInArticle[] article) =>
        SecondReader is null || article.Length == 0 ? null : TwoReaders.Ask(SecondReader, [.. article.Select(sentence => sentence.Text)]);

    static SentenceClassifier LoadEmbedded()
    {
        using var stream = typeof(SentenceClassifier).Assembly.GetManifestResourceStream(EmbeddedModel)
            ?? throw new ModelFormatException(
                "This build of NewsAttribution has no model inside; expected the resource 'newsattr.model'. Run 'newsattr train' and "
                    + "build again."
            );
        return Load(stream);
    }
}
