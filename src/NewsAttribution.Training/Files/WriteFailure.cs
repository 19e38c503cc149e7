namespace NewsAttribution.Training.Files;

/// <summary>Says of a file that could not be written what was found, what was expected and what to do.</summary>
static class WriteFailure
{
    /// <summary>Numbers of errors: those of Unix as they are, that of Windows as .NET gives it.</summary>
    const int FileTooLarge = 27,
        NoSpace = 28,
        OverQuota = 122,
        NoSpaceOnWindows = unchecked((int)0x80070070);

    public static IOException Of(string path, Exception found)
    {
        string above = Above(path);
        string why = found switch
        {
            _ when File.Exists(above) => $"{above} is a file; expected a folder. Name another place",
            UnauthorizedAccessException =>
                $"no right to write there; expected a folder where you may make files, and no file of others in the place of this one. "
                    + $"Change the rights of {above}, or name another place",
            FileNotFoundException or DirectoryNotFoundException =>
                $"{above} takes no files; expected a folder on a disk. Name another place",
            PathTooLongException =>
                $"the name has {Path.GetFileName(path).Length} characters, more than the file system allows. Name a shorter one",
            _ when IsDiskFull(found) =>
                "the disk, or your share of it, is full; expected room for the file. Make room, or name another place",
            _ => $"{found.Message.TrimEnd('.')}. Mend that, or name another place",
        };
        return new IOException($"{path}: could not be written: {why}. What stood there is as it was.", found);
    }

    /// <summary>Whether this is what writing a file throws.</summary>
    public static bool Is(Exception found) => (found is IOException or UnauthorizedAccessException) || IsDiskFull(found);

    /// <summary>
    /// Full, or, as .NET says with an argument that nobody gave, the file is longer than a quota or the file system allows.
    /// </summary>
    public static bool IsDiskFull(Exception found) =>
        (found.HResult is NoSpace or OverQuota or FileTooLarge or NoSpaceOnWindows)
        || found is ArgumentOutOfRangeException { ParamName: "value" };

    /// <summary>What is there of the way to a file: a folder, or a file where a folder would have to be.</summary>
    public static string Above(string path)
    {
        string above = Path.GetDirectoryName(Path.GetFullPath(path)) ?? path;
        while (!Directory.Exists(above) && !File.Exists(above) && Path.GetDirectoryName(above) is { } next)
            above = next;
        return above;
    }
}
