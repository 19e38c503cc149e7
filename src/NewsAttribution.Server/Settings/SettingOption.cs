using System.CommandLine;

namespace NewsAttribution.Server.Settings;

/// <summary>An option that an environment variable can give as well; the command line has the last word.</summary>
static class SettingOption
{
    /// <summary><c>NEWSATTR_MAX_BODY</c> for <c>--max-body</c>.</summary>
    public static string VariableOf(string option) => "NEWSATTR_" + option.TrimStart('-').Replace('-', '_').ToUpperInvariant();

    /// <param name="name">The option, with its dashes.</param>
    /// <param name="description">For the help; default and variable are added.</param>
    /// <param name="value">What stands for the value in the help.</param>
    /// <param name="fallback">What holds if nobody says anything.</param>
    /// <param name="parse">Reads a value; <see langword="null"/> if it is none.</param>
    /// <param name="expected">What a value looks like, for the message.</param>
    public static Option<T> Of<T>(string name, string description, string value, T fallback, Func<string, T?> parse, string expected)
        where T : struct =>
        Create(name, description, value, fallback, text => parse(text) is { } read ? (true, read) : (false, fallback), expected);

    /// <summary>An option that is taken as it is given; by default <see langword="null"/>.</summary>
    public static Option<string?> OfText(string name, string description, string value) =>
        Create<string?>(name, description, value, null, text => (text.Length > 0, text), "something that is not empty");

    /// <summary>An option with a list, parted by commas; by default empty.</summary>
    public static Option<string[]> OfList(string name, string description, string value) =>
        Create<string[]>(
            name,
            description,
            value,
            [],
            text => (true, text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            "a list"
        );

    static Option<T> Create<T>(
        string name,
        string description,
        string value,
        T fallback,
        Func<string, (bool IsGood, T Value)> parse,
        string expected
    )
    {
        string variable = VariableOf(name);
        T Read(string place, string text, System.CommandLine.Parsing.ArgumentResult result)
        {
            var (isGood, read) = parse(text);
            if (!isGood)
                result.AddError($"{place}: found \"{text}\"; expected {expected}.");
            return read;
        }
        return new Option<T>(name)
        {
            Description = $"{description} [{variable}]",
            HelpName = value,
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = result => Read(name, result.Tokens[^1].Value, result),
            DefaultValueFactory = result =>
                Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? Read(variable, text, result) : fallback,
        };
    }
}
