namespace NewsAttribution.Cli.Input;

/// <summary>The standard input, by its name: the system says of a file which one could not be read, and of this one nothing.</summary>
sealed class StandardInput(Stream input) : ReadingStream
{
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return input.Read(buffer);
        }
        catch (IOException e)
        {
            throw new IOException($"{InputFile.StandardInput}: {e.Message}", e.HResult);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            input.Dispose();
        base.Dispose(disposing);
    }
}
