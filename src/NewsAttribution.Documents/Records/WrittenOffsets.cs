namespace NewsAttribution.Documents.Records;

/// <summary>
/// The places of records in the unit of whoever reads them. Reads an article once as long as its sentences come in their order.
/// </summary>
sealed class WrittenOffsets(OffsetUnit unit)
{
    SpanConverter _sentences = new("", unit),
        _quotations = new("", unit);
    string _given = "";

    /// <summary>The last whole quotation, which each of its sentences asks for.</summary>
    (TextSpan Span, TextSpan Converted) _last;

    /// <summary>Where the sentence stands in the text that was given.</summary>
    public TextSpan OfSentence(SentenceRecord sentence)
    {
        if (unit == OffsetUnit.Utf16)
            return sentence.Span;
        Begin(sentence);
        return _sentences.Convert(sentence.Span);
    }

    /// <summary>A piece of the sentence.</summary>
    public TextSpan? InSentence(SentenceRecord sentence, TextSpan? span) =>
        span is { } piece && unit != OffsetUnit.Utf16 ? new SpanConverter(sentence.Text, unit).Convert(piece) : span;

    /// <summary>Where the whole quotation that the sentence belongs to stands in the text that was given.</summary>
    public TextSpan? OfQuotation(SentenceRecord sentence)
    {
        if (sentence.InList?.Quotation?.Span is not { } span)
            return null;
        if (unit == OffsetUnit.Utf16)
            return span;
        Begin(sentence);
        if (_last.Span != span)
            _last = (span, _quotations.Convert(span));
        return _last.Converted;
    }

    void Begin(SentenceRecord sentence)
    {
        if (!ReferenceEquals(_given, sentence.Given))
            (_given, _sentences, _quotations, _last) = (sentence.Given, new(sentence.Given, unit), new(sentence.Given, unit), default);
    }
}
