using System.Collections;
using NewsAttribution.Features;
using NewsAttribution.Model;

namespace NewsAttribution.Classifying;

/// <summary>
/// What spoke for and against the labels of an article, in few pieces for each sentence: its features by what they speak of, its voice and
/// its neighbours. Each is made when it is asked for, so that a long article takes no more memory than its features.
/// </summary>
sealed class ExplainedSentences : IReadOnlyList<ExplainedSentence>
{
    /// <summary>Below this share a logarithm is that of the share: a probability may be too small for its number.</summary>
    const float SmallestShare = 1e-30f;

    /// <summary>Groups of features are counted from 1.</summary>
    static readonly int Groups = Enum.GetNames<FeatureGroup>().Length + 1;

    readonly ArticleClassification _answer;
    readonly uint[][] _features;
    readonly LinearModel _model;
    readonly Calibration _calibration;
    readonly LabelProbabilities[] _own,
        _pooled,
        _weighed;

    /// <param name="answer">The answer that is explained.</param>
    /// <param name="features">The features of each sentence, read in the article.</param>
    /// <param name="model">The weights.</param>
    /// <param name="calibration">What makes probabilities of them.</param>
    /// <param name="neighbours">How neighbouring labels bear on each other.</param>
    public ExplainedSentences(
        ArticleClassification answer,
        uint[][] features,
        LinearModel model,
        Calibration calibration,
        NeighbourLabels neighbours
    )
    {
        (_answer, _features, _model, _calibration) = (answer, features, model, calibration);
        _own = Array.ConvertAll(features, ids => calibration.Apply(model.Score(ids)));
        _pooled = [.. _own];
        VoiceLabels.Pool(_pooled, [.. answer.Sentences.Select(sentence => sentence.Voice ?? -1)]);
        _weighed = [.. _pooled];
        neighbours.Weigh(_weighed, new LabelProbabilities[_weighed.Length]);
    }

    /// <summary>Adds to the evidence of a sentence what a second reader says of it, where there is one.</summary>
    public Func<List<Evidence>, int, List<Evidence>>? Second { get; init; }

    public int Count => _features.Length;

    public ExplainedSentence this[int index]
    {
        get
        {
            var sentence = _answer.Sentences[index];
            var speaker = SpeakerOf(index);
            var evidence = OfGroups(_features[index], sentence.Attribution, speaker?.Source.Name);
            var (voice, beside) = (Step(_own[index], _pooled[index]), Step(_pooled[index], _weighed[index]));
            if (voice != default)
                evidence.Add(new(Reasons.Voice, null, voice));
            if (beside != default)
                evidence.Add(new(Reasons.Neighbours, null, beside));
            evidence = Explainer.Sorted(evidence);
            return new(sentence, Second is null ? evidence : Second(evidence, index))
            {
                Speaker = speaker,
                VoiceWeights = voice,
                NeighbourWeights = beside,
            };
        }
    }

    public IEnumerator<ExplainedSentence> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    ExplainedSpeaker? SpeakerOf(int sentence)
    {
        if (_answer.SourcedSentences[sentence].Source is not { } id)
            return null;
        int introduced = _answer.Sentences[sentence].SpeakerSentence ?? sentence;
        var there = _answer.SourcedSentences[introduced];
        TextSpan? words = there.Source == id ? there.LongName : null;
        foreach (var mention in _answer.Sources[id].Mentions)
            if (mention.Sentence == introduced)
                words ??= mention.Span;
        return new(_answer.Sources[id], introduced, words);
    }

    /// <summary>What the features of each group add up to, the groups in the order of their first feature.</summary>
    List<Evidence> OfGroups(uint[] features, Attribution? attribution, string? speaker)
    {
        List<Evidence> evidence = [new(Reasons.Frequency, null, Explainer.Scale(_model.Biases, _calibration, _calibration.Biases))];
        Span<LabelScores> sums = stackalloc LabelScores[Groups];
        Span<FeatureGroup> order = stackalloc FeatureGroup[Groups];
        Span<bool> occurs = stackalloc bool[Groups];
        sums.Clear();
        occurs.Clear();
        int found = 0;
        foreach (uint id in features)
        {
            int row = _model.Find(id);
            if (row < 0)
                continue;
            var group = Reasons.GroupOf(id);
            if (!occurs[(int)group])
                order[found++] = group;
            occurs[(int)group] = true;
            sums[(int)group] += _model.Weights(row);
        }
        foreach (var group in order[..found])
            evidence.Add(
                new(
                    Reasons.NameOf(group, attribution, speaker),
                    Reasons.WordsOf(group, attribution),
                    Explainer.Scale(sums[(int)group], _calibration, default)
                )
            );
        return evidence;
    }

    /// <summary>What made other probabilities of some: how far each logarithm has moved.</summary>
    static LabelScores Step(LabelProbabilities before, LabelProbabilities after) =>
        before == after ? default : LabelScores.From(label => (float)(Log(after[label]) - Log(before[label])));

    static double Log(float probability) => PortableMath.Log(Math.Max(probability, SmallestShare));
}
