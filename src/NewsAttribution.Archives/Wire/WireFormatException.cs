namespace NewsAttribution.Archives.Wire;

/// <summary>A file is in none of the formats of agencies and feeds, or is broken. The message says where and what was found.</summary>
sealed class WireFormatException : Exception
{
    public WireFormatException(string message)
        : base(message) { }

    public WireFormatException(string message, Exception inner)
        : base(message, inner) { }
}
