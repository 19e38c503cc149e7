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
        return Sorted(OfFeatures(list.Ids, reading.Attribution, model, calibration));
    }

    static List<Evidence> OfFeatures(ReadOnlySpan<uint> features, Attribution? attribution, LinearModel model, Calibration calibration)
    {
        var evidence = new List<Evidence> { new(Reasons.Frequency, null, Scale(model.Biases, calibration, calibration.Biases)) };
        foreach (uint id in features)
            if (model.Find(id) is var row and >= 0)
            {
                var kind = FeatureTable.RowOf(id);
                evidence.Add(new(kind.NameOf(id), WordsAt(kind.Place, attribution), Scale(model.Weights(row), calibration, default)));
            }
        return evidence;
    }

    /// <summary>The weightiest first; of equals the one that came first. In place: there are few, and a page asks for thousands.</summary>
    public static List<Evidence> Sorted(List<Evidence> evidence)
    {
        for (int i = 1; i < evidence.Count; i++)
        {
            var moved = evidence[i];
            float spread = Spread(moved.Weights);
            int place = i;
            for (; place > 0 && Spread(evidence[place - 1].Weights) < spread; place--)
                evidence[place] = evidence[place - 1];
            evidence[place] = moved;
        }
        return evidence;
    }

    public static LabelScores Scale(LabelScores weights, Calibration calibration, LabelScores plus) => weights * calibration.Scales + plus;

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
