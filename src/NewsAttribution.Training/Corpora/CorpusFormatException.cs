namespace NewsAttribution.Training;

/// <summary>
/// A corpus has errors; nothing of it was used. They are in <see cref="Errors"/>, the first twenty in the message; a file with 10,000 is
/// read no further.
/// </summary>
public sealed class CorpusFormatException : Exception
{
    const int Shown = 20;

    /// <summary>A file that is no corpus at all has an error every few bytes, and would take a hundred times its size in memory.</summary>
    internal const int MostInFile = 10_000;

    /// <summary>Creates the exception without a message of its own.</summary>
    public CorpusFormatException() { }

    /// <summary>Creates the exception with a message.</summary>
    public CorpusFormatException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message and what caused it.</summary>
    public CorpusFormatException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Creates the exception from the errors, at least one, in the order of files and lines.</summary>
    public CorpusFormatException(IReadOnlyList<CorpusError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>All errors, in the order of files and lines.</summary>
    public IReadOnlyList<CorpusError> Errors { get; } = [];

    static string Describe(IReadOnlyList<CorpusError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        string head = errors.Count == 1 ? "The corpus has an error:" : $"The corpus has {errors.Count} errors:";
        var lines = errors.Take(Shown).Select(e => e.ToString());
        return string.Join(
            '\n',
            [head, .. lines, .. errors.Count > Shown ? [$"… and {errors.Count - Shown} more"] : Array.Empty<string>()]
        );
    }
}
