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
        var list = new FeatureList { Notes = [] };
        var reading = new LoneSentenceReader().Read(sentence, knowledge, list);
        var evidence = new List<Evidence> { new("how frequent each label is", null, Scale(model.Biases, calibration, calibration.Biases)) };
        var seen = new HashSet<uint>();
        foreach (var feature in list.Notes)
            if (seen.Add(feature.Id) && (model.Find(feature.Id) is var row and >= 0))
                evidence.Add(
                    new(
                        FeatureNames.NameOf(feature),
                        WordsOf(feature, reading.Attribution),
                        Scale(model.Weights(row), calibration, default)
                    )
                );
        return [.. evidence.OrderByDescending(e => Spread(e.Weights))];
    }

    static LabelScores Scale(LabelScores weights, Calibration calibration, LabelScores plus) => weights * calibration.Scales + plus;

    /// <summary>How far the evidence parts the labels: what it adds to all of them alike says nothing.</summary>
    static float Spread(LabelScores weights) => weights.Largest - weights.Smallest;

    static TextSpan? WordsOf(Feature feature, Attribution? attribution) =>
        feature.Group switch
        {
            FeatureGroup.Cue => attribution?.Cue,
            FeatureGroup.Source when feature.A is not (10 or 11) => attribution?.Source,
            FeatureGroup.Quotation => attribution?.Quotation,
            _ => null,
        };
}
