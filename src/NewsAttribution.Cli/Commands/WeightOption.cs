using System.CommandLine;
using System.Globalization;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>--weight my.csv=3</c>: files and how much their sentences count.</summary>
static class WeightOption
{
    const string Name = "--weight";

    public static Option<SortedDictionary<string, float>?> Create() =>
        new(Name)
        {
            Description = "How much the sentences of a file count in training, 1 if not said; may be given several times.",
            HelpName = "FILE=WEIGHT",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result =>
            {
                var weights = new SortedDictionary<string, float>(StringComparer.Ordinal);
                foreach (var token in result.Tokens)
                {
                    int equals = token.Value.LastIndexOf('=');
                    if (
                        equals > 0
                        && float.TryParse(
                            token.Value.AsSpan(equals + 1),
                            NumberStyles.AllowDecimalPoint,
                            CultureInfo.InvariantCulture,
                            out float weight
                        )
                        && float.IsFinite(weight)
                        && weights.TryAdd(Path.GetFileName(token.Value[..equals]), weight)
                    )
                        continue;
                    result.AddError(
                        $"{Name}: found \"{token.Value}\"; expected each file once with a number of 0 or more, for example my.csv=3."
                    );
                }
                return weights;
            },
        };
}
