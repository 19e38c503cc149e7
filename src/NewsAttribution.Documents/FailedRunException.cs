namespace NewsAttribution.Documents;

/// <summary>
/// A run that cannot go on for a reason that its user can mend. The message is all that the user sees.
/// </summary>
sealed class FailedRunException(string message) : Exception(message)
{
    /// <summary>The exit code of the run.</summary>
    public int Code { get; init; } = 1;
}
