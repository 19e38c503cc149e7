using System.CommandLine;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>--fail-under</c>: metrics and what they must reach.</summary>
static class GateOption
{
    const string Name = "--fail-under";

    public static Option<Gate[]?> Create()
    {
        var option = new Option<Gate[]?>(Name)
        {
            Description = "Exit with 1 if a metric is lower; may be given several times.",
            HelpName = "METRIC=MINIMUM",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
            CustomParser = result =>
            {
                var gates = new List<Gate>();
                foreach (var token in result.Tokens)
                    try
                    {
                        gates.Add(Gate.Parse(token.Value));
                    }
                    catch (FormatException e)
                    {
                        result.AddError($"{Name}: {e.Message}");
                    }
                return [.. gates];
            },
        };
        option.CompletionSources.Add([.. Gate.Metrics.Select(metric => metric + "=")]);
        return option;
    }
}
