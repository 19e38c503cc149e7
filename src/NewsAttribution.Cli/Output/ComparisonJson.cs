using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsAttribution.Training;
using NewsAttribution.Training.Reporting;

namespace NewsAttribution.Cli.Output;

/// <summary>A comparison of two models as JSON, with all sentences on which they differ.</summary>
static class ComparisonJson
{
    internal static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(ModelComparison comparison, string first, string second, IReadOnlyList<TrainedOn> trained) =>
        new JsonObject
        {
            ["a"] = first,
            ["b"] = second,
            ["sentences"] = comparison.First.Sentences,
            ["trainedOn"] = new JsonObject { ["a"] = trained[0].Sentences, ["b"] = trained[1].Sentences },
            ["macroF1"] = Pair(comparison.First.MacroF1, comparison.Second.MacroF1),
            ["macroF1GainInterval"] = Interval(comparison.MacroF1Gain),
            ["isReal"] = comparison.IsReal,
            ["mcNemarP"] = Round(comparison.McNemarP),
            ["onlyARight"] = comparison.OnlyFirstRight,
            ["onlyBRight"] = comparison.OnlySecondRight,
            ["labels"] = new JsonObject(
                comparison.Labels.Select(l =>
                    KeyValuePair.Create<string, JsonNode?>(
                        l.Label.Name(),
                        new JsonObject
                        {
                            ["f1"] = l.Support == 0 ? null : Pair(l.First, l.Second),
                            ["gainInterval"] = l.Support == 0 ? null : Interval(l.Gain),
                            ["isReal"] = l.IsReal,
                            ["mcNemarP"] = l.Support == 0 ? null : Round(l.McNemarP),
                            ["support"] = l.Support,
                        }
                    )
                )
            ),
            ["inWords"] = comparison.InWords("A", "B"),
            ["differing"] = new JsonArray([
                .. comparison.Differing.Select(d => new JsonObject
                {
                    ["article"] = d.First.Article,
                    ["line"] = d.First.Gold.Line,
                    ["label"] = d.First.Gold.Label.Name(),
                    ["a"] = d.First.Given.Name(),
                    ["b"] = d.Second.Given.Name(),
                    ["text"] = d.First.Gold.Text,
                }),
            ]),
        }.ToJsonString(Readable);

    static JsonObject Pair(double a, double b) => new() { ["a"] = Round(a), ["b"] = Round(b) };

    static JsonArray Interval(Interval interval) => [Round(interval.Lower), Round(interval.Upper)];

    internal static double Round(double value) => Math.Round(value, 6);
}
