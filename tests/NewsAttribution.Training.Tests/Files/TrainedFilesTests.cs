using NewsAttribution.Training.Files;

namespace NewsAttribution.Training.Tests.Files;

/// <summary>What a training writes is named after the model, and replaces nothing that somebody else wrote.</summary>
public sealed class TrainedFilesTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_models_of_a_folder_have_a_report_each()
    {
        Trained("one", "# Evaluation report\n\nOne.\n").Save(_folder.At("one.model"));
        Trained("two", "# Evaluation report\n\nTwo.\n").Save(_folder.At("two.model"));
        Assert.Contains("One.", File.ReadAllText(_folder.At("one.report.md")), StringComparison.Ordinal);
        Assert.Contains("Two.", File.ReadAllText(_folder.At("two.report.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my.model", "Notes of mine.")]
    [InlineData("my.report.md", "# Notes of mine\n")]
    [InlineData("my.passport.json", "{\"name\": \"mine\"}")]
    public void RefuseForeign_names_what_no_training_wrote(string name, string content)
    {
        string path = _folder.Write(name, content);
        var error = Assert.Throws<IOException>(() => TrainedFiles.RefuseForeign(_folder.At("my.model")));
        Assert.StartsWith($"{path}: is a file that no training wrote; expected ", error.Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(path));
    }

    [Fact]
    public void RefuseForeign_takes_what_a_training_wrote_other_reports_and_empty_files()
    {
        var result = Trainer.Train(Some.QuickOptions with { Quick = true });
        result.Save(_folder.At("my.model"));
        _folder.Write("REPORT.md", "# Report of the year\n");
        _folder.Write("empty.model", "");
        TrainedFiles.RefuseForeign(_folder.At("my.model"));
        TrainedFiles.RefuseForeign(_folder.At("empty.model"));
        TrainedFiles.RefuseForeign(_folder.At("none.model"));
    }

    static TrainingResult Trained(string model, string report) =>
        new()
        {
            Model = System.Text.Encoding.UTF8.GetBytes(model),
            Passport = "{}\n",
            Report = report,
        };
}
