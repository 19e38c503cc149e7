using System.Text;
using NewsAttribution.Model;
using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training.Tests;

/// <summary>Makers of what the tests need.</summary>
static class Some
{
    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static string CorpusFolder => Path.Combine(Root, "data", "corpus");

    public static string Seed => Path.Combine(Root, "data", "seed");

    /// <summary>One file of the corpus and the seed article: all labels, little time.</summary>
    public static TrainingOptions QuickOptions => new() { Data = [Path.Combine(CorpusFolder, "b01.csv"), Seed], Folds = 3 };

    public static Answer Answer(
        SentenceLabel gold,
        SentenceLabel given,
        double confidence = 0.7,
        string goldSource = "",
        string? source = null,
        bool? context = null
    )
    {
        float rest = (float)((1 - confidence) / 3);
        float P(SentenceLabel label) => label == given ? (float)confidence : rest;
        var probabilities = new LabelProbabilities(
            P(SentenceLabel.OfficialClaim),
            P(SentenceLabel.IntelligenceAssessment),
            P(SentenceLabel.AnalysisQuote),
            P(SentenceLabel.Narrative)
        );
        return new(new("A sentence.", gold) { Source = goldSource, Context = context }, probabilities, source);
    }

    public static LinearModel Linear(byte[] modelFile) => ModelReader.Read(new MemoryStream(modelFile)).ReadLinear(ModelFormat.Linear);

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Classifier.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No Classifier.sln above {AppContext.BaseDirectory}.");
    }
}
