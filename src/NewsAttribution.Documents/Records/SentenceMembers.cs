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
        json.WriteString(MemberNames.File, sentence.File);
        WriteInFile(json, sentence);
    }

    /// <summary>All but the name of the file.</summary>
    public void WriteInFile(Utf8JsonWriter json, SentenceRecord sentence)
    {
        if (sentence.Article is not null)
            json.WriteString(MemberNames.Article, sentence.Article);
        var span = _offsets.OfSentence(sentence);
        json.WriteNumber(MemberNames.Index, sentence.Index);
        json.WriteNumber(MemberNames.Start, span.Start);
        json.WriteNumber(MemberNames.Length, span.Length);
        json.WriteString(MemberNames.Kind, sentence.Kind?.Name());
        json.WriteString(MemberNames.Label, MemberNames.OfLabel(sentence.Label));
        json.WritePropertyName(MemberNames.Confidence);
        WriteProbability(json, sentence.Probabilities[sentence.Label]);
        json.WriteBoolean(MemberNames.Decided, sentence.IsDecided);
        WriteProbabilities(json, sentence.Probabilities);
        WritePhrase(json, MemberNames.Source, sentence, sentence.Attribution.Source);
        WritePhrase(json, MemberNames.Cue, sentence, sentence.Attribution.Cue);
        WritePhrase(json, MemberNames.Quotation, sentence, sentence.Attribution.Quotation);
        WriteNumber(json, MemberNames.Speaker, sentence.Speaker);
        WriteNumber(json, MemberNames.Voice, sentence.Voice);
        json.WriteString(MemberNames.Text, sentence.Text);
        WriteSource(json, sentence);
        if (sentence.Facts is { } facts)
            for (int i = 0; i < ArticleFacts.Names.Count; i++)
                json.WriteString(ArticleFacts.Names[i], facts.Values[i]);
    }

    /// <summary>What the source list says, null for a sentence read by itself.</summary>
    void WriteSource(Utf8JsonWriter json, SentenceRecord sentence)
    {
        var (inList, whole) = (sentence.InList, _offsets.OfQuotation(sentence));
        if (inList?.Source is { } source)
        {
            json.WriteNumber(MemberNames.SourceId, source.Id);
            json.WriteString(MemberNames.SourceName, source.Name);
            json.WriteString(MemberNames.SourceRole, source.Role);
            json.WriteString(MemberNames.SourceKind, source.Kind.Name());
            json.WriteString(MemberNames.Naming, source.Naming.Name());
        }
        else
        {
            json.WritePropertyName(MemberNames.SourceId);
            json.WriteRawValue(MemberNames.NoSource, skipInputValidation: true);
        }
        json.WriteString(MemberNames.Form, inList?.Form.Name());
        WritePhrase(json, MemberNames.ShortSource, sentence, inList?.ShortName);
        WritePhrase(json, MemberNames.LongSource, sentence, inList?.LongName);
        WriteQuotation(json, inList, whole);
        if (sentence.IsEnglish is { } english)
            json.WriteBoolean(MemberNames.English, english);
        else
            json.WriteNull(MemberNames.English);
    }

    static void WriteQuotation(Utf8JsonWriter json, SentenceSource? inList, TextSpan? whole)
    {
        if (inList is { QuotationNumber: { } number, Quotation: { } quotation })
        {
            json.WriteNumber(MemberNames.WholeQuotation, number);
            json.WriteNumber(MemberNames.WholeQuotationFirst, quotation.FirstSentence);
            json.WriteNumber(MemberNames.WholeQuotationLast, quotation.LastSentence);
            WriteNumber(json, MemberNames.WholeQuotationStart, whole?.Start);
            WriteNumber(json, MemberNames.WholeQuotationLength, whole?.Length);
            return;
        }
        json.WritePropertyName(MemberNames.WholeQuotation);
        json.WriteRawValue(MemberNames.NoQuotation, skipInputValidation: true);
    }

    /// <summary>Words of the sentence, and where they stand.</summary>
    void WritePhrase(Utf8JsonWriter json, PhraseNames names, SentenceRecord sentence, TextSpan? span)
    {
        if (span is { } words && _offsets.InSentence(sentence, span) is { } written)
        {
            json.WriteString(names.Words, words.Slice(sentence.Text));
            json.WriteNumber(names.Start, written.Start);
            json.WriteNumber(names.Length, written.Length);
            return;
        }
        json.WritePropertyName(names.Words);
        json.WriteRawValue(names.AllNull, skipInputValidation: true);
    }

    static void WriteNumber(Utf8JsonWriter json, JsonEncodedText name, int? number)
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

    static void WriteProbabilities(Utf8JsonWriter json, in LabelProbabilities probabilities)
    {
        Span<byte> text = stackalloc byte[MemberNames.ProbabilitiesBytes + SentenceLabels.Count * SixDigits.MostBytes];
        int length = 0;
        for (int label = 0; label < SentenceLabels.Count; label++)
        {
            var name = MemberNames.BeforeProbability(label);
            name.CopyTo(text[length..]);
            length += name.Length;
            length += SixDigits.Format(probabilities[(SentenceLabel)label], text[length..]);
        }
        text[length++] = (byte)'}';
        json.WritePropertyName(MemberNames.Probabilities);
        json.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
