using System.Runtime.InteropServices;

namespace NewsAttribution.Cli.Tests.Faults;

/// <summary>
/// No file of this process may grow beyond so many bytes: for a program that is as a disk that is full at that byte. It needs no
/// rights.
/// </summary>
sealed class FileSizeLimit : IDisposable
{
    /// <summary>Numbers of Linux.</summary>
    const int FileSize = 1,
        TooLargeSignal = 25;
    const nint Ignore = 1;

    readonly Limits _before;

    public FileSizeLimit(int bytes)
    {
        signal(TooLargeSignal, Ignore);
        if (getrlimit(FileSize, out _before) != 0 || setrlimit(FileSize, new Limits { Soft = (ulong)bytes, Hard = _before.Hard }) != 0)
            throw new InvalidOperationException(
                $"Found error {Marshal.GetLastPInvokeError()} of setrlimit; expected a limit of {bytes} bytes."
            );
    }

    public void Dispose() => _ = setrlimit(FileSize, _before);

    struct Limits
    {
        public ulong Soft,
            Hard;
    }

    [DllImport("libc", SetLastError = true)]
    static extern int getrlimit(int resource, out Limits limits);

    [DllImport("libc", SetLastError = true)]
    static extern int setrlimit(int resource, in Limits limits);

    [DllImport("libc")]
    static extern nint signal(int number, nint handler);
}
