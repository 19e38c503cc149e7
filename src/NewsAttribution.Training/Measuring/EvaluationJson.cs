using System.Text.Json;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training.Measuring;

/// <summary>The JSON form of an evaluation, by hand so that names and order stay as documented.</summary>
static class EvaluationJson
{
    public static string Write(Evaluation evaluation) => JsonText.Write(json => Write(json, evaluation));

    public static void Write(Utf8JsonWriter json, Evaluation evaluation)
    {
        json.WriteStartObject();
        json.WriteNumber("sentences", evaluation.Sentences);
        json.WriteNumber("accuracy", Round(evaluation.Accuracy));
        json.WriteNumber("macroF1", Round(evaluation.MacroF1));
        json.WriteStartArray("macroF1Interval");
        json.WriteNumberValue(Round(evaluation.MacroF1Interval.Lower));
        json.WriteNumberValue(Round(evaluation.MacroF1Interval.Upper));
        json.WriteEndArray();
        json.WriteNumber("calibrationError", Round(evaluation.CalibrationError));
        WriteLabels(json, DefinedMetrics.Of(evaluation));
        WriteConfusion(json, evaluation.Confusion);
        if (evaluation.Source is { } source)
        {
            json.WriteStartObject("source");
            WriteMetric(json, "exact", DefinedMetrics.Exact(source));
            WriteMetric(json, "overlap", DefinedMetrics.Overlap(source));
            json.WriteEndObject();
        }
        if (evaluation is { Context: { } context, Clear: { } clear })
        {
            json.WriteStartObject("slices");
            WriteSlice(json, "context", context);
            WriteSlice(json, "clear", clear);
            json.WriteEndObject();
        }
        if (evaluation.Parts.Count > 0)
            WriteParts(json, evaluation.Parts);
        json.WriteEndObject();
    }

    static void WriteParts(Utf8JsonWriter json, IReadOnlyList<PartMetrics> parts)
    {
        json.WriteStartObject("parts");
        foreach (var sort in parts.GroupBy(p => p.By))
        {
            json.WriteStartObject(sort.Key);
            foreach (var part in sort)
            {
                json.WriteStartObject(part.Name);
                json.WriteNumber("macroF1", Round(part.MacroF1));
                json.WriteNumber("accuracy", Round(part.Accuracy));
                json.WriteNumber("sentences", part.Sentences);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WriteLabels(Utf8JsonWriter json, IEnumerable<DefinedMetrics> labels)
    {
        json.WriteStartObject("labels");
        foreach (var label in labels)
        {
            json.WriteStartObject(label.Label.Name());
            WriteMetric(json, "precision", label.Precision);
            WriteMetric(json, "recall", label.Recall);
            WriteMetric(json, "f1", label.F1);
            json.WriteNumber("support", label.Support);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    /// <summary>Gold label → given label → sentences.</summary>
    static void WriteConfusion(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<int>> confusion)
    {
        json.WriteStartObject("confusion");
        foreach (var gold in SentenceLabels.All)
        {
            json.WriteStartObject(gold.Name());
            foreach (var given in SentenceLabels.All)
                json.WriteNumber(given.Name(), confusion[(int)gold][(int)given]);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void WriteSlice(Utf8JsonWriter json, string name, SliceMetrics slice)
    {
        json.WriteStartObject(name);
        WriteMetric(json, "macroF1", DefinedMetrics.MacroF1(slice));
        json.WriteNumber("sentences", slice.Sentences);
        json.WriteEndObject();
    }

    /// <summary>Null where there is nothing to measure.</summary>
    static void WriteMetric(Utf8JsonWriter json, string name, double? metric)
    {
        if (metric is { } value)
            json.WriteNumber(name, Round(value));
        else
            json.WriteNull(name);
    }

    static decimal Round(double value) => Math.Round((decimal)value, 6);
}
