using Microsoft.ML.Transforms;
using NewsAttribution;
using NewsAttribution.Training.Pipelines;

// Where ML.NET's own catalog extensions stand: who uses MLContext has it open already.
namespace Microsoft.ML;

/// <summary>NewsAttribution as a step of an ML.NET pipeline.</summary>
public static class NewsAttributionCatalog
{
    /// <summary>Labels each row's text as a sentence by itself.</summary>
    /// <param name="catalog">The text transforms of an <see cref="MLContext"/>.</param>
    /// <param name="outputColumnName">The column that receives the label: text, <c>official-claim</c> for example.</param>
    /// <param name="inputColumnName">The column with the sentence: text.</param>
    /// <param name="scoreColumnName">
    /// The column that receives the probabilities: four <see cref="float"/>, in the order of <see cref="SentenceLabels.All"/>.
    /// </param>
    /// <param name="classifier">
    /// A classifier of your own; a pipeline with one works in memory, but cannot be saved. <see langword="null"/>: the one inside the
    /// library. A pipeline with that can be
    /// saved and loaded; the file holds the name of this assembly, not the model, so what loads it must reference the package, and labels
    /// with the model of its version.
    /// </param>
    /// <param name="careful">
    /// Whether the second reader reads too, beside the classifier; needs the package NewsAttribution.SecondReader in the program, also
    /// where a saved pipeline is loaded. Default <see langword="false"/>.
    /// </param>
    /// <exception cref="InvalidOperationException"><paramref name="careful"/>, and the package is not there.</exception>
    /// <remarks>There is nothing to fit: the estimator reads no row.</remarks>
    public static IEstimator<ITransformer> NewsAttribution(
        this TransformsCatalog.TextTransforms catalog,
        string outputColumnName = "Label",
        string inputColumnName = "Text",
        string scoreColumnName = "Score",
        SentenceClassifier? classifier = null,
        bool careful = false
    )
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentException.ThrowIfNullOrEmpty(outputColumnName);
        ArgumentException.ThrowIfNullOrEmpty(inputColumnName);
        ArgumentException.ThrowIfNullOrEmpty(scoreColumnName);
        // The context of the catalog is internal to ML.NET. A step needs one only for random numbers and messages, and this one has
        // neither.
        var transforms = new MLContext(seed: 1).Transforms;
        // A saved custom mapping comes back with the columns of its classes, whatever it was given: so it has fixed ones, between copies to
        // and from the caller's.
        return transforms
            .CopyColumns(SentenceRow.Column, inputColumnName)
            .Append(
                transforms.CustomMapping(
                    SentenceMapping.To(careful ? CarefulMapping.With(classifier) : classifier ?? SentenceClassifier.Default),
                    classifier is not null ? null
                        : careful ? CarefulMapping.Contract
                        : SentenceMapping.Contract
                )
            )
            .Append(transforms.CopyColumns(outputColumnName, LabelRow.LabelColumn))
            .Append(transforms.CopyColumns(scoreColumnName, LabelRow.ScoreColumn))
            .Append(transforms.DropColumns(SentenceRow.Column, LabelRow.LabelColumn, LabelRow.ScoreColumn));
    }
}
