using System.Globalization;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Commands;

/// <summary>Trains a model on labelled sentences and writes it with its passport and report.</summary>
static class Train
{
    public static void Run(TrainRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        WriteRemarks(request.Options, terminal, cancellationToken);
        var result = ProgressBar.Show(terminal, progress => Work(request, progress, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Search?.MaximumBytes is { } most && result.Model.Length > most)
            throw new FailedRunException($"the model has {result.Model.Length} bytes; expected at most {most}. Nothing was written.");
        result.Save(request.ModelPath);
        if (!terminal.IsQuiet)
        {
            terminal.Out.WriteLine(result.Report.TrimEnd());
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Wrote {request.ModelPath} ({result.Model.Length / 1024.0:N0} KiB), and beside it "
                        + $"{Path.GetFileName(TrainedFiles.PassportOf(request.ModelPath))} "
                        + $"and {Path.GetFileName(TrainedFiles.ReportOf(request.ModelPath))}."
                )
            );
        }
        terminal.Out.Flush();
    }

    /// <summary>
    /// Says what <c>audit</c> would say of too few rows, before a model is made of them. The project's corpus has enough of all labels.
    /// </summary>
    static void WriteRemarks(TrainingOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        if (options.WithProjectCorpus)
            return;
        foreach (string path in options.Data)
            CorpusFolder.NoteSkipped(path, terminal);
        foreach (string remark in Auditor.Remarks(Corpus.Read(options.Data, options.Separator, cancellationToken)))
            terminal.Note(remark);
    }

    /// <summary>Says what is wrong before minutes are spent.</summary>
    /// <exception cref="FailedRunException">A part of the corpus is missing, or the model cannot be written where it should be.</exception>
    public static void Check(TrainingOptions options, string modelPath)
    {
        foreach (string path in options.Data)
            InputFile.CheckFileOrFolder(path);
        OutputFile.Check(modelPath, "my.model");
        TrainedFiles.RefuseForeign(modelPath);
    }

    /// <summary>Search, training, curve; what the first and the last found goes into the report.</summary>
    static TrainingResult Work(TrainRequest request, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            var options = request.Options;
            var search = request.Search is { } budget ? SettingsSearch.Run(options, budget, progress, null, cancellationToken) : null;
            options = search?.Best.Options ?? options;
            var result = Trainer.Train(options, progress, cancellationToken);
            if (search is not null)
                result = result with { Report = $"{result.Report}\n{search.ToMarkdown()}" };
            return request.Curve
                ? result with
                {
                    Report = $"{result.Report}\n{LearningCurve.Of(options, progress, cancellationToken).ToMarkdown()}",
                }
                : result;
        }
        catch (ArgumentException e)
        {
            throw new FailedRunException(e.Message);
        }
    }
}
