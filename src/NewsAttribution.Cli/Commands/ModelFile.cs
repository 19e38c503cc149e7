using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Commands;

/// <summary>The model of <c>--model</c>, or the one inside the library.</summary>
static class ModelFile
{
    /// <summary>What stands for the model inside the library where a model has to be named.</summary>
    public const string Default = "default";

    public static SentenceClassifier Load(string? path)
    {
        if (path is null)
            return SentenceClassifier.Default;
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
