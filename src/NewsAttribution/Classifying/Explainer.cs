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

    /// <summary>
    /// The same for each sentence of an article, in fewer pieces: its features by what they speak of, its voice and its neighbours.
    /// </summary>
    /// <param name="answer">The answer that is explained.</param>
    /// <param name="features">The features of each sentence, read in the article.</param>
    /// <param name="model">The weights.</param>
    /// <param name="calibration">What makes probabilities of them.</param>
    /// <param name="neighbours">How neighbouring labels bear on each other.</param>
    public static ExplainedSentence[] ExplainArticle(
        ArticleClassification answer,
        uint[][] features,
        LinearModel model,
        Calibration calibration,
        NeighbourLabels neighbours
    )
    {
        var sentences = answer.Sentences;
        LabelProbabilities[] own = [.. features.Select(ids => calibration.Apply(model.Score(ids)))],
            pooled = [.. own];
        VoiceLabels.Pool(pooled, [.. sentences.Select(sentence => sentence.Voice ?? -1)]);
        LabelProbabilities[] weighed = [.. pooled];
        neighbours.Weigh(weighed, new LabelProbabilities[weighed.Length]);
        return
        [
            .. sentences.Select(
                (sentence, i) =>
                {
                    var speaker = SpeakerOf(answer, i);
                    var evidence = OfGroups(features[i], sentence.Attribution, speaker?.Source.Name, model, calibration);
                    var (voice, beside) = (Step(own[i], pooled[i]), Step(pooled[i], weighed[i]));
                    if (voice != default)
                        evidence.Add(new(Reasons.Voice, null, voice));
                    if (beside != default)
                        evidence.Add(new(Reasons.Neighbours, null, beside));
                    return new ExplainedSentence(sentence, Sorted(evidence))
                    {
                        Speaker = speaker,
                        VoiceWeights = voice,
                        NeighbourWeights = beside,
                    };
                }
            ),
        ];
    }

    static ExplainedSpeaker? SpeakerOf(ArticleClassification answer, int sentence)
    {
        if (answer.SourcedSentences[sentence].Source is not { } id)
            return null;
        int introduced = answer.Sentences[sentence].SpeakerSentence ?? sentence;
        var there = answer.SourcedSentences[introduced];
        TextSpan? words = there.Source == id ? there.LongName : null;
        foreach (var mention in answer.Sources[id].Mentions)
            if (mention.Sentence == introduced)
                words ??= mention.Span;
        return new(answer.Sources[id], introduced, words);
    }

    static List<Evidence> OfGroups(
        uint[] features,
        Attribution? attribution,
        string? speaker,
        LinearModel model,
        Calibration calibration
    ) =>
        [
            new(Reasons.Frequency, null, Scale(model.Biases, calibration, calibration.Biases)),
            .. features
                .Where(id => model.Find(id) >= 0)
                .GroupBy(Reasons.GroupOf)
                .Select(group => new Evidence(
                    Reasons.NameOf(group.Key, attribution, speaker),
                    Reasons.WordsOf(group.Key, attribution),
                    Scale(group.Aggregate(default(LabelScores), (sum, id) => sum + model.Weights(model.Find(id))), calibration, default)
                )),
        ];

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

    /// <summary>What made other probabilities of some: how far each logarithm has moved.</summary>
    static LabelScores Step(LabelProbabilities before, LabelProbabilities after) =>
        before == after ? default : LabelScores.From(label => (float)(Log(after[label]) - Log(before[label])));

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
