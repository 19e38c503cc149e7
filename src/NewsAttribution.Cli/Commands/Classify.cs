using System.Text;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>Labels files or a stream; holds one article, or in <see cref="ReadingUnit.Sentence"/> one sentence, at a time.</summary>
static class Classify
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>The exit code: of several files those that can be read are labelled even if others cannot.</returns>
    public static int Run(ClassifyOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var files = InputFiles.Expand(options.Files, options.Input, terminal, options.Out);
        // Who types the text knows what the tool waits for.
        bool isTyped = terminal.InIsTerminal && files.Contains(InputFile.StandardInput);
        using var working = isTyped ? null : WorkingLine.Over(terminal, out terminal);
        var classifier = CarefulOption.Apply(
            ModelFile.Load(options.Model, options.Prior, options.MinimumPrecision, options.Words),
            options.Careful,
            terminal
        );
        // Of one file or many, the columns are the same for all.
        bool withArticle = files.Any(file => InputNames.HoldsMany(ArticleInput.FormatOf(file, options.Input)));
        int unread = 0;
        if (options.Out is { } path)
        {
            RefuseInputs(path, files);
            WriteFile(path, options, files, classifier, withArticle, terminal, working, ref unread, cancellationToken);
        }
        else
        {
            var format = options.Format ?? (terminal.OutIsTerminal ? OutputFormat.Table : OutputFormat.Ndjson);
            var writer =
                format == OutputFormat.Table
                    ? new TableRecordWriter(terminal.OutConsole(), options.MinimumPrecision)
                    : RecordWriter.Create(format, terminal.Out, withArticle);
            Write(writer.Write, options, files, classifier, terminal, working, ref unread, cancellationToken);
            writer.Finish();
        }
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

    /// <exception cref="FailedRunException">The output is one of the inputs.</exception>
    public static void RefuseInputs(string path, IReadOnlyList<string> files)
    {
        if (files.Any(file => file != InputFile.StandardInput && Path.GetFullPath(file) == Path.GetFullPath(path)))
            throw new FailedRunException($"{path}: is one of the inputs and would be overwritten. Name another file with --out.");
    }

    static void WriteFile(
        string path,
        ClassifyOptions options,
        IReadOnlyList<string> files,
        SentenceClassifier classifier,
        bool withArticle,
        Terminal terminal,
        WorkingLine? working,
        ref int unread,
        CancellationToken cancellationToken
    )
    {
        OutputFile.Check(path, "answers.csv");
        using var file = new GrowingFile(path);
        string counts;
        if (options.Format == OutputFormat.Xlsx)
        {
            using var workbook = new XlsxRecordWriter(file.Stream, withArticle);
            counts = Write(
                record => file.Write(() => workbook.Write(record)),
                options,
                files,
                classifier,
                terminal,
                working,
                ref unread,
                cancellationToken
            );
            file.Write(workbook.Finish);
            if (workbook.Cut > 0)
                terminal.Note($"{path}: cut {workbook.Cut} texts, for a cell of Excel holds 32,767 characters. In .csv they are whole.");
        }
        else
        {
            using var text = new StreamWriter(file.Stream, Utf8, leaveOpen: true) { NewLine = "\n" };
            var writer = RecordWriter.Create(options.Format!.Value, text, withArticle);
            counts = Write(
                record => file.Write(() => writer.Write(record)),
                options,
                files,
                classifier,
                terminal,
                working,
                ref unread,
                cancellationToken
            );
            file.Write(() =>
            {
                writer.Finish();
                text.Flush();
            });
        }
        file.Finish();
        terminal.Wrote($"{path}: {counts}.");
    }

    /// <summary>Labels all; returns how much that was, in words.</summary>
    static string Write(
        Action<SentenceRecord> write,
        ClassifyOptions options,
        IReadOnlyList<string> files,
        SentenceClassifier classifier,
        Terminal terminal,
        WorkingLine? working,
        ref int unread,
        CancellationToken cancellationToken
    )
    {
        var counts = new SentenceCounts();
        int sentences = 0,
            articles = 0;
        foreach (string file in files)
        {
            int before = sentences;
            working?.Doing($"{file}, after {Counted.Of(sentences, "sentence")}");
            using var pieces = ReadingPieces.Of(file, options.Input, options.Unit, terminal).GetEnumerator();
            int failed = unread;
            while (IsRead(pieces, files.Count > 1, terminal, ref unread))
            {
                int start = sentences;
                foreach (var record in pieces.Current(classifier))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    write(record);
                    counts.Add(record.Label, record.Kind);
                    sentences++;
                }
                articles += sentences > start ? 1 : 0;
            }
            if (sentences == before && unread == failed)
                terminal.Note($"{file}: found no sentence: the input is empty. Nothing was labelled.");
        }
        return options.Unit == ReadingUnit.Sentence ? $"{counts}" : $"{Counted.Of(articles, "article")}, {counts}";
    }
}
