using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;
using NewsAttribution.Smoke;
using NewsAttribution.Tests.Splitting;

/// <summary>What <c>answers.mjs</c> calls.</summary>
[SupportedOSPlatform("browser")]
static partial class Answers
{
    static void Main() { }

    /// <summary>Every answer for a labelled file, as <c>NewsAttribution.Smoke answers</c> writes them.</summary>
    [JSExport]
    internal static string Of(string csv)
    {
        const string Path = "/tmp/labelled.csv";
        File.WriteAllText(Path, csv);
        using var answers = new StringWriter { NewLine = "\n" };
        CorpusLabels.Write(answers, CorpusArticles.Read(Path), threads: 1);
        return answers.ToString();
    }
}
