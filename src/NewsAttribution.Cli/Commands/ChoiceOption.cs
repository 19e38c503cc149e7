using System.CommandLine;
using System.Text.Json;

namespace NewsAttribution.Cli.Commands;

/// <summary>
/// An option whose value is one of the names of an enum, in lower case with hyphens between words: <c>label-studio</c>. They may be left
/// out.
/// </summary>
static class ChoiceOption
{
    public static ValueOption<T> Of<T>(string name, string description)
        where T : struct, Enum
    {
        string[] choices = Array.ConvertAll(Members(typeof(T)), Name);
        var option = new ValueOption<T>(name, Parse<T>, string.Join(" or ", choices))
        {
            Description = description,
            HelpName = string.Join('|', choices),
        };
        option.CompletionSources.Add(choices);
        return option;
    }

    /// <summary>What a value is called on the command line.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => Name(value.ToString());

    /// <summary>The value of a name; <see langword="null"/> where there is none.</summary>
    public static T? Parse<T>(string? name)
        where T : struct, Enum => (T?)Parse(typeof(T), name);

    // Not by type parameters: code for each enum would be compiled anew at every start.
    static object? Parse(Type type, string? name)
    {
        foreach (string member in Members(type))
            if (Name(member) is var full && (full == name || full.Replace("-", "", StringComparison.Ordinal) == name))
                return Enum.Parse(type, member);
        return null;
    }

    static string[] Members(Type type) => Enum.GetNames(type);

    static string Name(string member) => JsonNamingPolicy.KebabCaseLower.ConvertName(member);
}
