using NewsAttribution.Features;
using NewsAttribution.Model;
using NewsAttribution.Reading;

namespace NewsAttribution.Classifying;

/// <summary>Says what spoke for and against the label of a sentence: the weights of the model for each of its features, in words.</summary>
static class Explainer
{
    /// <summary>Below this share a logarithm is that of the share: a probability may be too small for its number.</summary>
    const float SmallestShare = 1e-30f;

    /// <summary>The evidence, the weightiest first. Its weights add up to the scores that the probabilities are made of.</summary>
    public static List<Evidence> Explain(ReadOnlySpan<char> sentence, LinearModel model, Knowledge knowledge, Calibration calibration)
    {
        var list = new FeatureList();
        var reading = new LoneSentenceReader().Read(sentence, knowledge, list);
        return Sorted(OfFeatures(list.Ids, reading.Attribution, model, calibration));
    }

    /// <summary>The same for each sentence of an article: its features, its voice and its neighbours.</summary>
    /// <param name="answers">The answers that are explained.</param>
    /// <param name="features">The features of each sentence, read in the article.</param>
    /// <param name="model">The weights.</param>
    /// <param name="calibration">What makes probabilities of them.</param>
    /// <param name="neighbours">How neighbouring labels bear on each other.</param>
    public static ExplainedSentence[] ExplainArticle(
        IReadOnlyList<ClassifiedSentence> answers,
        uint[][] features,
        LinearModel model,
        Calibration calibration,
        NeighbourLabels neighbours
    )
    {
        LabelProbabilities[] own = [.. features.Select(ids => calibration.Apply(model.Score(ids)))],
            pooled = [.. own];
        VoiceLabels.Pool(pooled, [.. answers.Select(answer => answer.Voice ?? -1)]);
        LabelProbabilities[] weighed = [.. pooled];
        neighbours.Weigh(weighed, new LabelProbabilities[weighed.Length]);
        return
        [
            .. answers.Select(
                (answer, i) =>
                {
                    var evidence = OfFeatures(features[i], answer.Attribution, model, calibration);
                    AddStep(evidence, "the other sentences of this voice", own[i], pooled[i]);
                    AddStep(evidence, "the labels of the sentences beside it", pooled[i], weighed[i]);
                    return new ExplainedSentence(answer, Sorted(evidence));
                }
            ),
        ];
    }

    static List<Evidence> OfFeatures(ReadOnlySpan<uint> features, Attribution? attribution, LinearModel model, Calibration calibration)
    {
        var evidence = new List<Evidence> { new("how frequent each label is", null, Scale(model.Biases, calibration, calibration.Biases)) };
        foreach (uint id in features.ToArray().Distinct())
            if (model.Find(id) is var row and >= 0)
            {
                var kind = FeatureTable.RowOf(id);
                evidence.Add(new(kind.NameOf(id), WordsAt(kind.Place, attribution), Scale(model.Weights(row), calibration, default)));
            }
        return evidence;
    }

    /// <summary>What made other probabilities of some: how far each logarithm has moved.</summary>
    static void AddStep(List<Evidence> evidence, string name, LabelProbabilities before, LabelProbabilities after)
    {
        if (before != after)
            evidence.Add(new(name, null, LabelScores.From(label => (float)(Log(after[label]) - Log(before[label])))));
    }

    static double Log(float probability) => PortableMath.Log(Math.Max(probability, SmallestShare));

    /// <summary>The weightiest first.</summary>
    public static List<Evidence> Sorted(List<Evidence> evidence) => [.. evidence.OrderByDescending(e => Spread(e.Weights))];

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
