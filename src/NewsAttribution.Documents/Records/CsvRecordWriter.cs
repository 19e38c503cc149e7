using System.Globalization;

namespace NewsAttribution.Documents.Records;

/// <summary>
/// RFC 4180 with a header; a column for the probability of each label. The last column is empty: a reader who disagrees writes the right
/// label into it, and <c>newsattr train</c> and <c>audit</c> take the row.
/// </summary>
/// <param name="writeRow">Takes the cells of the header and of each row.</param>
/// <param name="withArticle">Whether there is a column for the name of the article.</param>
/// <param name="unit">What places and lengths are counted in.</param>
/// <param name="withFacts">Whether there are columns for what archives say of an article.</param>
sealed class CsvRecordWriter(
    Action<IEnumerable<string?>> writeRow,
    bool withArticle,
    OffsetUnit unit = OffsetUnit.Utf16,
    bool withFacts = false
) : RecordWriter
{
    readonly WrittenOffsets _offsets = new(unit);
    bool _headerWritten;

    static readonly string?[] NoFacts = new string?[ArticleFacts.Names.Count];

    public CsvRecordWriter(TextWriter output, bool withArticle, OffsetUnit unit = OffsetUnit.Utf16, bool withFacts = false)
        : this(fields => CsvRow.Write(output, fields), withArticle, unit, withFacts) { }

    public override void Write(SentenceRecord sentence)
    {
        WriteHeader();
        var span = _offsets.OfSentence(sentence);
        IEnumerable<string?> start = withArticle ? [sentence.File, sentence.Article] : [sentence.File];
        writeRow([
            .. start,
            Text(sentence.Index),
            Text(span.Start),
            Text(span.Length),
            sentence.Kind?.Name(),
            sentence.Label.Name(),
            Text(Rounded(sentence.Probabilities[sentence.Label])),
            sentence.IsDecided ? "true" : "false",
            .. SentenceLabels.All.Select(label => Text(Rounded(sentence.Probabilities[label]))),
            .. Phrase(sentence.Source, _offsets.InSentence(sentence, sentence.Attribution.Source)),
            .. Phrase(sentence.Cue, _offsets.InSentence(sentence, sentence.Attribution.Cue)),
            .. Phrase(sentence.Quotation, _offsets.InSentence(sentence, sentence.Attribution.Quotation)),
            Text(sentence.Speaker),
            Text(sentence.Voice),
            sentence.Text,
            sentence.Paragraph is { } paragraph ? Text(paragraph) : null,
            .. Source(sentence),
            .. withFacts ? sentence.Facts?.Values ?? NoFacts : [],
            null,
        ]);
    }

    public override void Finish() => WriteHeader();

    void WriteHeader()
    {
        if (_headerWritten)
            return;
        _headerWritten = true;
        IEnumerable<string> start = withArticle ? ["file", "article"] : ["file"];
        writeRow([
            .. start,
            "index",
            "start",
            "length",
            "kind",
            "label",
            "confidence",
            "decided",
            .. SentenceLabels.All.Select(SentenceLabels.Name),
            "source",
            "sourceStart",
            "sourceLength",
            "cue",
            "cueStart",
            "cueLength",
            "quotation",
            "quotationStart",
            "quotationLength",
            "speaker",
            "voice",
            "text",
            "paragraph",
            "sourceId",
            "sourceName",
            "sourceRole",
            "sourceKind",
            "naming",
            "form",
            "shortSource",
            "shortSourceStart",
            "shortSourceLength",
            "longSource",
            "longSourceStart",
            "longSourceLength",
            "wholeQuotation",
            "wholeQuotationFirst",
            "wholeQuotationLast",
            "wholeQuotationStart",
            "wholeQuotationLength",
            "english",
            .. withFacts ? ArticleFacts.Names : [],
            "corrected",
        ]);
    }

    /// <summary>What the source list says.</summary>
    string?[] Source(SentenceRecord sentence)
    {
        var (inList, whole) = (sentence.InList, _offsets.OfQuotation(sentence));
        return
        [
            Text(inList?.Source?.Id),
            inList?.Source?.Name,
            inList?.Source?.Role,
            inList?.Source?.Kind.Name(),
            inList?.Source?.Naming.Name(),
            inList?.Form.Name(),
            .. Phrase(inList?.ShortName?.GetText(sentence.Text), _offsets.InSentence(sentence, inList?.ShortName)),
            .. Phrase(inList?.LongName?.GetText(sentence.Text), _offsets.InSentence(sentence, inList?.LongName)),
            Text(inList?.QuotationNumber),
            Text(inList?.Quotation?.FirstSentence),
            Text(inList?.Quotation?.LastSentence),
            Text(whole?.Start),
            Text(whole?.Length),
            sentence.IsEnglish switch
            {
                true => "true",
                false => "false",
                null => null,
            },
        ];
    }

    static string?[] Phrase(string? words, TextSpan? span) => [words, Text(span?.Start), Text(span?.Length)];

    static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    static string Text<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
