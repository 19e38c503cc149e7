using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Commands;

/// <summary>The model of <c>--model</c>, or the one inside the library.</summary>
static class ModelFile
{
    /// <summary>What stands for the model inside the library where a model has to be named.</summary>
    public const string Default = "default";

    /// <param name="path">The file, or <see langword="null"/> for the model inside the library.</param>
    /// <param name="prior">How frequent the labels are taken to be, or <see langword="null"/> as the model has it.</param>
    public static SentenceClassifier Load(string? path, LabelProbabilities? prior = null)
    {
        var classifier = path is null ? SentenceClassifier.Default : LoadFile(path);
        return prior is null ? classifier : classifier.With(new() { LabelPrior = prior });
    }

    static SentenceClassifier LoadFile(string path)
    {
        InputFile.Check(path);
        try
        {
            return SentenceClassifier.Load(path);
        }
        catch (ModelFormatException e)
        {
            throw new FailedRunException($"{path}: {e.Message}");
        }
    }

    /// <summary>A file, or the model inside the library by the name <c>default</c>; a file of that name is written <c>./default</c>.</summary>
    public static SentenceClassifier LoadNamed(string name) => Load(name == Default ? null : name);
}
