using NewsAttribution.Documents.Records;

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
    public IReadOnlyList<SentenceRecord> Records { get; init; } = [];

    /// <summary>The second reader, if one read too.</summary>
    public string? SecondReader { get; init; }

    public SingleSource? SingleSource { get; } = SingleSource.Of(Sentences);

    public static PageArticle Of(GivenArticle given, SentenceClassifier classifier)
    {
        var answer = given.Classify(classifier);
        PageSentence[] sentences =
        [
            .. answer.Sentences.Select((sentence, i) => PageSentence.Of(sentence.Span.GetText(given.TextOf(i)), sentence, classifier)),
        ];
        string title = given.Title
            ?? sentences.Where(s => s.Answer.Kind == SentenceKind.Headline).Select(s => s.Text).FirstOrDefault()
            ?? given.Name
            ?? (given.File == GivenArticle.StandardInput ? "Article" : Path.GetFileName(given.File));
        return new(title, given.File, given.Name, sentences)
        {
            Records = [.. ArticleRecords.Of(given, answer)],
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
