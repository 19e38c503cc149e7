using System.CommandLine;
using System.CommandLine.Parsing;

namespace NewsAttribution.Cli;

/// <summary>What the parser lets through, or says in a way that helps nobody.</summary>
static class CommandLineCheck
{
    /// <summary>A word is a misspelling of another if not more than a third of its letters differ.</summary>
    const int LettersForOneError = 3;

    /// <summary>What is wrong with a command line; empty if nothing is.</summary>
    public static IReadOnlyList<string> Errors(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith('-')) is { } verb)
            return [$"found \"{verb}\"; expected a command.{Neighbour(verb, command.Subcommands.Select(c => c.Name))}"];
        var unknown = UnknownOptions(parsed).ToList();
        return unknown.Count > 0
            ? [.. unknown.Select(option => Unknown(option, parsed.CommandResult))]
            : [.. parsed.Errors.Select(error => error.Message).Distinct()];
    }

    static string Unknown(string option, CommandResult command)
    {
        List<string> names = [];
        for (SymbolResult? result = command; result is not null; result = result.Parent)
            if (result is CommandResult { Command: var owner })
                names.AddRange(owner.Options.Select(o => o.Name));
        return $"Unknown option {option}.{Neighbour(option.Split('=')[0], names)}"
            + $" A file of that name is written ./{option}, or after --.";
    }

    /// <summary>A command that takes any number of files takes an unknown option for one of them. After <c>--</c> all are files.</summary>
    static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        var arguments = parsed
            .CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(result => result.Tokens)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return parsed
            .Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => arguments.Contains(token) || parsed.UnmatchedTokens.Contains(token.Value))
            .Select(token => token.Value)
            .Where(value => value.Length > 1 && value[0] == '-' && !value.Any(char.IsWhiteSpace));
    }

    static string Neighbour(string found, IEnumerable<string> names)
    {
        string? nearest = names
            .Select(name => (Name: name, Distance: Distance(found.ToLowerInvariant(), name)))
            .Where(pair => pair.Distance <= Math.Max(1, pair.Name.Length / LettersForOneError) || IsBeginning(found, pair.Name))
            .OrderBy(pair => IsBeginning(found, pair.Name) ? 0 : pair.Distance)
            .ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => pair.Name)
            .FirstOrDefault();
        return nearest is null ? "" : $" Did you mean {nearest}?";
    }

    /// <summary><c>eval</c> of <c>evaluate</c>, or <c>labels</c> of <c>label</c>.</summary>
    static bool IsBeginning(string found, string name) =>
        found.Length >= LettersForOneError
        && (name.StartsWith(found, StringComparison.OrdinalIgnoreCase) || found.StartsWith(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many letters are missing, too many, other ones, or have changed places with the next.</summary>
    static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        for (int j = 1; j <= b.Length; j++)
        {
            d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
        }
        return d[a.Length, b.Length];
    }
}
