using System.Text.Json;
using NewsAttribution.Model;
using NewsAttribution.Training.Corpora;

namespace NewsAttribution.Training;

/// <summary>What a model says of itself: what it was trained on, how, and how well it did.</summary>
public sealed class ModelPassport
{
    readonly JsonElement _root;

    ModelPassport(ModelReader reader, int modelBytes)
    {
        string json = reader.ReadPassport();
        (Json, ModelBytes, FeatureSet) = (json, modelBytes, reader.FeatureVersion);
        Lexicon = ClassifierModel.LexiconOf(reader);
        try
        {
            using var document = JsonDocument.Parse(json);
            _root = document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new ModelFormatException("The passport of the model is no JSON; expected what 'newsattr train' writes.", e);
        }
    }

    /// <summary>The passport as it stands in the model.</summary>
    public string Json { get; }

    /// <summary>How large the model file is.</summary>
    public int ModelBytes { get; }

    /// <summary>The feature set that the model was trained on: it serves with a version of NewsAttribution that has the same.</summary>
    public int FeatureSet { get; }

    /// <summary>
    /// Which words the model was trained with, and which this version of the library has. Its fingerprints are as a classifier without
    /// words of its own would have them.
    /// </summary>
    public ClassifierLexicon Lexicon { get; }

    /// <summary>Hash over the files of the corpus, as <see cref="Corpus.Sha256"/>.</summary>
    public string DataSha256 => Get("data", "sha256").GetString()!;

    /// <summary>Whether the model was trained under the settings that give the same bytes on every processor.</summary>
    public bool IsReproducible => Get("reproducibleArithmetic").GetBoolean();

    /// <summary>The passport as JSON to walk through.</summary>
    public JsonElement Root => _root;

    /// <summary>Reads the passport of a model, also of one that this version cannot serve.</summary>
    /// <param name="path">The model file.</param>
    /// <exception cref="ModelFormatException">The file is no whole model.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static ModelPassport Read(string path) => Read(CorpusPaths.ReadFile(path));

    /// <summary>Reads the passport of a model that is in memory.</summary>
    /// <param name="model">The bytes of the model file.</param>
    /// <exception cref="ModelFormatException">The bytes are no whole model.</exception>
    public static ModelPassport Read(byte[] model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(ModelReader.Read(new MemoryStream(model)), model.Length);
    }

    /// <summary>Reads the passport of the model inside the library.</summary>
    public static ModelPassport ReadDefault() => Read(DefaultModel());

    /// <summary>The bytes of the model inside the library.</summary>
    internal static byte[] DefaultModel()
    {
        using var stream = typeof(SentenceClassifier).Assembly.GetManifestResourceStream("newsattr.model")
            ?? throw new ModelFormatException("This build of NewsAttribution has no model inside; expected the resource 'newsattr.model'.");
        var model = new byte[stream.Length];
        stream.ReadExactly(model);
        return model;
    }

    /// <summary>
    /// The options that the model was trained with, for other data: <see cref="TrainingOptions.Data"/> is empty, for a passport keeps
    /// hashes, not paths.
    /// </summary>
    /// <exception cref="ModelFormatException">The passport lacks an option.</exception>
    public TrainingOptions ToOptions()
    {
        var options = Get("options");
        float Number(string name) => options.TryGetProperty(name, out var value) ? value.GetSingle() : throw Lacks($"options.{name}");
        bool Flag(string name) => options.TryGetProperty(name, out var value) ? value.GetBoolean() : throw Lacks($"options.{name}");
        var weights = new SortedDictionary<string, float>(StringComparer.Ordinal);
        if (options.TryGetProperty("weights", out var given))
            foreach (var weight in given.EnumerateObject())
                weights.Add(weight.Name, weight.Value.GetSingle());
        return new()
        {
            Data = [],
            LeftOut = [.. Get("leftOut").EnumerateObject().Select(article => article.Name)],
            Folds = (int)Number("folds"),
            L1 = Number("l1"),
            L2 = Number("l2"),
            MinimumCount = (int)Number("minimumCount"),
            Tolerance = Number("tolerance"),
            MaximumIterations = (int)Number("maximumIterations"),
            SentenceWeight = Number("sentenceWeight"),
            OrphanWeight = Number("orphanWeight"),
            ArticleWeight = Number("articleWeight"),
            LabelPrior = Prior(),
            Quick = Flag("quick"),
            Weights = weights,
            Words = Lexicon.ModelWords,
        };
    }

    /// <summary>The frequencies that the model was made for, where they are others than those of the corpus.</summary>
    LabelProbabilities? Prior()
    {
        JsonElement corpus = Get("corpusPrior"),
            prior = Get("prior");
        float Share(SentenceLabel label) =>
            prior.TryGetProperty(label.Name(), out var share) ? share.GetSingle() : throw Lacks($"prior.{label.Name()}");
        return JsonElement.DeepEquals(corpus, prior) ? null : LabelProbabilities.From(Share);
    }

    JsonElement Get(params ReadOnlySpan<string> path)
    {
        var element = _root;
        foreach (string name in path)
            element = element.TryGetProperty(name, out var next) ? next : throw Lacks(string.Join('.', path.ToArray()));
        return element;
    }

    static ModelFormatException Lacks(string name) =>
        new($"The passport of the model has no {name}; expected what 'newsattr train' of this version writes.");
}
