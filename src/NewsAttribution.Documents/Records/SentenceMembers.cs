using System.Text.Json;

namespace NewsAttribution.Documents.Records;

/// <summary>The members of a classified sentence in JSON, in their stable order. New ones come last.</summary>
/// <param name="unit">What places and lengths are counted in.</param>
sealed class SentenceMembers(OffsetUnit unit)
{
    readonly WrittenOffsets _offsets = new(unit);

    /// <summary>All of them.</summary>
    public void Write(Utf8JsonWriter json, SentenceRecord sentence)
    {
        json.WriteString("file"u8, sentence.File);
        WriteInFile(json, sentence);
    }

    /// <summary>All but the name of the file.</summary>
    public void WriteInFile(Utf8JsonWriter json, SentenceRecord sentence)
    {
        if (sentence.Article is not null)
            json.WriteString("article"u8, sentence.Article);
        var span = _offsets.OfSentence(sentence);
        json.WriteNumber("index"u8, sentence.Index);
        json.WriteNumber("start"u8, span.Start);
        json.WriteNumber("length"u8, span.Length);
        json.WriteString("kind"u8, sentence.Kind?.Name());
        json.WriteString("label"u8, sentence.Label.Name());
        json.WritePropertyName("confidence"u8);
        WriteProbability(json, sentence.Probabilities[sentence.Label]);
        json.WriteBoolean("decided"u8, sentence.IsDecided);
        json.WriteStartObject("probabilities"u8);
        foreach (var label in SentenceLabels.All)
        {
            json.WritePropertyName(label.Name());
            WriteProbability(json, sentence.Probabilities[label]);
        }
        json.WriteEndObject();
        WritePhrase(json, "source"u8, "sourceStart"u8, "sourceLength"u8, sentence, sentence.Attribution.Source);
        WritePhrase(json, "cue"u8, "cueStart"u8, "cueLength"u8, sentence, sentence.Attribution.Cue);
        WritePhrase(json, "quotation"u8, "quotationStart"u8, "quotationLength"u8, sentence, sentence.Attribution.Quotation);
        WriteNumber(json, "speaker"u8, sentence.Speaker);
        WriteNumber(json, "voice"u8, sentence.Voice);
        json.WriteString("text"u8, sentence.Text);
        WriteSource(json, sentence);
        if (sentence.Facts is { } facts)
            for (int i = 0; i < ArticleFacts.Names.Count; i++)
                json.WriteString(ArticleFacts.Names[i], facts.Values[i]);
    }

    /// <summary>What the source list says, null for a sentence read by itself.</summary>
    void WriteSource(Utf8JsonWriter json, SentenceRecord sentence)
    {
        var (inList, whole) = (sentence.InList, _offsets.OfQuotation(sentence));
        WriteNumber(json, "sourceId"u8, inList?.Source?.Id);
        json.WriteString("sourceName"u8, inList?.Source?.Name);
        json.WriteString("sourceRole"u8, inList?.Source?.Role);
        json.WriteString("sourceKind"u8, inList?.Source?.Kind.Name());
        json.WriteString("naming"u8, inList?.Source?.Naming.Name());
        json.WriteString("form"u8, inList?.Form.Name());
        WritePhrase(json, "shortSource"u8, "shortSourceStart"u8, "shortSourceLength"u8, sentence, inList?.ShortName);
        WritePhrase(json, "longSource"u8, "longSourceStart"u8, "longSourceLength"u8, sentence, inList?.LongName);
        WriteNumber(json, "wholeQuotation"u8, inList?.QuotationNumber);
        WriteNumber(json, "wholeQuotationFirst"u8, inList?.Quotation?.FirstSentence);
        WriteNumber(json, "wholeQuotationLast"u8, inList?.Quotation?.LastSentence);
        WriteNumber(json, "wholeQuotationStart"u8, whole?.Start);
        WriteNumber(json, "wholeQuotationLength"u8, whole?.Length);
        if (sentence.IsEnglish is { } english)
            json.WriteBoolean("english"u8, english);
        else
            json.WriteNull("english"u8);
    }

    /// <summary>Words of the sentence, and where they stand.</summary>
    void WritePhrase(
        Utf8JsonWriter json,
        ReadOnlySpan<byte> name,
        ReadOnlySpan<byte> start,
        ReadOnlySpan<byte> length,
        SentenceRecord sentence,
        TextSpan? span
    )
    {
        var written = _offsets.InSentence(sentence, span);
        if (span is { } words)
            json.WriteString(name, words.Slice(sentence.Text));
        else
            json.WriteNull(name);
        WriteNumber(json, start, written?.Start);
        WriteNumber(json, length, written?.Length);
    }

    static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    static void WriteProbability(Utf8JsonWriter json, float probability)
    {
        Span<byte> text = stackalloc byte[SixDigits.MostBytes];
        json.WriteRawValue(text[..SixDigits.Format(probability, text)], skipInputValidation: true);
    }
}
