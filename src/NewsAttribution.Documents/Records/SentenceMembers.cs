using System.Text.Json;

namespace NewsAttribution.Documents.Records;

/// <summary>The members of a classified sentence in JSON, in their stable order. New ones come last.</summary>
/// <param name="unit">What places and lengths are counted in.</param>
sealed class SentenceMembers(OffsetUnit unit)
{
    readonly WrittenOffsets _offsets = new(unit);

    public void Write(Utf8JsonWriter json, SentenceRecord sentence)
    {
        json.WriteString("file", sentence.File);
        if (sentence.Article is not null)
            json.WriteString("article", sentence.Article);
        var span = _offsets.OfSentence(sentence);
        json.WriteNumber("index", sentence.Index);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
        json.WriteString("kind", sentence.Kind?.Name());
        json.WriteString("label", sentence.Label.Name());
        json.WriteNumber("confidence", RecordWriter.Rounded(sentence.Probabilities[sentence.Label]));
        json.WriteBoolean("decided", sentence.IsDecided);
        json.WriteStartObject("probabilities");
        foreach (var label in SentenceLabels.All)
            json.WriteNumber(label.Name(), RecordWriter.Rounded(sentence.Probabilities[label]));
        json.WriteEndObject();
        WritePhrase(json, "source", sentence.Source, _offsets.InSentence(sentence, sentence.Attribution.Source));
        WritePhrase(json, "cue", sentence.Cue, _offsets.InSentence(sentence, sentence.Attribution.Cue));
        WritePhrase(json, "quotation", sentence.Quotation, _offsets.InSentence(sentence, sentence.Attribution.Quotation));
        WriteNumber(json, "speaker", sentence.Speaker);
        WriteNumber(json, "voice", sentence.Voice);
        json.WriteString("text", sentence.Text);
        WriteSource(json, sentence);
        if (sentence.Facts is { } facts)
            for (int i = 0; i < ArticleFacts.Names.Count; i++)
                json.WriteString(ArticleFacts.Names[i], facts.Values[i]);
    }

    /// <summary>What the source list says, null for a sentence read by itself.</summary>
    void WriteSource(Utf8JsonWriter json, SentenceRecord sentence)
    {
        var (inList, whole) = (sentence.InList, _offsets.OfQuotation(sentence));
        WriteNumber(json, "sourceId", inList?.Source?.Id);
        json.WriteString("sourceName", inList?.Source?.Name);
        json.WriteString("sourceRole", inList?.Source?.Role);
        json.WriteString("sourceKind", inList?.Source?.Kind.Name());
        json.WriteString("naming", inList?.Source?.Naming.Name());
        json.WriteString("form", inList?.Form.Name());
        foreach (var (name, span) in new[] { ("shortSource", inList?.ShortName), ("longSource", inList?.LongName) })
            WritePhrase(json, name, span?.GetText(sentence.Text), _offsets.InSentence(sentence, span));
        WriteNumber(json, "wholeQuotation", inList?.QuotationNumber);
        WriteNumber(json, "wholeQuotationFirst", inList?.Quotation?.FirstSentence);
        WriteNumber(json, "wholeQuotationLast", inList?.Quotation?.LastSentence);
        WriteNumber(json, "wholeQuotationStart", whole?.Start);
        WriteNumber(json, "wholeQuotationLength", whole?.Length);
        if (sentence.IsEnglish is { } english)
            json.WriteBoolean("english", english);
        else
            json.WriteNull("english");
    }

    /// <summary>Its words, and where they stand.</summary>
    static void WritePhrase(Utf8JsonWriter json, string name, string? words, TextSpan? span)
    {
        json.WriteString(name, words);
        WriteNumber(json, $"{name}Start", span?.Start);
        WriteNumber(json, $"{name}Length", span?.Length);
    }

    static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
