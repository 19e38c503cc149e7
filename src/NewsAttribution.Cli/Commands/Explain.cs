using System.Globalization;
using NewsAttribution.Cli.Output;
using Spectre.Console;

namespace NewsAttribution.Cli.Commands;

using Text = Spectre.Console.Text; // inside the namespace, or NewsAttribution.Text hides it

/// <summary>Prints a label with its evidence.</summary>
static class Explain
{
    /// <summary>More is noise: what follows weighs little.</summary>
    const int MostEvidence = 8;

    public static void Run(string sentence, SentenceClassifier classifier, Terminal terminal)
    {
        var explanation = classifier.Explain(sentence);
        var answer = explanation.Classification;
        var rival = SentenceLabels.All.Where(label => label != answer.Label).MaxBy(label => answer.Probabilities[label]);
        var console = terminal.OutConsole();
        WriteAnswer(console, sentence, answer);

        var weighed = explanation.Evidence.Select(e => (Evidence: e, Weight: e.Weights[answer.Label] - e.Weights[rival])).ToList();
        WriteEvidence(
            console,
            sentence,
            $"For {answer.Label.Name()} over {rival.Name()}:",
            weighed.Where(e => e.Weight > 0).OrderByDescending(e => e.Weight)
        );
        WriteEvidence(console, sentence, $"Against it, for {rival.Name()}:", weighed.Where(e => e.Weight < 0).OrderBy(e => e.Weight));
        terminal.Out.Flush();
    }

    static void WriteAnswer(IAnsiConsole console, string sentence, Classification answer)
    {
        foreach (var label in SentenceLabels.All.OrderByDescending(label => answer.Probabilities[label]))
        {
            console.Write(new Text(label.Name().PadRight(24), label == answer.Label ? LabelStyle.Of(label) : Style.Plain));
            console.WriteLine(answer.Probabilities[label].ToString("0.000", CultureInfo.InvariantCulture));
        }
        console.WriteLine();
        WriteSpan(console, "source", answer.Attribution?.Source, sentence);
        WriteSpan(console, "cue", answer.Attribution?.Cue, sentence);
        WriteSpan(console, "quotation", answer.Attribution?.Quotation, sentence);
    }

    static void WriteSpan(IAnsiConsole console, string name, TextSpan? span, string sentence) =>
        console.WriteLine($"{name, -10} {(span is { } s ? TableRecordWriter.Printable(s.GetText(sentence)) : "none")}");

    static void WriteEvidence(IAnsiConsole console, string sentence, string title, IEnumerable<(Evidence Evidence, float Weight)> weighed)
    {
        var shown = weighed.Take(MostEvidence).ToList();
        if (shown.Count == 0)
            return;
        console.WriteLine();
        console.WriteLine(title);
        foreach (var (evidence, weight) in shown)
        {
            string words = evidence.Words is { } span ? $": {TableRecordWriter.Printable(span.GetText(sentence))}" : "";
            console.WriteLine(
                $"  {weight.ToString("+0.00;-0.00", CultureInfo.InvariantCulture)}  {TableRecordWriter.Printable(evidence.Name)}{words}"
            );
        }
    }
}
