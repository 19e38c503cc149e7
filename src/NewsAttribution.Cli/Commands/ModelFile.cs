using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Commands;

/// <summary>The model of <c>--model</c>, or the one inside the library.</summary>
static class ModelFile
{
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
}
