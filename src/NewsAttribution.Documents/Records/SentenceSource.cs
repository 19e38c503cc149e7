namespace NewsAttribution.Documents.Records;

/// <summary>What the source list of an article says of one sentence.</summary>
/// <param name="Source">The source that it rests on; <see langword="null"/> if none, or none that could be told.</param>
/// <param name="Form">In what form it gives the words of the source.</param>
/// <param name="ShortName">The name alone of the source that the sentence names, as a span in the sentence.</param>
/// <param name="LongName">The same with role and apposition.</param>
/// <param name="QuotationNumber">Number of the quotation in its article, from 0; <see langword="null"/> if it quotes nothing.</param>
/// <param name="Quotation">That quotation, whole.</param>
sealed record SentenceSource(
    ListedSource? Source,
    AttributionForm Form,
    TextSpan? ShortName,
    TextSpan? LongName,
    int? QuotationNumber,
    ArticleQuotation? Quotation
)
{
    /// <param name="sourced">What the list says.</param>
    /// <param name="sources">The sources of the article.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="start">Where the sentence begins in the text that its names are counted in, in UTF-16 units.</param>
    public static SentenceSource Of(
        in SourcedSentence sourced,
        IReadOnlyList<ListedSource> sources,
        IReadOnlyList<ArticleQuotation> quotations,
        int start
    )
    {
        TextSpan? InSentence(TextSpan? span) => span is { } s ? new(s.Start - start, s.Length) : null;
        return new(
            sourced.Source is { } source ? sources[source] : null,
            sourced.Form,
            InSentence(sourced.ShortName),
            InSentence(sourced.LongName),
            sourced.Quotation,
            sourced.Quotation is { } quotation ? quotations[quotation] : null
        );
    }
}

/// <summary>What a sentence says of its source: an entry of the list of its article, without the sentences and words of that.</summary>
/// <param name="Id">Its number in the article, from 0.</param>
/// <param name="Name">The fullest name that the article has for it.</param>
/// <param name="Role">What the article says that it is, if it does.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Naming">How the article names it.</param>
sealed record ListedSource(int Id, string Name, string? Role, SourceType Kind, SourceNaming Naming)
{
    public static ListedSource Of(Source source) => new(source.Id, source.Name, source.Role, source.Kind, source.Naming);
}
