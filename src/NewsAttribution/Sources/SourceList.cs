namespace NewsAttribution.Sources;

/// <summary>
/// The sources of an article. What is said of its sentences and quotations by their indices is made when it is asked for: most callers
/// want the list alone.
/// </summary>
sealed class SourceList(Source[] sources, SourceLink[] links, ClassifiedSentence[] sentences, ReadArticle? article)
{
    SourcedSentences? _told;

    public Source[] Sources => sources;

    public SourcedSentence[] Sentences => Told.Sentences;

    public ArticleQuotation[] Quotations => Told.Quotations;

    SourcedSentences Told =>
        _told ?? Interlocked.CompareExchange(ref _told, SourcedSentenceWriter.Write(links, sentences, article), null) ?? _told;
}
