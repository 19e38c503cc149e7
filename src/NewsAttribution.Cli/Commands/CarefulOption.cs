using System.CommandLine;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>--careful</c>: the second reader reads too.</summary>
static class CarefulOption
{
    const string Name = "--careful";

    public static Option<bool> Create(
        string description = "Let the second reader read too: better labels, some hundred sentences a second. See the README of the tool."
    ) => new(Name) { Description = description };

    /// <summary>
    /// The classifier with the second reader beside it. Where that does not run, a message says so, and the classifier goes on alone.
    /// </summary>
    /// <exception cref="FailedRunException">This newsattr was packed without the second reader.</exception>
    public static SentenceClassifier Apply(SentenceClassifier classifier, bool careful, Terminal terminal)
    {
        if (!careful)
            return classifier;
        var reader = InstalledReader.Find()
            ?? throw new FailedRunException(
                $"{Name}: found no second reader in this newsattr, the small one; expected the package NewsAttribution.Cli.Careful."
                    + " Install that in its place: dotnet tool uninstall --global NewsAttribution.Cli, then dotnet tool install --global "
                    + "NewsAttribution.Cli.Careful. In a clone: dotnet run --project src/NewsAttribution.Cli.Careful -c Release -- …"
            );
        if (reader.Problem is not { } problem)
            return classifier.With(reader);
        terminal.Error.WriteLine($"newsattr: {problem}");
        return classifier;
    }
}
