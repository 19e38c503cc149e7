namespace NewsAttribution.Cli;

/// <summary>
/// A run that cannot go on for a reason that its user can mend. The message is all that the user sees; the exit code is 1.
/// </summary>
sealed class FailedRunException(string message) : Exception(message);
