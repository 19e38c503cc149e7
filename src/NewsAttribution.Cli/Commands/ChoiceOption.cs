using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;

namespace NewsAttribution.Cli.Commands;

/// <summary>
/// An option whose value is one of the names of an enum, in lower case with hyphens between words: <c>label-studio</c>. They may be left
/// out.
/// </summary>
static class ChoiceOption
{
    public static Option<T?> Of<T>(string name, string description)
        where T : struct, Enum
    {
        string[] choices = [.. Enum.GetValues<T>().Select(Name)];
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

    /// <summary>What a value is called on the command line.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a name; <see langword="null"/> where there is none.</summary>
    public static T? Parse<T>(string? name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Name(value) is var full && (full == name || full.Replace("-", "", StringComparison.Ordinal) == name))
                return value;
        return null;
    }

    static T? Parse<T>(ArgumentResult result, string name, string[] choices)
        where T : struct, Enum
    {
        string found = result.Tokens[^1].Value;
        if (Parse<T>(found) is { } value)
            return value;
        result.AddError($"{name}: found \"{found}\"; expected {string.Join(" or ", choices)}.");
        return null;
    }
}
