using System.CommandLine;

namespace NewsAttribution.Cli.Commands;

static class ModelOption
{
    public static Option<string?> Create() =>
        new("--model") { Description = "A model that newsattr train wrote, or default: the one inside the tool.", HelpName = "FILE" };
}
