namespace NewsAttribution.Cli.Commands;

/// <summary><c>--prior official-claim=.3,…</c>: how frequent each label is in the material.</summary>
static class PriorOption
{
    public static ValueOption<LabelProbabilities> Create(string description) =>
        new("--prior", LabelShares.Parse, LabelShares.Expected) { Description = description, HelpName = "LABEL=SHARE,…" };
}
