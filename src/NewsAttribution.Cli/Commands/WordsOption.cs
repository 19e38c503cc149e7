using System.CommandLine;
using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>--words my-words.txt</c>: words of the user's own.</summary>
static class WordsOption
{
    public static Option<string?> Create(
        string description = "Words of your own, on top of those that the model knows; see the README of the tool."
    ) => new("--words") { Description = description, HelpName = "FILE" };

    /// <exception cref="FailedRunException">There is no such file, or it is not in the format.</exception>
    public static WordList? Load(string? path)
    {
        if (path is null)
            return null;
        InputFile.CheckFile(path);
        try
        {
            return WordList.Load(path);
        }
        catch (WordListFormatException e)
        {
            throw new FailedRunException(e.Message);
        }
    }
}
