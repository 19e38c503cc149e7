using NewsAttribution.Cli.Input.Bytes;
using NewsAttribution.Training;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Input;

/// <summary>Files as they are named on the command line; <c>-</c> is the standard input.</summary>
static class InputFile
{
    public const string StandardInput = GivenArticle.StandardInput;

    /// <summary>Says what is wrong with a path before any work is done.</summary>
    /// <exception cref="FailedRunException">There is no such file, or it is a folder.</exception>
    public static void Check(string path)
    {
        if (path == StandardInput)
            return;
        if (path.Length > 0 && !File.Exists(path) && !Directory.Exists(path))
            throw new FailedRunException($"{path}: no such file. Check the name; use - to read the standard input.");
        CheckFile(path);
    }

    /// <summary>As <see cref="Check"/>, where the standard input will not do.</summary>
    /// <exception cref="FailedRunException">There is no such file, or it is a folder.</exception>
    public static void CheckFile(string path)
    {
        if (path.Length == 0)
            throw new FailedRunException("found an empty name; expected that of a file.");
        if (Directory.Exists(path))
            throw new FailedRunException($"{path}: is a directory; expected a file. Name one that is in it.");
        if (!File.Exists(path))
            throw new FailedRunException($"{path}: no such file. Check the name.");
        // Links that stand for open files lead to names such as pipe:[7], which are no files.
        // The full name, for .NET takes the target of a link that is named without its folder to be in the root.
        if (
            !WholeFile.IsDevice(path) && File.ResolveLinkTarget(Path.GetFullPath(path), returnFinalTarget: true) is { Exists: false } target
        )
            throw new FailedRunException(
                $"{path}: is a link to {target.FullName}, where no file is; expected a file. Mend the link, or name another file."
            );
    }

    /// <summary>Says what is wrong with a part of a corpus, which may be a folder.</summary>
    /// <exception cref="FailedRunException">There is no such file or folder.</exception>
    public static void CheckFileOrFolder(string path)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
            throw new FailedRunException($"{path}: no such file or folder. Name labelled sentences with --data.");
        if (!Directory.Exists(path))
            CheckFile(path);
    }

    /// <summary>Opens a file, or the standard input of <paramref name="terminal"/>.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="terminal">Where <c>-</c> reads from, and whose output is flushed before a read that may block.</param>
    public static StrictUtf8Reader Open(string path, Terminal terminal)
    {
        return new StrictUtf8Reader(OpenStream(path, InputFormat.Text, terminal), path, terminal.Out.Flush);
    }

    /// <summary>The bytes of a file, or of the standard input of <paramref name="terminal"/>, unpacked where they are gzip.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="format">What the reader expects; other formats that are known by their first bytes are refused.</param>
    /// <param name="terminal">Where <c>-</c> reads from.</param>
    public static Stream OpenStream(string path, InputFormat format, Terminal terminal)
    {
        return new PlainStream(OpenBytes(path, terminal), path, format);
    }

    /// <summary>The bytes as they are stored, for readers that unpack them themselves.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="terminal">Where <c>-</c> reads from.</param>
    public static Stream OpenBytes(string path, Terminal terminal)
    {
        Check(path);
        return path == StandardInput ? new StandardInput(terminal.In) : new InputFileStream(path);
    }

    /// <summary>All bytes of an input that can only be read as a whole.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">Name of the input, for messages.</param>
    /// <param name="expected">What it should hold, for messages.</param>
    /// <exception cref="FailedRunException">There are too many.</exception>
    public static MemoryStream Limited(Stream stream, string name, string expected)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > StrictUtf8Reader.MaximumLength)
                throw new FailedRunException(
                    $"{name}: has more than {StrictUtf8Reader.MaximumLength:N0} bytes; expected {expected}. Take the text out of it and "
                        + "give that."
                );
        }
        if (bytes.Length == 0)
            throw new FailedRunException($"{name}: is empty: found no article; expected {expected}. Name another file.");
        bytes.Position = 0;
        return bytes;
    }
}
