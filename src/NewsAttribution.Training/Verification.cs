using System.Security.Cryptography;
using NewsAttribution.Classifying;
using NewsAttribution.Features;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training;

/// <summary>
/// Whether a model is what training on its data gives: proof that nobody changed it, and that the data are all that it knows.
/// </summary>
/// <param name="IsSame">Whether the bytes are the same.</param>
/// <param name="Reason">What was found, a sentence; where they are not the same, why, as far as that is known.</param>
public sealed record Verification(bool IsSame, string Reason)
{
    /// <summary>Trains again with the options of a model's passport, and compares the bytes.</summary>
    /// <param name="model">The bytes of the model file.</param>
    /// <param name="data">
    /// Files and folders of the corpus that it was trained on; may be empty if <paramref name="withProjectCorpus"/>.
    /// </param>
    /// <param name="withProjectCorpus">Whether the corpus of the project belongs to it.</param>
    /// <param name="progress">Receives each step.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="ModelFormatException">The bytes are no whole model with a passport.</exception>
    /// <exception cref="CorpusFormatException">The corpus has errors.</exception>
    public static Verification Of(
        byte[] model,
        IReadOnlyList<string> data,
        bool withProjectCorpus = false,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => Of(model, data, CsvSeparator.Default, withProjectCorpus, progress, cancellationToken);

    /// <summary>As without a separator, of files whose columns something else than a comma parts.</summary>
    internal static Verification Of(
        byte[] model,
        IReadOnlyList<string> data,
        char separator,
        bool withProjectCorpus,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var passport = ModelPassport.Read(model);
        // What can be said without training is said without it.
        if (passport.FeatureSet != FeatureSet.Version)
            return new(
                false,
                $"The model was trained on feature set {passport.FeatureSet}, this version has {FeatureSet.Version}: use the "
                    + $"version of NewsAttribution that trained it."
            );
        if (passport.Lexicon.IsAsTrained == false)
            return new(false, $"{passport.Lexicon.InWords()} Use the version of NewsAttribution that trained it, or train it anew.");
        var corpus = Corpus.ReadAll(data, withProjectCorpus, cancellationToken, separator);
        if (corpus.Sha256 != passport.DataSha256)
            return new(
                false,
                $"The data are not those that the model was trained on: their hash is {corpus.Sha256}; expected {passport.DataSha256}. "
                    + $"{Differences(corpus, passport)}"
            );
        var options = passport.ToOptions() with { Data = data, Separator = separator, WithProjectCorpus = withProjectCorpus };
        byte[] again = Trainer.Train(options, progress, cancellationToken).Model.ToArray();
        if (again.AsSpan().SequenceEqual(model))
            return new(
                true,
                $"The bytes are the same: {model.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(model))}. "
                    + $"{passport.Lexicon.InWords()}"
            );
        int at = again.AsSpan().CommonPrefixLength(model);
        string why =
            !passport.IsReproducible
                ? " The model was trained without the settings that make training reproducible on other processors; train it anew with "
                    + "'newsattr train'."
            : passport.Lexicon.IsAsTrained is null ? $" {passport.Lexicon.InWords()}"
            : "";
        return new(false, $"The bytes differ from byte {at} on; training gave {again.Length} bytes, the model has {model.Length}.{why}");
    }

    static string Differences(Corpus corpus, ModelPassport passport)
    {
        var expected = passport
            .Root.GetProperty("data")
            .GetProperty("files")
            .EnumerateArray()
            .ToDictionary(
                f => f.GetProperty("name").GetString()! + " " + f.GetProperty("sha256").GetString(),
                f => f.GetProperty("name").GetString()!
            );
        var found = corpus.Files.ToDictionary(f => f.Name + " " + f.Sha256, f => f.Name);
        string[] missing = [.. expected.Where(e => !found.ContainsKey(e.Key) && !found.ContainsValue(e.Value)).Select(e => e.Value)];
        string[] added = [.. found.Where(f => !expected.ContainsKey(f.Key) && !expected.ContainsValue(f.Value)).Select(f => f.Value)];
        string[] changed = [.. found.Where(f => !expected.ContainsKey(f.Key) && expected.ContainsValue(f.Value)).Select(f => f.Value)];
        (string Title, string[] Names)[] differences = [("Missing:", missing), ("Not expected:", added), ("Changed:", changed)];
        return string.Join(
            ' ',
            differences
                .Where(d => d.Names.Length > 0)
                .Select(d => $"{d.Title} {string.Join(", ", d.Names.Distinct().Order(StringComparer.Ordinal))}.")
        );
    }
}
