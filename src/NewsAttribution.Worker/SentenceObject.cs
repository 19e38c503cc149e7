using System.Text.Json;

namespace NewsAttribution.Worker;

/// <summary>Reads what <see cref="SentenceMembers.Write"/> wrote.</summary>
static class SentenceObject
{
    public static SentenceRecord Read(JsonElement sentence)
    {
        if (!SentenceLabels.TryParse(sentence.GetProperty("label").GetString(), out var label))
            throw new JsonException("The label is none of the four.");
        var probabilities = sentence.GetProperty("probabilities");
        return new(
            sentence.GetProperty("file").GetString()!,
            sentence.GetProperty("article").GetString(),
            sentence.GetProperty("index").GetInt32(),
            new TextSpan(sentence.GetProperty("start").GetInt32(), sentence.GetProperty("length").GetInt32()),
            sentence.GetProperty("kind").GetString() is { } kind ? SentenceKindNames.Parse(kind) : null,
            label,
            LabelProbabilities.From(l => probabilities.GetProperty(l.Name()).GetSingle()),
            new Attribution(Phrase(sentence, "source"), Phrase(sentence, "cue"), Phrase(sentence, "quotation")),
            sentence.GetProperty("text").GetString()!
        )
        {
            IsDecided = sentence.GetProperty("decided").GetBoolean(),
            Speaker = Number(sentence, "speaker"),
            Voice = Number(sentence, "voice"),
            Paragraph = sentence.TryGetProperty("paragraph", out var paragraph) ? paragraph.GetInt32() : null,
            InList = InList(sentence),
            IsEnglish = Member(sentence, "english")?.GetBoolean(),
        };
    }

    /// <summary><see langword="null"/> in answers of workers that wrote no source list.</summary>
    static SentenceSource? InList(JsonElement sentence)
    {
        if (Member(sentence, "form") is not { } form)
            return null;
        var source = Number(sentence, "sourceId") is { } id
            ? new ListedSource(
                id,
                sentence.GetProperty("sourceName").GetString()!,
                sentence.GetProperty("sourceRole").GetString(),
                Enum.Parse<SourceType>(sentence.GetProperty("sourceKind").GetString()!, ignoreCase: true),
                Enum.Parse<SourceNaming>(sentence.GetProperty("naming").GetString()!, ignoreCase: true)
            )
            : null;
        ArticleQuotation? quotation =
            Number(sentence, "wholeQuotationFirst") is { } first && Number(sentence, "wholeQuotationLast") is { } last
                ? new(first, last, Phrase(sentence, "wholeQuotation"), source?.Id)
                : null;
        return new(
            source,
            Enum.Parse<AttributionForm>(form.GetString()!, ignoreCase: true),
            Phrase(sentence, "shortSource"),
            Phrase(sentence, "longSource"),
            Number(sentence, "wholeQuotation"),
            quotation
        );
    }

    static TextSpan? Phrase(JsonElement sentence, string name) =>
        Number(sentence, $"{name}Start") is { } start && Number(sentence, $"{name}Length") is { } length ? new(start, length) : null;

    static int? Number(JsonElement sentence, string name) =>
        Member(sentence, name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    static JsonElement? Member(JsonElement sentence, string name) =>
        sentence.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;
}
