namespace NewsAttribution;

/// <summary>
/// A file is not a model that this version of the library can read. The message says what was found, what was expected and what to do.
/// </summary>
public sealed class ModelFormatException : Exception
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public ModelFormatException() { }

    /// <summary>Creates the exception with a message.</summary>
    public ModelFormatException(string message)
        : base(message) { }

    /// <summary>Creates the exception with a message and what caused it.</summary>
    public ModelFormatException(string message, Exception innerException)
        : base(message, innerException) { }
}
