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

    /// <summary>What spoke for and against the label of a sentence; found out when it is asked for.</summary>
    public required Func<int, PageEvidence> EvidenceOf { get; init; }

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
    /// Whether evidence is that of the article; otherwise, and where the article came in single sentences, that of each sentence by itself.
    /// </param>
    public static PageArticle Of(GivenArticle given, SentenceClassifier classifier, bool explainsArticle = true)
    {
        var explained = explainsArticle && !given.IsCut ? classifier.ExplainArticle(given.TextOf(0)) : null;
        var answer = explained?.Answer ?? given.Classify(classifier);
        var sentences = new PageSentence[answer.Sentences.Count];
        for (int i = 0; i < sentences.Length; i++)
            sentences[i] = new(answer.Sentences[i].Span.GetText(given.TextOf(i)), answer.Sentences[i])
            {
                InList = answer.SourcedSentences[i].Source,
            };
        string title = given.Title
            ?? sentences.Where(s => s.Answer.Kind == SentenceKind.Headline).Select(s => s.Text).FirstOrDefault()
            ?? given.Name
            ?? (given.File == GivenArticle.StandardInput ? "Article" : Path.GetFileName(given.File));
        PageEvidence Alone(string sentence)
        {
            var alone = classifier.Explain(sentence);
            return new(alone.Evidence, alone.Classification.Label);
        }
        return new(title, given.File, given.Name, sentences)
        {
            EvidenceOf = explained is null ? i => Alone(sentences[i].Text) : i => new(explained.Sentences[i].Evidence, null),
            Records = ArticleRecords.Of(given, answer),
            Sources = answer.Sources,
            Warnings = SourceWarnings.Of(ArticleSources.Of(given, answer)),
            LooksEnglish = answer.LooksEnglish,
            SecondReader = classifier.SecondReader?.Name,
        };
    }

    static SentenceCounts CountsOf(IReadOnlyList<PageSentence> sentences)
    {
        var counts = new SentenceCounts();
        foreach (var sentence in sentences)
            counts.Add(sentence.Answer.Label, sentence.Answer.Kind);
        return counts;
    }
}
