using NewsAttribution.Documents.Records;
using NewsAttribution.Documents.Sources;

namespace NewsAttribution.Documents.Pages;

/// <summary>A classified article with all that its page shows.</summary>
/// <param name="Title">Its title, or what else it can be called by.</param>
/// <param name="File">The file that it came from; <c>-</c> for the standard input.</param>
/// <param name="Name">Its name in CSV and NDJSON input.</param>
/// <param name="Sentences">Its sentences in order.</param>
sealed record PageArticle(string Title, string File, string? Name, IReadOnlyList<PageSentence> Sentences)
{
    public LabelProfile Profile { get; } = LabelProfile.Of(Sentences);

    public SentenceCounts Counts { get; } = CountsOf(Sentences);

    /// <summary>The same sentences as they are written into tables.</summary>
    public IEnumerable<SentenceRecord> Records { get; init; } = [];

    /// <summary>The second reader, if one read too.</summary>
    public string? SecondReader { get; init; }

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public SourceWarnings Warnings { get; init; } = new(null, false, null);

    /// <summary>Whether it looks like English; if not, its labels mean nothing.</summary>
    public bool LooksEnglish { get; init; } = true;

    /// <param name="given">The article.</param>
    /// <param name="classifier">What labels it.</param>
    /// <param name="explainsArticle">
    /// Whether evidence is that of the article, which is read as a whole for the first sentence that is asked for; otherwise that of each
    /// sentence by itself.
    /// </param>
    public static PageArticle Of(GivenArticle given, SentenceClassifier classifier, bool explainsArticle = true)
    {
        var answer = given.Classify(classifier);
        var sentences = Explained(given, answer, classifier, explainsArticle && !given.IsCut);
        string title = given.Title
            ?? sentences.Where(s => s.Answer.Kind == SentenceKind.Headline).Select(s => s.Text).FirstOrDefault()
            ?? given.Name
            ?? (given.File == GivenArticle.StandardInput ? "Article" : Path.GetFileName(given.File));
        return new(title, given.File, given.Name, sentences)
        {
            Records = ArticleRecords.Of(given, answer),
            Sources = answer.Sources,
            Warnings = SourceWarnings.Of(ArticleSources.Of(given, answer)),
            LooksEnglish = answer.LooksEnglish,
            SecondReader = classifier.SecondReader?.Name,
        };
    }

    /// <summary>Evidence is that of the article; where it came in single sentences there is only that of each by itself.</summary>
    static PageSentence[] Explained(GivenArticle given, ArticleClassification answer, SentenceClassifier classifier, bool asArticle)
    {
        var inArticle = new Lazy<IReadOnlyList<ExplainedSentence>>(() => classifier.ExplainArticle(given.TextOf(0)).Sentences);
        PageEvidence Explain(int i, string text)
        {
            if (asArticle)
                return new(inArticle.Value[i].Evidence, null);
            var alone = classifier.Explain(text);
            return new(alone.Evidence, alone.Classification.Label);
        }
        var sentences = new PageSentence[answer.Sentences.Count];
        for (int i = 0; i < sentences.Length; i++)
        {
            int number = i;
            string text = answer.Sentences[i].Span.GetText(given.TextOf(i));
            sentences[i] = new(text, answer.Sentences[i], new(() => Explain(number, text))) { InList = answer.SourcedSentences[i].Source };
        }
        return sentences;
    }

    static SentenceCounts CountsOf(IReadOnlyList<PageSentence> sentences)
    {
        var counts = new SentenceCounts();
        foreach (var sentence in sentences)
            counts.Add(sentence.Answer.Label, sentence.Answer.Kind);
        return counts;
    }
}
