using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>Labels files or a stream; holds one article, or in <see cref="ReadingUnit.Sentence"/> one sentence, at a time.</summary>
static class Classify
{
    /// <returns>The exit code: of several files those that can be read are labelled even if others cannot.</returns>
    public static int Run(ClassifyOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var files = InputFiles.Expand(options.Files, options.Input);
        var classifier = ModelFile.Load(options.Model, options.Prior, options.MinimumPrecision, options.Words);
        var format = options.Format ?? (terminal.OutIsTerminal ? OutputFormat.Table : OutputFormat.Ndjson);
        var writer = RecordWriter.Create(format, terminal, withArticle: options.Input is InputFormat.Csv or InputFormat.Ndjson);
        int unread = 0;
        foreach (string file in files)
        {
            using var pieces = ReadingPieces.Of(file, options.Input, options.Unit, terminal).GetEnumerator();
            while (IsRead(pieces, files.Count > 1, terminal, ref unread))
                foreach (var record in pieces.Current(classifier))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    writer.Write(record);
                }
        }
        writer.Finish();
        terminal.Out.Flush();
        if (unread == 0)
            return ExitCode.Done;
        terminal.Error.WriteLine($"newsattr: {unread} of {files.Count} files could not be read to the end; the others are labelled.");
        return ExitCode.Failed;
    }

    /// <summary>Reads the next piece. What is wrong with one of several files is reported, and the others go on.</summary>
    static bool IsRead(IEnumerator<ReadingPiece> pieces, bool isOneOfSeveral, Terminal terminal, ref int unread)
    {
        try
        {
            return pieces.MoveNext();
        }
        catch (Exception e) when (isOneOfSeveral && (e is FailedRunException or IOException or UnauthorizedAccessException))
        {
            terminal.Out.Flush();
            terminal.Error.WriteLine($"newsattr: {FileFailure.Describe(e)}");
            unread++;
            return false;
        }
    }
}
