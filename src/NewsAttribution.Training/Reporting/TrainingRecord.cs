using NewsAttribution.Model;
using NewsAttribution.Training.Corpora;
using NewsAttribution.Training.Learning;

namespace NewsAttribution.Training.Reporting;

/// <summary>All that passport and report tell about a training.</summary>
sealed record TrainingRecord(
    TrainingOptions Options,
    Corpus Corpus,
    CueChoices Cues,
    LinearModel Linear,
    Calibration Calibration,
    LabelProbabilities Prior,
    CrossValidationSummary? CrossValidation,
    IReadOnlyList<LeftOutArticle> LeftOut
)
{
    /// <summary>How many sentences bear each label, in the order of the labels.</summary>
    public IReadOnlyList<int> LabelCounts =>
        [.. SentenceLabels.All.Select(label => Corpus.Articles.Sum(a => a.Sentences.Count(s => s.Label == label)))];

    /// <summary>
    /// How many sentences there are of each kind, in the order of <see cref="SentenceKind"/>; those of unknown kind count nowhere.
    /// </summary>
    public IReadOnlyList<(string Name, int Count)> KindCounts =>
        [
            .. CorpusReader.Kinds.Select(
                (name, kind) => (name, Corpus.Articles.Sum(a => a.Sentences.Count(s => s.Kind == (SentenceKind)kind)))
            ),
        ];
}
