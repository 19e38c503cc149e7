using System.CommandLine;
using System.CommandLine.Parsing;

namespace NewsAttribution.Cli.Commands;

/// <summary>An option whose value is one of the names of an enum, in lower case.</summary>
static class ChoiceOption
{
    public static Option<T?> Of<T>(string name, string description)
        where T : struct, Enum
    {
        string[] choices = [.. Enum.GetNames<T>().Select(choice => choice.ToLowerInvariant())];
        var option = new Option<T?>(name)
        {
            Description = description,
            HelpName = string.Join('|', choices),
            CustomParser = result => Parse<T>(result, name, choices),
        };
        // The parser would offer the names of the enum as well, in upper case.
        option.CompletionSources.Clear();
        option.CompletionSources.Add(choices);
        return option;
    }

    static T? Parse<T>(ArgumentResult result, string name, string[] choices)
        where T : struct, Enum
    {
        string found = result.Tokens[^1].Value;
        int index = Array.IndexOf(choices, found);
        if (index >= 0)
            return Enum.GetValues<T>()[index];
        result.AddError($"{name}: found \"{found}\"; expected {string.Join(" or ", choices)}.");
        return null;
    }
}
