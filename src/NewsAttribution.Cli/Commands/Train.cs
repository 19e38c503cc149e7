using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary>Trains a model on labelled sentences and writes it with its passport and report.</summary>
static class Train
{
    public static void Run(TrainingOptions options, string modelPath, Terminal terminal, CancellationToken cancellationToken)
    {
        var result = ProgressBar.Show(terminal, progress => Trainer.Train(options, progress, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        result.Save(modelPath);
        terminal.Out.WriteLine(result.Report.TrimEnd());
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"Wrote {modelPath} ({result.Model.Length / 1024.0:N0} KiB), and its passport and REPORT.md beside it.");
        terminal.Out.Flush();
    }

    /// <summary>Says what is wrong before minutes are spent.</summary>
    /// <exception cref="FailedRunException">A part of the corpus is missing, or the model cannot be written where it should be.</exception>
    public static void Check(TrainingOptions options, string modelPath)
    {
        foreach (string path in options.Data)
            InputFile.CheckFileOrFolder(path);
        if (Directory.Exists(modelPath))
            throw new FailedRunException($"{modelPath}: is a directory; expected the name of a file, for example {Path.Join(modelPath, "my.model")}.");
    }
}
