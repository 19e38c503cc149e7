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
        };
    }

    static TextSpan? Phrase(JsonElement sentence, string name) =>
        Number(sentence, $"{name}Start") is { } start && Number(sentence, $"{name}Length") is { } length ? new(start, length) : null;

    static int? Number(JsonElement sentence, string name) =>
        sentence.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
}
