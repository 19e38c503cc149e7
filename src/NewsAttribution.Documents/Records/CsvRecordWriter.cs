namespace NewsAttribution.Documents.Records;

/// <summary>
/// RFC 4180 with a header; a column for the probability of each label. The last column is empty: a reader who disagrees writes the right
/// label into it, and <c>newsattr train</c> and <c>audit</c> take the row.
/// </summary>
/// <param name="row">Takes the cells of the header and of each row.</param>
/// <param name="withArticle">Whether there is a column for the name of the article.</param>
/// <param name="unit">What places and lengths are counted in.</param>
/// <param name="withFacts">Whether there are columns for what archives say of an article.</param>
sealed class CsvRecordWriter(RowWriter row, bool withArticle, OffsetUnit unit = OffsetUnit.Utf16, bool withFacts = false) : RecordWriter
{
    readonly WrittenOffsets _offsets = new(unit);
    bool _headerWritten;

    static readonly string?[] NoFacts = new string?[ArticleFacts.Names.Count];

    public CsvRecordWriter(TextWriter output, bool withArticle, OffsetUnit unit = OffsetUnit.Utf16, bool withFacts = false)
        : this(new CsvRow(output), withArticle, unit, withFacts) { }

    public override void Write(SentenceRecord sentence)
    {
        WriteHeader();
        var span = _offsets.OfSentence(sentence);
        row.Add(sentence.File);
        if (withArticle)
            row.Add(sentence.Article);
        row.Add(sentence.Index);
        row.Add(span.Start);
        row.Add(span.Length);
        row.Add(sentence.Kind?.Name());
        row.Add(sentence.Label.Name());
        row.AddProbability(sentence.Probabilities[sentence.Label]);
        row.Add(sentence.IsDecided);
        foreach (var label in SentenceLabels.All)
            row.AddProbability(sentence.Probabilities[label]);
        AddPhrase(sentence, sentence.Attribution.Source);
        AddPhrase(sentence, sentence.Attribution.Cue);
        AddPhrase(sentence, sentence.Attribution.Quotation);
        row.Add(sentence.Speaker);
        row.Add(sentence.Voice);
        row.Add(sentence.Text);
        row.Add(sentence.Paragraph);
        AddSource(sentence);
        if (withFacts)
            foreach (string? fact in sentence.Facts?.Values ?? NoFacts)
                row.Add(fact);
        row.Add("");
        row.End();
    }

    public override void Finish() => WriteHeader();

    void WriteHeader()
    {
        if (_headerWritten)
            return;
        _headerWritten = true;
        IEnumerable<string> start = withArticle ? ["file", "article"] : ["file"];
        row.Write([
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
    void AddSource(SentenceRecord sentence)
    {
        var (inList, whole) = (sentence.InList, _offsets.OfQuotation(sentence));
        row.Add(inList?.Source?.Id);
        row.Add(inList?.Source?.Name);
        row.Add(inList?.Source?.Role);
        row.Add(inList?.Source?.Kind.Name());
        row.Add(inList?.Source?.Naming.Name());
        row.Add(inList?.Form.Name());
        AddPhrase(sentence, inList?.ShortName);
        AddPhrase(sentence, inList?.LongName);
        row.Add(inList?.QuotationNumber);
        row.Add(inList?.Quotation?.FirstSentence);
        row.Add(inList?.Quotation?.LastSentence);
        row.Add(whole?.Start);
        row.Add(whole?.Length);
        row.Add(sentence.IsEnglish);
    }

    /// <summary>Words of the sentence, and where they stand.</summary>
    void AddPhrase(SentenceRecord sentence, TextSpan? span)
    {
        var written = _offsets.InSentence(sentence, span);
        row.Add(span is { } words ? words.Slice(sentence.Text) : "");
        row.Add(written?.Start);
        row.Add(written?.Length);
    }
}
