using System.Globalization;
using System.Text.Json;
using NewsAttribution.Server.Operations;
using NewsAttribution.Server.Requests;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.LabelStudio;

/// <summary>
/// The guess for one task: a mark on each sentence of its text, and on each phrase that names a source, in the controls that have these
/// labels. Offsets are code points, of the text with line feeds alone.
/// </summary>
sealed class Prediction
{
    readonly List<Region> _regions = [];
    readonly double _score;

    /// <param name="task">The task.</param>
    /// <param name="place">Its name for messages.</param>
    /// <param name="config">What the project asks for.</param>
    /// <param name="classifier">The model.</param>
    /// <param name="settings">The limits.</param>
    /// <param name="metrics">Counts what is labelled.</param>
    /// <exception cref="Refusing.Refusal">It has no such text.</exception>
    public Prediction(
        JsonElement task,
        string place,
        LabelConfig config,
        SentenceClassifier classifier,
        ServerSettings settings,
        ServerMetrics metrics
    )
    {
        float least = 1;
        foreach (var group in config.Controls.GroupBy(control => control.Member))
        {
            string text = TextOf(task, group.Key, place).Replace("\r\n", "\n", StringComparison.Ordinal);
            var sentences = metrics.Classify(RequestArticle.OfText(text), classifier, settings).Answer.Sentences;
            var converter = new SpanConverter(text, OffsetUnit.CodePoint);
            foreach (var sentence in sentences)
            {
                least = Math.Min(least, sentence.Confidence);
                foreach (var control in group)
                    Add(control, text, sentence, converter, sentences.Count == 1);
            }
        }
        _score = RecordWriter.Rounded(least);
    }

    public void Write(Utf8JsonWriter json, string model)
    {
        json.WriteStartObject();
        json.WriteString("model_version", model);
        json.WriteNumber("score", _score);
        json.WriteStartArray("result");
        for (int i = 0; i < _regions.Count; i++)
            _regions[i].Write(json, i.ToString(CultureInfo.InvariantCulture));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static string TextOf(JsonElement task, string member, string place) =>
        task.ValueKind == JsonValueKind.Object
        && JsonBody.Member(task, "data") is { ValueKind: JsonValueKind.Object } data
        && JsonBody.Member(data, member) is { } text
            ? JsonBody.Text(text, $"{place}.data.{member}")
            : throw JsonBody.Bad($"{place}: found no data.{member}, which the labelling configuration names.");

    void Add(LabelControl control, string text, in ClassifiedSentence sentence, SpanConverter converter, bool isAlone)
    {
        string label = sentence.Label.Name();
        float score = sentence.Confidence;
        // A choice is about the whole text, and an article has many labels.
        if (control.IsChoice)
        {
            if (isAlone && control.Names.Contains(label))
                _regions.Add(new(control, label, null, "", score));
            return;
        }
        if (control.Names.Contains(label))
            _regions.Add(new(control, label, converter.Convert(sentence.Span), sentence.Span.GetText(text), score));
        if (control.Names.Contains(LabelConfig.SourceLabel) && sentence.Attribution?.Source is { } source)
        {
            var span = source with { Start = sentence.Span.Start + source.Start };
            _regions.Add(new(control, LabelConfig.SourceLabel, converter.Convert(span), span.GetText(text), score));
        }
    }

    /// <summary>A label on a piece of the text, or on the whole.</summary>
    readonly record struct Region(LabelControl Control, string Label, TextSpan? Span, string Text, float Score)
    {
        public void Write(Utf8JsonWriter json, string id)
        {
            string type = Control.IsChoice ? "choices" : "labels";
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("from_name", Control.Name);
            json.WriteString("to_name", Control.Target);
            json.WriteString("type", type);
            json.WriteNumber("score", RecordWriter.Rounded(Score));
            json.WriteStartObject("value");
            if (Span is { } span)
            {
                json.WriteNumber("start", span.Start);
                json.WriteNumber("end", span.End);
                json.WriteString("text", Text);
            }
            json.WriteStartArray(type);
            json.WriteStringValue(Label);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}
