using NewsAttribution.Training;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli;

/// <summary>
/// Failures that the operating system reported, with what was expected and what to do; messages of our own say it themselves.
/// </summary>
static class FileFailure
{
    /// <summary>Whether it is one that a file of several may cost, and not the others.</summary>
    public static bool IsOfInput(Exception failure) => failure is FailedRunException or IOException or UnauthorizedAccessException;

    public static string Describe(Exception failure) =>
        failure switch
        {
            UnauthorizedAccessException =>
                $"{failure.Message} Expected a file or folder that you may read. Change its rights, or name another.",
            _ when WriteFailure.IsDiskFull(failure) =>
                $"{failure.Message.TrimEnd('.')}. The disk, or your share of it, is full; expected room for the output. Make room, or "
                    + $"let the output go elsewhere.",
            // Below 4096 are the numbers of Unix, which only the system gives.
            { HResult: > 0 and < 4096 } => $"{failure.Message.TrimEnd('.')}. Expected a file that can be read to its end. Name another.",
            _ => failure.Message,
        };
}
