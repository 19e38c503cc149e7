using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>Labels files or a stream; holds one article, or in <see cref="ReadingUnit.Sentence"/> one sentence, at a time.</summary>
static class Classify
{
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
        bool withFacts = files.Any(file => InputNames.IsArchive(ArticleInput.FormatOf(file, options.Input)));
        var format = options.Format ?? (terminal.OutIsTerminal ? OutputFormat.Table : OutputFormat.Ndjson);
        var shape = new RecordShape(format, options.Offsets, withArticle, withFacts);
        // A typed line is answered before the next one is typed.
        if (isTyped)
            options = options with { Jobs = 1 };
        var labelled = new LabelledFiles(files, options, classifier, terminal, working, cancellationToken);
        if (options.Out is { } path)
        {
            RefuseInputs(path, files);
            WriteFile(path, shape, labelled, terminal);
        }
        else
        {
            var writer =
                format == OutputFormat.Table
                    ? new TableRecordWriter(terminal.OutConsole(), options.MinimumPrecision)
                    : TextRecordWriter.Create(terminal.Out, shape);
            labelled.Write(writer.Write);
            writer.Finish();
            labelled.RefuseNothing();
        }
        terminal.Out.Flush();
        return ExitCodeOf(labelled, files, terminal);
    }

    /// <summary>Says how many files could not be read.</summary>
    public static int ExitCodeOf(LabelledFiles labelled, IReadOnlyList<string> files, Terminal terminal)
    {
        if (labelled.Unread == 0)
            return ExitCode.Done;
        terminal.Error.WriteLine(
            $"newsattr: {labelled.Unread} of {files.Count} files could not be read to the end; the others are labelled."
        );
        return ExitCode.Failed;
    }

    /// <exception cref="FailedRunException">The output is one of the inputs.</exception>
    public static void RefuseInputs(string path, IReadOnlyList<string> files)
    {
        if (files.Any(file => file != InputFile.StandardInput && Path.GetFullPath(file) == Path.GetFullPath(path)))
            throw new FailedRunException($"{path}: is one of the inputs and would be overwritten. Name another file with --out.");
    }

    static void WriteFile(string path, in RecordShape shape, LabelledFiles labelled, Terminal terminal)
    {
        OutputFile.Check(path, "answers.csv");
        using var file = new RecordFile(path, shape);
        string counts = labelled.Write(file.Write);
        labelled.RefuseNothing();
        file.Finish();
        if (file.Cut > 0)
            terminal.Note($"{path}: cut {file.Cut} texts, for a cell of Excel holds 32,767 characters. In .csv they are whole.");
        terminal.Wrote($"{path}: {counts}.");
    }
}
