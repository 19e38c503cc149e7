using System.Text;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training;

/// <summary>What training gave, in memory.</summary>
public sealed record TrainingResult
{
    /// <summary>The bytes of the model file.</summary>
    public required ReadOnlyMemory<byte> Model { get; init; }

    /// <summary>The passport, JSON; it is inside the model too.</summary>
    public required string Passport { get; init; }

    /// <summary>The evaluation report, Markdown.</summary>
    public required string Report { get; init; }

    /// <summary>How the shipped way to label did in cross-validation; <see langword="null"/> after quick training.</summary>
    public ComparisonRow? CrossValidation { get; init; }

    /// <summary>The ways to label that were compared, the shipped one first; empty after quick training.</summary>
    public IReadOnlyList<ComparisonRow> Comparison { get; init; } = [];

    /// <summary>The articles that were to be shown left out of training; empty after quick training.</summary>
    public IReadOnlyList<LeftOutArticle> LeftOut { get; init; } = [];

    /// <summary>
    /// Writes model, passport and report: <c>x.model</c>, and in the same folder <c>x.passport.json</c> and <c>x.report.md</c>. They change
    /// together: whatever ends the
    /// program, the old three count or the new three. New ones that it had no time to move into place wait in the folder
    /// <c>x.model.newsattr-new</c>, for
    /// <see cref="FinishSave"/>.
    /// </summary>
    /// <param name="modelPath">Where the model goes; missing folders are made.</param>
    /// <exception cref="IOException">A file could not be written. The old files are whole.</exception>
    public void Save(string modelPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelPath);
        FileSet.Write(
            modelPath,
            [
                (Path.GetFileName(TrainedFiles.PassportOf(modelPath)), Encoding.UTF8.GetBytes(Passport)),
                (Path.GetFileName(TrainedFiles.ReportOf(modelPath)), Encoding.UTF8.GetBytes(Report)),
                (Path.GetFileName(modelPath), Model),
            ]
        );
    }

    /// <summary>
    /// Moves into place what a <see cref="Save"/> that was interrupted had written whole. The tool and <see cref="Save"/> do it by
    /// themselves; a program that loads a model
    /// which others train calls this before, or else has the old model, whole, until someone does.
    /// </summary>
    /// <param name="modelPath">Where the model goes.</param>
    /// <returns>Whether there was anything.</returns>
    /// <exception cref="IOException">A file could not be moved into place; all of them are still there.</exception>
    public static bool FinishSave(string modelPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelPath);
        return FileSet.Finish(modelPath);
    }
}
