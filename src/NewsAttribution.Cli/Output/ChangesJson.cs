using System.Text.Json.Nodes;
using NewsAttribution.Training.Comparing;

namespace NewsAttribution.Cli.Output;

/// <summary>Changes of answers as JSON.</summary>
static class ChangesJson
{
    public static string Of(ChangesReport report)
    {
        var changes = report.Changes;
        var changed = new JsonObject();
        foreach (var part in ChangesReport.Parts)
            changed[ChangesReport.NameOf(part)] = changes.Count(part);
        changed["any"] = changes.Changed;
        return new JsonObject
        {
            ["old"] = report.Old,
            ["new"] = report.New,
            ["sentences"] = changes.Sentences,
            ["onlyOld"] = changes.OnlyOld,
            ["onlyNew"] = changes.OnlyNew,
            ["changed"] = changed,
            ["labelShare"] = ComparisonJson.Round(changes.Share(ChangedPart.Label)),
            ["labels"] = ByLabel(before => ByLabel(after => changes.Labels[(int)before][(int)after])),
            ["kinds"] = new JsonArray([
                .. changes.Groups.Select(group => new JsonObject
                {
                    ["part"] = ChangesReport.NameOf(group.Part),
                    ["kind"] = group.Name,
                    ["count"] = group.Sentences.Count,
                    ["examples"] = new JsonArray([.. group.Sentences.Take(report.Examples).Select(pair => Example(pair, group.Part))]),
                }),
            ]),
        }.ToJsonString(ComparisonJson.Readable);
    }

    static JsonObject Example(SentencePair pair, ChangedPart part) =>
        new()
        {
            ["file"] = pair.New.File,
            ["article"] = pair.New.Article,
            ["shift"] = ComparisonJson.Round(pair.Shift),
            ["excerpt"] = ChangeExample.ExcerptOf(pair, part),
            ["old"] = Answer(pair.Old, pair.OldSpeaker),
            ["new"] = Answer(pair.New, pair.NewSpeaker),
        };

    static JsonObject Answer(AnsweredSentence sentence, AnsweredSentence? speaker) =>
        new()
        {
            ["index"] = sentence.Index,
            ["start"] = sentence.Span.Start,
            ["length"] = sentence.Span.Length,
            ["label"] = sentence.Label.Name(),
            ["confidence"] = ComparisonJson.Round(sentence.Probabilities[sentence.Label]),
            ["source"] = sentence.Source,
            ["cue"] = sentence.Cue,
            ["speaker"] = speaker?.Index,
        };

    static JsonObject ByLabel(Func<SentenceLabel, JsonNode> value) =>
        new(SentenceLabels.All.Select(label => KeyValuePair.Create<string, JsonNode?>(label.Name(), value(label))));
}
