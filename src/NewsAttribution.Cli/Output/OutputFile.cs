using System.Text;
using NewsAttribution.Training;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Output;

/// <summary>A file that a command is asked to write.</summary>
static class OutputFile
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Says what is wrong with a target before any work is done.</summary>
    /// <param name="path">The target; <see langword="null"/> for the standard output.</param>
    /// <param name="example">A name that would do.</param>
    /// <exception cref="FailedRunException">It is a folder.</exception>
    /// <exception cref="IOException">No file can be made there.</exception>
    public static void Check(string? path, string example)
    {
        if (path is null)
            return;
        if (path.Length == 0)
            throw new FailedRunException($"--out: found an empty name; expected that of a file, for example {example}.");
        if (Directory.Exists(path) || Path.EndsInDirectorySeparator(path))
            throw new FailedRunException($"{path}: is a directory; expected the name of a file, for example {Path.Join(path, example)}.");
        WholeFile.Check(path);
    }

    /// <summary>Writes a text, whole or not at all: a run that is stopped leaves the old file as it was.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public static void Write(string path, string text) => WholeFile.Write(path, Utf8.GetBytes(text));
}
