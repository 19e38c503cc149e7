namespace NewsAttribution.Training.Files;

/// <summary>
/// The files that a training writes, each named after the model: two models of one folder must not share a report, or one would be shown
/// with the learning curve of the other.
/// </summary>
static class TrainedFiles
{
    /// <summary>How a report and a passport begin; what does not is somebody's own work.</summary>
    const string ReportStart = "# Evaluation report\n",
        PassportStart = "{\n  \"versions\"";

    public static string PassportOf(string model) => Path.ChangeExtension(model, ".passport.json");

    public static string ReportOf(string model) => Path.ChangeExtension(model, ".report.md");

    /// <summary>Where <c>newsattr report</c> looks for what each part of the classifier brings.</summary>
    public static string AblationOf(string model) => Path.ChangeExtension(model, ".ablation.md");

    /// <summary>Tells before any work is done whether a file would be replaced that no training wrote.</summary>
    /// <exception cref="IOException">One would.</exception>
    public static void RefuseForeign(string model)
    {
        if (HasContent(model) && !ModelMark.IsModel(model))
            throw Foreign(model, "a model");
        if (HasContent(ReportOf(model)) && !BeginsWith(ReportOf(model), ReportStart))
            throw Foreign(ReportOf(model), "the report of a training, which is written beside the model");
        if (HasContent(PassportOf(model)) && !BeginsWith(PassportOf(model), PassportStart))
            throw Foreign(PassportOf(model), "the passport of a model, which is written beside it");
    }

    static bool HasContent(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };

    static bool BeginsWith(string path, string start)
    {
        using var reader = new StreamReader(path);
        var found = new char[start.Length * 2];
        int length = reader.ReadBlock(found);
        return new string(found, 0, length).Replace("\r\n", "\n", StringComparison.Ordinal).StartsWith(start, StringComparison.Ordinal);
    }

    static IOException Foreign(string path, string expected) =>
        new(
            $"{path}: is a file that no training wrote; expected {expected}, or no file of that name. Move it away, or name another model."
        );
}
