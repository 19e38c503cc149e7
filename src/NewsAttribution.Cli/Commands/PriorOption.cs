using System.CommandLine;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>--prior official-claim=.3,…</c>: how frequent each label is in the material.</summary>
static class PriorOption
{
    const string Name = "--prior";

    public static Option<LabelProbabilities?> Create(string description) =>
        new(Name)
        {
            Description = description,
            HelpName = "LABEL=SHARE,…",
            CustomParser = result =>
            {
                string found = result.Tokens[^1].Value;
                if (LabelShares.Parse(found) is { } prior)
                    return prior;
                result.AddError($"{Name}: found \"{found}\"; expected {LabelShares.Expected}.");
                return null;
            },
        };
}
