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
            string? speaker = sentences[i].SpeakerSentence is { } s
                ? sentences[s].Attribution?.Source?.GetText(sentences[s].Span.GetText(article.TextOf(s)))
                : null;
            yield return SentenceRecord.Of(article.File, article.Name, i, article.TextOf(i), sentences[i]) with
            {
                IsVerbatim = article.IsVerbatim && !article.IsCut,
                SpeakerSource = speaker,
                InList = listed is null
                    ? null
                    : SentenceSource.Of(listed[i], sources, answer.Quotations, article.IsCut ? 0 : sentences[i].Span.Start),
                IsEnglish = isEnglish,
                Facts = article.Facts,
            };
        }
    }
}
