using NewsAttribution.Features;
using NewsAttribution.Model;
using NewsAttribution.Reading;

namespace NewsAttribution.Classifying;

/// <summary>Says what spoke for and against the label of a sentence: the weights of the model for each of its features, in words.</summary>
static class Explainer
{
    /// <summary>The evidence, the weightiest first. Its weights add up to the scores that the probabilities are made of.</summary>
    public static List<Evidence> Explain(ReadOnlySpan<char> sentence, LinearModel model, Knowledge knowledge, Calibration calibration)
    {
        var list = new FeatureList();
        var reading = new LoneSentenceReader().Read(sentence, knowledge, list);
        var evidence = new List<Evidence> { new("how frequent each label is", null, Scale(model.Biases, calibration, calibration.Biases)) };
        foreach (uint id in list.Ids.ToArray().Distinct())
            if (model.Find(id) is var row and >= 0)
            {
                var kind = FeatureTable.RowOf(id);
                evidence.Add(
                    new(kind.NameOf(id), WordsAt(kind.Place, reading.Attribution), Scale(model.Weights(row), calibration, default))
                );
            }
        return [.. evidence.OrderByDescending(e => Spread(e.Weights))];
    }

    static LabelScores Scale(LabelScores weights, Calibration calibration, LabelScores plus) => weights * calibration.Scales + plus;

    /// <summary>How far the evidence parts the labels: what it adds to all of them alike says nothing.</summary>
    static float Spread(LabelScores weights) => weights.Largest - weights.Smallest;

    static TextSpan? WordsAt(FeaturePlace place, Attribution? attribution) =>
        place switch
        {
            FeaturePlace.Cue => attribution?.Cue,
            FeaturePlace.Source => attribution?.Source,
            FeaturePlace.Quotation => attribution?.Quotation,
            _ => null,
        };
}
