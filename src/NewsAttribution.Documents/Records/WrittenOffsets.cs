namespace NewsAttribution.Documents.Records;

/// <summary>
/// The places of records in the unit of whoever reads them. Reads an article once as long as its sentences come in their order.
/// </summary>
sealed class WrittenOffsets(OffsetUnit unit)
{
    SpanConverter _sentences = new("", unit);
    string _given = "";

    /// <summary>Where the sentence stands in the text that was given.</summary>
    public TextSpan OfSentence(SentenceRecord sentence)
    {
        if (!ReferenceEquals(_given, sentence.Given))
            (_given, _sentences) = (sentence.Given, new(sentence.Given, unit));
        return _sentences.Convert(sentence.Span);
    }

    /// <summary>A piece of the sentence.</summary>
    public TextSpan? InSentence(SentenceRecord sentence, TextSpan? span) =>
        span is { } piece ? new SpanConverter(sentence.Text, unit).Convert(piece) : null;
}
