namespace NewsAttribution.Documents.Records;

/// <summary>What the source list of an article says of one sentence.</summary>
/// <param name="Source">The source that it rests on; <see langword="null"/> if none, or none that could be told.</param>
/// <param name="Form">In what form it gives the words of the source.</param>
/// <param name="ShortName">The name alone of the source that the sentence names, as a span in the sentence.</param>
/// <param name="LongName">The same with role and apposition.</param>
/// <param name="QuotationNumber">Number of the quotation in its article, from 0; <see langword="null"/> if it quotes nothing.</param>
/// <param name="Quotation">That quotation, whole.</param>
sealed record SentenceSource(
    Source? Source,
    AttributionForm Form,
    TextSpan? ShortName,
    TextSpan? LongName,
    int? QuotationNumber,
    ArticleQuotation? Quotation
)
{
    /// <param name="answer">The answer for the article.</param>
    /// <param name="index">The number of the sentence.</param>
    /// <param name="start">Where the sentence begins in the text that its names are counted in, in UTF-16 units.</param>
    public static SentenceSource Of(ArticleClassification answer, int index, int start)
    {
        var sourced = answer.SourcedSentences[index];
        TextSpan? InSentence(TextSpan? span) => span is { } s ? new(s.Start - start, s.Length) : null;
        return new(
            sourced.Source is { } source ? answer.Sources[source] : null,
            sourced.Form,
            InSentence(sourced.ShortName),
            InSentence(sourced.LongName),
            sourced.Quotation,
            sourced.Quotation is { } quotation ? answer.Quotations[quotation] : null
        );
    }
}
