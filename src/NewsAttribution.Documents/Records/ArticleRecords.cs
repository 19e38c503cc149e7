namespace NewsAttribution.Documents.Records;

/// <summary>The sentences of an article with their answers, as they are written.</summary>
static class ArticleRecords
{
    /// <param name="article">The article.</param>
    /// <param name="answer">Its answer.</param>
    /// <param name="withList">Whether what is written shows what the source list says; making it takes a quarter of the time.</param>
    public static IEnumerable<SentenceRecord> Of(GivenArticle article, ArticleClassification answer, bool withList = true)
    {
        var sentences = answer.Sentences;
        bool isEnglish = answer.LooksEnglish;
        var listed = withList ? answer.SourcedSentences : null;
        var sources = withList ? answer.Sources.Select(ListedSource.Of).ToArray() : [];
        for (int i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            string given = article.TextOf(i);
            string? speaker = sentence.SpeakerSentence is { } s
                ? sentences[s].Attribution?.Source?.GetText(sentences[s].Span.GetText(article.TextOf(s)))
                : null;
            yield return new(
                article.File,
                article.Name,
                i,
                sentence.Span,
                sentence.Kind,
                sentence.Label,
                sentence.Probabilities,
                sentence.Attribution ?? default,
                sentence.Span.GetText(given)
            )
            {
                Given = given,
                IsVerbatim = article.IsVerbatim && !article.IsCut,
                IsDecided = sentence.IsDecided,
                Speaker = sentence.SpeakerSentence,
                SpeakerSource = speaker,
                Voice = sentence.Voice,
                Paragraph = sentence.Paragraph,
                InList = listed is null
                    ? null
                    : SentenceSource.Of(listed[i], sources, answer.Quotations, article.IsCut ? 0 : sentence.Span.Start),
                IsEnglish = isEnglish,
                Facts = article.Facts,
            };
        }
    }
}
