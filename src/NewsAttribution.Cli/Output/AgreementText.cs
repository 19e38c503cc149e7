using System.Globalization;
using NewsAttribution.Training;
using NewsAttribution.Training.Files;
using Spectre.Console;

namespace NewsAttribution.Cli.Output;

using Text = Spectre.Console.Text; // inside the namespace, or NewsAttribution.Text hides it

/// <summary>The agreement of annotators for a person.</summary>
static class AgreementText
{
    public static void Write(AgreementResult result, int top, IAnsiConsole console)
    {
        void Line(InvariantText line) => console.WriteLine(line.ToString());

        for (int i = 0; i < result.Annotators.Count; i++)
            Line($"{Letter(i)} is {result.Annotators[i]}");
        Line($"{result.Sentences} sentences that two or more labelled; {result.Alone} that only one did.");
        console.WriteLine();
        if (result.Alpha is { } alpha)
        {
            Line(
                $"Krippendorff's alpha  {alpha:0.000}   (95 % interval {result.AlphaInterval.Lower:0.000} to "
                    + $"{result.AlphaInterval.Upper:0.000}, "
                    + $"{(result.ArticlesWereDrawn ? "over articles" : "over sentences: fewer than ten articles")})"
            );
            console.WriteLine($"                      {Meaning(alpha)}");
        }
        else
        {
            console.WriteLine("Krippendorff's alpha  not defined: one label was given throughout, so there was nothing to distinguish");
        }
        Line($"agreement             {result.Agreement:0.000}");
        console.WriteLine();
        Line($"{"label", -24} agreement {string.Join(' ', result.Annotators.Select((_, i) => $"{Letter(i), 6}"))}");
        foreach (var label in result.Labels)
            Line(
                $"{label.Label.Name(), -24} {label.Agreement?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-", 9} "
                    + $"{string.Join(' ', label.Counts.Select(count => $"{count, 6}"))}"
            );
        console.WriteLine();
        Line($"{result.Disagreements.Count} disagreement{(result.Disagreements.Count == 1 ? "" : "s")}");
        foreach (var disagreement in result.Disagreements.Take(top))
            Write(disagreement, console);
        if (result.Disagreements.Count > top)
            Line($"… and {result.Disagreements.Count - top} more; --out FILE writes them all.");
    }

    static void Write(Disagreement disagreement, IAnsiConsole console)
    {
        var first = disagreement.First;
        console.WriteLine();
        console.Write(
            new Text(
                $"{TableRecordWriter.Printable(first.Article)} {TableRecordWriter.Printable(first.Sentence)}".Trim() + "\n",
                new Style(decoration: Decoration.Bold)
            )
        );
        console.WriteLine($"  {TableRecordWriter.Printable(first.Text)}");
        for (int i = 0; i < disagreement.Rows.Count; i++)
            if (disagreement.Rows[i] is { } row)
                console.WriteLine($"  {Letter(i)} {row.Label}{(row.Note.Length > 0 ? $": {TableRecordWriter.Printable(row.Note)}" : "")}");
    }

    static string Letter(int annotator) =>
        annotator < 26 ? ((char)('A' + annotator)).ToString() : $"A{annotator.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The bounds that Krippendorff himself gives (Content Analysis, 2004).</summary>
    static string Meaning(double alpha) =>
        alpha switch
        {
            >= 0.8 => "reliable: above 0.8",
            >= 0.667 => "enough for tentative conclusions: above 0.667, below 0.8",
            _ => "not reliable: below 0.667; talk over the disagreements, sharpen the guide, label again",
        };
}
