using NewsAttribution.Cli.Input;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary>The model of <c>--model</c>, or the one inside the library.</summary>
static class ModelFile
{
    /// <summary>What stands for the model inside the library where a model has to be named.</summary>
    public const string Default = "default";

    /// <summary>What stands for that model with the second reader beside it.</summary>
    public const string Careful = "careful";

    /// <param name="path">
    /// The file, or <see langword="null"/> or <c>default</c> for the model inside the library; a file of that name is written
    /// <c>./default</c>.
    /// </param>
    /// <param name="prior">How frequent the labels are taken to be, or <see langword="null"/> as the model has it.</param>
    /// <param name="minimumPrecision">How sure a label must be to count as decided.</param>
    /// <param name="words">A file with words of the user's own, or <see langword="null"/>.</param>
    public static SentenceClassifier Load(
        string? path,
        LabelProbabilities? prior = null,
        float minimumPrecision = 0,
        string? words = null
    ) =>
        Load(
            path,
            new()
            {
                LabelPrior = prior,
                MinimumPrecision = minimumPrecision,
                Words = WordsOption.Load(words),
            }
        );

    static SentenceClassifier Load(string? path, ClassifierOptions options)
    {
        var classifier = path is null or Default ? SentenceClassifier.Default : LoadFile(path);
        try
        {
            return options is { LabelPrior: null, MinimumPrecision: 0, Words: null } ? classifier : classifier.With(options);
        }
        catch (WordListFormatException e)
        {
            throw new FailedRunException(e.Message);
        }
    }

    /// <summary>
    /// Says what is wrong with a model's path; first of all it moves into place what an interrupted training left for it.
    /// </summary>
    /// <exception cref="FailedRunException">There is no such file, or it is a folder.</exception>
    /// <exception cref="IOException">What training left cannot be moved.</exception>
    public static void Check(string path)
    {
        if (path.Length > 0)
            TrainingResult.FinishSave(path);
        InputFile.CheckFile(path);
    }

    static SentenceClassifier LoadFile(string path)
    {
        Check(path);
        try
        {
            return SentenceClassifier.Load(path);
        }
        catch (ModelFormatException e)
        {
            throw new FailedRunException($"{path}: {e.Message}");
        }
    }

    /// <summary>
    /// A file, or the model inside the library by the name <c>default</c>, with the second reader by the name <c>careful</c>; a file of
    /// such a name is written <c>./default</c>.
    /// </summary>
    public static SentenceClassifier LoadNamed(string name, WordList? words, bool careful, Terminal terminal) =>
        CarefulOption.Apply(Load(name is Careful ? null : name, new() { Words = words }), careful || name == Careful, terminal);
}
