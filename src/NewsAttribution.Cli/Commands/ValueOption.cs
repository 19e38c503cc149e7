using System.CommandLine;

namespace NewsAttribution.Cli.Commands;

/// <summary>
/// An option whose value is no text. For the parser it is an object: methods of the parser's own generic options would have to be compiled
/// for each type of value when the tool starts, which took a third of the time to the first answer.
/// </summary>
sealed class ValueOption<T> : Option<object?>
    where T : struct
{
    /// <param name="name">Its name.</param>
    /// <param name="parse">Reads the value; <see langword="null"/>: it is none.</param>
    /// <param name="expected">What a value is, for messages.</param>
    public ValueOption(string name, Func<string, T?> parse, string expected)
        : base(name) =>
        CustomParser = result =>
        {
            string found = result.Tokens[^1].Value;
            if (parse(found) is { } value)
                return value;
            result.AddError($"{name}: found \"{found}\"; expected {expected}.");
            return null;
        };

    /// <summary>The value on a command line; <see langword="null"/> where there is none.</summary>
    public T? Of(ParseResult parsed) => (T?)parsed.GetValue(this);
}
