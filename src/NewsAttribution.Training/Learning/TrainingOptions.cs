using System.Globalization;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training;

/// <summary>How to train. The defaults are those of the shipped model.</summary>
public sealed record TrainingOptions
{
    /// <summary>Files and folders of the corpus; default <c>data/corpus</c> and <c>data/seed</c>.</summary>
    public IReadOnlyList<string> Data { get; init; } = ["data/corpus", "data/seed"];

    /// <summary>
    /// Whether the corpus of the project, which this assembly carries, is added to <see cref="Data"/>. Default <see langword="false"/>.
    /// </summary>
    public bool WithProjectCorpus { get; init; }

    /// <summary>What parts the columns of the files of <see cref="Data"/>: an ASCII character. Default: a comma.</summary>
    public char Separator { get; init; } = CsvSeparator.Default;

    /// <summary>
    /// By name of a file, without folders, the weight of its sentences in training: at least 0, 1 where the file is not named. With 0 a
    /// file is measured in
    /// cross-validation, but not learned from. Default: none is named.
    /// </summary>
    public IReadOnlyDictionary<string, float> Weights { get; init; } = new SortedDictionary<string, float>(StringComparer.Ordinal);

    /// <summary>
    /// Names of articles that the report shows as they fare when left out of training; those not in the corpus are passed over. Default
    /// <c>seed</c>.
    /// </summary>
    public IReadOnlyList<string> LeftOut { get; init; } = ["seed"];

    /// <summary>Into how many parts the articles are dealt for cross-validation; 2 to 20, default 5.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>L1 regularisation: drives weights to exactly 0, which keeps the model small. At least 0, default 0.</summary>
    public float L1 { get; init; }

    /// <summary>
    /// L2 regularisation: pulls weights towards 0. At least 0, default 30. By cross-validation on the corpus 3 to 12 is as good or slightly
    /// better; real newspapers, which differ
    /// from the corpus as a user's texts do, want smaller weights.
    /// </summary>
    public float L2 { get; init; } = 30;

    /// <summary>In how many sentences of the training articles a feature must hold to get a weight; at least 1, default 3.</summary>
    public int MinimumCount { get; init; } = 3;

    /// <summary>At which relative improvement the optimiser stops; above 0, default 1e-5.</summary>
    public float Tolerance { get; init; } = 1e-5f;

    /// <summary>After how many steps the optimiser stops at the latest; at least 1, default 300.</summary>
    public int MaximumIterations { get; init; } = 300;

    /// <summary>Weight of each sentence read by itself; at least 0, default 1.</summary>
    public float SentenceWeight { get; init; } = 1;

    /// <summary>
    /// Weight of a sentence read by itself whose speaker its article names in another sentence (<i>he said</i>, a quotation that goes on);
    /// at least 0, default 0.3.
    /// It cannot be known by itself, and would teach that <i>the officials</i> are spies because those of its article are.
    /// </summary>
    public float OrphanWeight { get; init; } = 0.3f;

    /// <summary>Weight of each sentence read in its article; at least 0, default 1.</summary>
    public float ArticleWeight { get; init; } = 1;

    /// <summary>
    /// How frequent each label is in the material that the model will classify; <see langword="null"/>: as in the corpus. Default: as in
    /// newspapers, counted in 38 articles of a dozen outlets
    /// (1,254 sentences). Our corpus has more intelligence than they, so that there is something to learn from; the odds are corrected for
    /// it when the model is written.
    /// </summary>
    public LabelProbabilities? LabelPrior { get; init; } = new(.29f, .05f, .21f, .45f);

    /// <summary>
    /// Whether boosted trees are trained too, which the report compares the model with; default <see langword="false"/>. The model is the
    /// same, and training takes three times as long.
    /// </summary>
    public bool CompareTrees { get; init; }

    /// <summary>How many of the most frequent features the trees see; default 1000.</summary>
    public int TreeFeatures { get; init; } = 1000;

    /// <summary>
    /// Words of your own, which add to those of the library; the model brings them along. Default <see langword="null"/>, none.
    /// </summary>
    public WordList? Words { get; init; }

    /// <summary>
    /// Leaves out cross-validation, and with it calibration and all metrics: for trying out features. Default <see langword="false"/>.
    /// </summary>
    public bool Quick { get; init; }

    /// <summary>How many folds are trained at once; never changes the result. Default: the number of processors.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Checks all options.</summary>
    /// <exception cref="ArgumentException">One message with everything that is out of bounds.</exception>
    internal void Validate()
    {
        List<string> errors = [];
        void Check(bool good, string error)
        {
            if (!good)
                errors.Add(error);
        }
        Check(Data.Count > 0 || WithProjectCorpus, "Data is empty; expected at least one file or folder.");
        Check(Folds is >= 2 and <= 20, $"Folds is {Folds}; expected 2 to 20.");
        Check(L1 >= 0 && float.IsFinite(L1), $"L1 is {L1}; expected 0 or more.");
        Check(L2 >= 0 && float.IsFinite(L2), $"L2 is {L2}; expected 0 or more.");
        Check(MinimumCount >= 1, $"MinimumCount is {MinimumCount}; expected 1 or more.");
        Check(Tolerance > 0 && float.IsFinite(Tolerance), $"Tolerance is {Tolerance}; expected more than 0.");
        Check(MaximumIterations >= 1, $"MaximumIterations is {MaximumIterations}; expected 1 or more.");
        Check(OrphanWeight >= 0 && float.IsFinite(OrphanWeight), $"OrphanWeight is {OrphanWeight}; expected 0 or more.");
        Check(
            SentenceWeight >= 0
                && ArticleWeight >= 0
                && SentenceWeight + ArticleWeight > 0
                && float.IsFinite(SentenceWeight + ArticleWeight),
            $"SentenceWeight is {SentenceWeight}, ArticleWeight {ArticleWeight}; expected 0 or more, and one of them above 0."
        );
        foreach (var (file, weight) in Weights)
            Check(
                weight >= 0 && float.IsFinite(weight),
                string.Create(CultureInfo.InvariantCulture, $"The weight of {file} is {weight}; expected 0 or more.")
            );
        Check(TreeFeatures >= 1, $"TreeFeatures is {TreeFeatures}; expected 1 or more.");
        Check(Threads >= 1, $"Threads is {Threads}; expected 1 or more.");
        if (errors.Count > 0)
            throw new ArgumentException(string.Join(' ', errors));
    }

    /// <summary>Checks that each weight belongs to a file of the corpus: a weight that does nothing is a spelling error.</summary>
    internal void ValidateWeights(Corpus corpus)
    {
        foreach (string file in Weights.Keys.Order(StringComparer.Ordinal))
            if (!corpus.Files.Any(f => f.Name == file))
                throw new ArgumentException(
                    $"There is a weight for '{file}'; expected the name of a file of the corpus: "
                        + $"{string.Join(", ", corpus.Files.Select(f => f.Name))}."
                );
        if (corpus.Files.All(f => Weights.TryGetValue(f.Name, out float weight) && weight == 0))
            throw new ArgumentException("All files have weight 0; expected one to learn from.");
    }
}
