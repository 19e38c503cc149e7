using System.Text.Json;
using NewsAttribution.Training.Comparing;

namespace NewsAttribution.Cli.Input;

/// <summary>A sentence as <c>newsattr classify --format ndjson</c> writes it.</summary>
/// <param name="root">The object.</param>
/// <param name="place">File and line, for messages.</param>
readonly struct AnswerLine(JsonElement root, string place)
{
    /// <exception cref="FailedRunException">A member is missing, or is something else.</exception>
    public AnsweredSentence Read() =>
        new(
            Text("file"),
            root.TryGetProperty("article", out _) ? Text("article") : null,
            Number("index"),
            new TextSpan(Number("start"), Number("length")),
            Text("text"),
            Label(),
            Probabilities()
        )
        {
            Source = TextOrNull("source"),
            Cue = TextOrNull("cue"),
            Speaker = Member("speaker").ValueKind == JsonValueKind.Null ? null : Number("speaker"),
        };

    /// <summary>Whether the sentence has a kind: those that were read by themselves have none, unless the input said so.</summary>
    /// <exception cref="FailedRunException">The member is missing.</exception>
    public bool HasKind => Member("kind").ValueKind != JsonValueKind.Null;

    JsonElement Member(string name) =>
        root.TryGetProperty(name, out var member)
            ? member
            : throw new FailedRunException(
                $"{place}: found no member {name}; expected one, as newsattr classify --format ndjson writes it."
            );

    string Text(string name) =>
        Member(name) is { ValueKind: JsonValueKind.String } text ? JsonLine.Text(text) : throw Wrong(name, Member(name), "a string");

    string? TextOrNull(string name) =>
        Member(name).ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => JsonLine.Text(Member(name)),
            _ => throw Wrong(name, Member(name), "a string or null"),
        };

    int Number(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int value) && value >= 0
            ? value
            : throw Wrong(name, Member(name), "a whole number of 0 or more");

    SentenceLabel Label() =>
        SentenceLabels.TryParse(Text("label"), out var label)
            ? label
            : throw Wrong("label", Member("label"), string.Join(", ", SentenceLabels.All.Select(l => l.Name())));

    LabelProbabilities Probabilities()
    {
        var probabilities = Member("probabilities");
        // A struct's parameters are out of the reach of lambdas.
        string at = place;
        return LabelProbabilities.From(label =>
            probabilities.ValueKind == JsonValueKind.Object
            && probabilities.TryGetProperty(label.Name(), out var number)
            && number.ValueKind == JsonValueKind.Number
            && number.TryGetSingle(out float probability)
            && probability is >= 0 and <= 1
                ? probability
                : throw Wrong("probabilities", probabilities, $"a number from 0 to 1 for {label.Name()}", at)
        );
    }

    FailedRunException Wrong(string name, JsonElement found, string expected) => Wrong(name, found, expected, place);

    static FailedRunException Wrong(string name, JsonElement found, string expected, string place)
    {
        string text = found.GetRawText();
        return new(
            $"{place}: member {name}: found {(text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…"))}; expected {expected}."
        );
    }
}
