using Microsoft.Extensions.DependencyInjection;
using Microsoft.ML;

namespace NewsAttribution.SecondReading.Tests;

/// <summary>The second reader where people meet it: the tool, an ML.NET step, a host.</summary>
public sealed class CarefulTests : IDisposable
{
    const string Article =
        "The dam will hold, the water ministry said. Military intelligence believes that it was mined. Rain fell all night.";

    readonly string _folder = Directory.CreateTempSubdirectory("newsattr-careful").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Classify_careful_gives_the_answers_of_both()
    {
        var (code, output, error) = Some.Newsattr("classify", File("a.txt", Article), "--careful");
        Assert.Equal((0, ""), (code, error));
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var expected = Some.Careful.ClassifyArticle(Article).Sentences;
        Assert.Equal(expected.Count, lines.Length);
        for (int i = 0; i < lines.Length; i++)
            Assert.Contains(
                FormattableString.Invariant($"\"confidence\":{Math.Round((double)expected[i].Confidence, 6)}"),
                lines[i],
                StringComparison.Ordinal
            );
        Assert.NotEqual(output, Some.Newsattr("classify", File("a.txt", Article)).Output);
    }

    [Fact]
    public void Pages_explanations_and_figures_name_the_reader()
    {
        string article = File("a.txt", Article),
            data = File("d.csv", "label,text\nnarrative,Rain fell all night.\nofficial-claim,\"It will hold, the ministry said.\"\n");
        string name = SecondReader.Default.Name;
        Assert.Contains(name, Some.Newsattr("classify", article, "--careful", "--format", "html").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(name, Some.Newsattr("classify", article, "--format", "html").Output, StringComparison.Ordinal);
        Assert.Contains(
            $"the second reader ({name})",
            Some.Newsattr("explain", "--careful", "--format", "json", "Rain fell all night.").Output,
            StringComparison.Ordinal
        );
        string report = Path.Join(_folder, "report.html");
        Assert.Equal(0, Some.Newsattr("report", "--careful", "--data", data, "--out", report).Code);
        Assert.Contains(name, System.IO.File.ReadAllText(report), StringComparison.Ordinal);
        foreach (string format in new[] { "text", "markdown", "html", "json", "junit" })
            Assert.Contains(
                name,
                Some.Newsattr("evaluate", "--careful", "--data", data, "--format", format).Output,
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void Compare_takes_careful_for_a_name()
    {
        string data = File("d.csv", "label,text\nnarrative,Rain fell all night.\nofficial-claim,\"It will hold, the ministry said.\"\n");
        var (code, output, error) = Some.Newsattr("compare", "default", "careful", "--data", data);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("B = careful", output, StringComparison.Ordinal);
        Assert.Equal(0, Some.Newsattr("compare", "default", "careful", "--text", File("a.txt", Article)).Code);
    }

    [Fact]
    public void Step_of_a_pipeline_reads_carefully_saved_and_loaded()
    {
        var context = new MLContext(seed: 1);
        var rows = context.Data.LoadFromEnumerable([new { Text = "Military intelligence believes that the dam was mined." }]);
        var fitted = context.Transforms.Text.NewsAttribution(careful: true).Fit(rows);
        string path = Path.Join(_folder, "pipeline.zip");
        context.Model.Save(fitted, rows.Schema, path);
        var expected = Some.Careful.Classify("Military intelligence believes that the dam was mined.").Probabilities;
        foreach (var step in new[] { fitted, new MLContext().Model.Load(path, out _) })
            Assert.Equal(
                [expected.OfficialClaim, expected.IntelligenceAssessment, expected.AnalysisQuote, expected.Narrative],
                Microsoft.ML.Data.ColumnCursorExtensions.GetColumn<float[]>(step.Transform(rows), "Score").Single()
            );
    }

    [Fact]
    public void Host_serves_both()
    {
        using var host = new ServiceCollection().AddNewsAttribution(new() { SecondReader = SecondReader.Default }).BuildServiceProvider();
        Assert.Same(SecondReader.Default, host.GetRequiredService<SentenceClassifier>().SecondReader);
    }

    string File(string name, string text)
    {
        string path = Path.Join(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
