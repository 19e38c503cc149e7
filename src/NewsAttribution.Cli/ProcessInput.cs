using System.Globalization;

namespace NewsAttribution.Cli;

/// <summary>
/// The standard input of the process. Where it was closed (<c>newsattr classify &lt;&amp;-</c>) the runtime has opened a pipe of its own
/// under
/// the number 0, and a read from it would wait for ever.
/// </summary>
static class ProcessInput
{
    const string Descriptors = "/proc/self/fd";

    /// <summary>Opened at the first read: to find out whether it is closed takes a twentieth of the time to the first answer.</summary>
    public static Stream Open() => new LateInput();

    /// <summary>
    /// Whether what stands under the number 0 is the runtime's: it holds the other end of that pipe, or the same file, under another
    /// number.
    /// </summary>
    static bool IsClosed()
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists(Descriptors))
            return false;
        if (Target("0") is not { } input)
            return true;
        if (input.StartsWith("anon_inode:", StringComparison.Ordinal))
            return true;
        bool isPipe = input.StartsWith("pipe:", StringComparison.Ordinal);
        return (isPipe || File.Exists(input))
            && Directory
                .EnumerateFileSystemEntries(Descriptors)
                .Select(entry => Path.GetFileName(entry)!)
                .Any(number =>
                    number is not ("0" or "1" or "2") && Target(number) == input && (isPipe ? MayWrite(number) : IsProgram(input))
                );
    }

    static string? Target(string number)
    {
        try
        {
            return new FileInfo(Path.Join(Descriptors, number)).LinkTarget;
        }
        catch (IOException)
        {
            // The descriptor by which the folder was listed is closed by now.
            return null;
        }
    }

    /// <summary>The last two bits of the flags: 0 is for reading alone.</summary>
    static bool MayWrite(string number)
    {
        try
        {
            string? flags = File.ReadLines($"/proc/self/fdinfo/{number}")
                .FirstOrDefault(line => line.StartsWith("flags:", StringComparison.Ordinal));
            return flags is not null
                && int.TryParse(flags[^1..], NumberStyles.None, CultureInfo.InvariantCulture, out int last)
                && (last & 3) != 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    static bool IsProgram(string path) => Path.GetExtension(path) is ".dll" or ".so";

    sealed class LateInput : ReadingStream
    {
        Stream? _input;

        public override int Read(Span<byte> buffer) =>
            (_input ??= IsClosed() ? new ClosedInput() : Console.OpenStandardInput()).Read(buffer);
    }

    sealed class ClosedInput : ReadingStream
    {
        public override int Read(Span<byte> buffer) =>
            throw new FailedRunException("-: the standard input is closed; expected a text there, or the name of a file. Name a file.");
    }
}
