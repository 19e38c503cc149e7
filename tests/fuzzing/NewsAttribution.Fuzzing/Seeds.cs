using System.Text;
using NewsAttribution.Classifying;
using NewsAttribution.Cues;
using NewsAttribution.Features;
using NewsAttribution.Model;
using NewsAttribution.Tests.Model;
using NewsAttribution.Training;

namespace NewsAttribution.Fuzzing;

/// <summary>Good inputs to begin with.</summary>
static class Seeds
{
    public static void Write(string target, string repository, string folder)
    {
        Directory.CreateDirectory(folder);
        int number = 0;
        foreach (
            byte[] seed in target switch
            {
                "model" or "mended-model" => Models(),
                "csv" => CsvFiles(),
                "json" => JsonFiles(),
                _ => Texts(repository).Select(Encoding.UTF8.GetBytes),
            }
        )
            File.WriteAllBytes(Path.Combine(folder, $"seed-{number++:D4}"), seed);
        Console.WriteLine($"{number} seeds for {target}");
    }

    static IEnumerable<byte[]> Models() =>
        [
            SomeModel.File(),
            new ModelWriter(FeatureSet.Version)
                .Add(ModelFormat.Cues, CueRanking.Untrained)
                .Add(ModelFormat.Linear, new LinearModel([], [], default))
                .Add(Calibration.None, SomeModel.Prior)
                .ToArray(),
            // Features that the sentence of the target has: any small id is one of a fixed list.
            new ModelWriter(FeatureSet.Version)
                .Add(
                    ModelFormat.Linear,
                    new LinearModel(
                        [.. Enumerable.Range(0, 20).Select(i => (uint)i)],
                        [.. Enumerable.Repeat(new LabelScores(1, -1, 2, 0), 20)],
                        default
                    )
                )
                .Add(SomeModel.Calibration, SomeModel.Prior)
                .AddPassport("{}")
                .ToArray(),
        ];

    /// <summary>The cases of the tests, which are invented and touch each rule.</summary>
    static IEnumerable<string> Texts(string repository)
    {
        string tests = Path.Combine(repository, "tests", "NewsAttribution.Tests");
        return Directory
            .GetFiles(tests, "*.txt", SearchOption.AllDirectories)
            .Where(file => !file.Contains("bin", StringComparison.Ordinal) && !file.Contains(".api.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line =>
                line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..]
                    .Replace("¦", "", StringComparison.Ordinal)
                    .Replace("\\n", "\n", StringComparison.Ordinal)
                    .Trim()
            );
    }

    static IEnumerable<byte[]> CsvFiles() =>
        [
            Encoding.UTF8.GetBytes(LabelledRows.ToCsv(Rows)),
            "label,text\nnarrative,Rain fell.\n"u8.ToArray(),
            "group,behaviour,label,text\r\n1,speaker,official-claim,\"The mayor, Bo, spoke.\"\r\n1,speaker,narrative,Snow.\r\n"u8.ToArray(),
            "\uFEFFarticle,paragraph,sentence,kind,label,source,context,doubt,text\n"u8
                .ToArray()
                .Concat("a,1,1,headline,narrative,,0,1,\"a \"\"b\"\"\nc\"\n"u8.ToArray())
                .ToArray(),
        ];

    static IEnumerable<byte[]> JsonFiles() =>
        new[] { AnnotationFormat.LabelStudio, AnnotationFormat.Prodigy, AnnotationFormat.Doccano }.Select(format =>
            Encoding.UTF8.GetBytes(AnnotationFile.Write(Rows, format))
        );

    static readonly LabelledRow[] Rows =
    [
        new("official-claim", "The mayor, \"Bo\" Åke, said\nthe bridge was safe.")
        {
            Article = "a",
            Paragraph = "1",
            Sentence = "1",
            Kind = "body",
            Source = "The mayor",
        },
        new("intelligence-assessment", "😀 Military intelligence believes it was mined.")
        {
            Article = "a",
            Sentence = "2",
            Source = "Military intelligence",
            Note = "first",
            Annotator = "Ana",
        },
        new("narrative", "Snow fell <all> day & night."),
    ];
}
