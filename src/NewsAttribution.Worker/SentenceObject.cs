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
            LabelProbabilities.From(l => Probability(probabilities.GetProperty(l.Name()))),
            new Attribution(Words(sentence, "source"), Words(sentence, "cue"), Words(sentence, "quotation")),
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
                Named<SourceType>(sentence.GetProperty("sourceKind")),
                Named<SourceNaming>(sentence.GetProperty("naming"))
            )
            : null;
        ArticleQuotation? quotation =
            Number(sentence, "wholeQuotationFirst") is { } first && Number(sentence, "wholeQuotationLast") is { } last
                ? new(first, last, Phrase(sentence, "wholeQuotation"), source?.Id)
                : null;
        return new(
            source,
            Named<AttributionForm>(form),
            Words(sentence, "shortSource"),
            Words(sentence, "longSource"),
            Number(sentence, "wholeQuotation"),
            quotation
        );
    }

    static float Probability(JsonElement number) =>
        number.GetSingle() is >= 0 and <= 1 and var share ? share : throw new JsonException("A probability lies outside 0 to 1.");

    /// <summary>.NET takes numbers too, even of no member.</summary>
    static T Named<T>(JsonElement name)
        where T : struct, Enum =>
        Enum.TryParse(name.GetString(), ignoreCase: true, out T value) && Enum.IsDefined(value)
            ? value
            : throw new JsonException("A name is none of those that there are.");

    /// <summary>A phrase of the sentence itself.</summary>
    static TextSpan? Words(JsonElement sentence, string name)
    {
        var words = Phrase(sentence, name);
        int length = sentence.GetProperty("text").GetString()!.Length;
        return words is not { } span || (span.Start >= 0 && span.Length >= 0 && span.Start <= length - span.Length)
            ? words
            : throw new JsonException("A phrase lies outside its sentence.");
    }

    static TextSpan? Phrase(JsonElement sentence, string name) =>
        Number(sentence, $"{name}Start") is { } start && Number(sentence, $"{name}Length") is { } length ? new(start, length) : null;

    static int? Number(JsonElement sentence, string name) =>
        Member(sentence, name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    static JsonElement? Member(JsonElement sentence, string name) =>
        sentence.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;
}
