namespace NewsAttribution.Cli.Input;

/// <summary>Files as they are named on the command line; <c>-</c> is the standard input.</summary>
static class InputFile
{
    public const string StandardInput = "-";

    /// <summary>Says what is wrong with a path before any work is done.</summary>
    /// <exception cref="FailedRunException">There is no such file, or it is a folder.</exception>
    public static void Check(string path)
    {
        if (path == StandardInput)
            return;
        if (Directory.Exists(path))
            throw new FailedRunException($"{path}: is a directory. Name the files in it, for example {Path.Join(path, "*.txt")}.");
        if (!File.Exists(path))
            throw new FailedRunException($"{path}: no such file. Check the name; use - to read the standard input.");
    }

    /// <summary>Says what is wrong with a part of a corpus, which may be a folder.</summary>
    /// <exception cref="FailedRunException">There is no such file or folder.</exception>
    public static void CheckFileOrFolder(string path)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
            throw new FailedRunException($"{path}: no such file or folder. Name labelled sentences with --data.");
    }

    /// <summary>Opens a file, or the standard input of <paramref name="terminal"/>.</summary>
    /// <param name="path">The path, or <c>-</c>.</param>
    /// <param name="terminal">Where <c>-</c> reads from, and whose output is flushed before a read that may block.</param>
    public static StrictUtf8Reader Open(string path, Terminal terminal)
    {
        return new StrictUtf8Reader(OpenStream(path, terminal), path, terminal.Out.Flush);
    }

    /// <summary>The bytes of a file, or of the standard input of <paramref name="terminal"/>.</summary>
    public static Stream OpenStream(string path, Terminal terminal)
    {
        Check(path);
        return path == StandardInput ? terminal.In : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
    }
}
