using System.Text;

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
    /// Writes model, passport and report: <c>x.model</c>, and in the same folder <c>x.passport.json</c> and <c>REPORT.md</c>. They are written beside their targets
    /// and moved into place, the model last.
    /// </summary>
    /// <param name="modelPath">Where the model goes; missing folders are made.</param>
    /// <exception cref="IOException">A file could not be written. The old model is whole.</exception>
    public void Save(string modelPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(modelPath);
        string folder = Path.GetDirectoryName(modelPath) ?? "";
        FileSet.Write(
        [
            (Path.ChangeExtension(modelPath, ".passport.json"), Encoding.UTF8.GetBytes(Passport)),
            (Path.Combine(folder, "REPORT.md"), Encoding.UTF8.GetBytes(Report)),
            (modelPath, Model),
        ]);
    }
}
