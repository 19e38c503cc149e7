namespace NewsAttribution;

/// <summary>
/// A list of words cannot be read; nothing of it was used. The message says where, what was found, what was expected and what to do.
/// </summary>
public sealed class WordListFormatException : Exception
{
    const int LongestFound = 80;

    /// <summary>Creates the exception without a message of its own.</summary>
    public WordListFormatException() { }

    /// <summary>Creates the exception with a message.</summary>
    public WordListFormatException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message and what caused it.</summary>
    public WordListFormatException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Creates the exception from what was found.</summary>
    /// <param name="file">The file, as the caller named it.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The UTF-16 unit of the line, from 1.</param>
    /// <param name="found">What stands there; cut off after 80 units.</param>
    /// <param name="expected">What should stand there, or what to do.</param>
    public WordListFormatException(string file, int line, int column, string found, string expected)
        : base($"{file}({line},{column}): found {Shorten(found)}; expected {expected}") =>
        (File, Line, Column, Found, Expected) = (file, line, column, Shorten(found), expected);

    /// <summary>The file, as the caller named it.</summary>
    public string File { get; } = "";

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The UTF-16 unit of the line, from 1.</summary>
    public int Column { get; }

    /// <summary>What stands there, cut off after 80 units.</summary>
    public string Found { get; } = "";

    /// <summary>What should stand there, or what to do.</summary>
    public string Expected { get; } = "";

    static string Shorten(string found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Length <= LongestFound)
            return found;
        int length = LongestFound - (char.IsHighSurrogate(found[LongestFound - 1]) ? 1 : 0);
        return string.Concat(found.AsSpan(0, length), "…");
    }
}
