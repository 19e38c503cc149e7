using System.Globalization;
using Spectre.Console;

namespace NewsAttribution.Cli.Output;

using Text = Spectre.Console.Text; // inside the namespace, or NewsAttribution.Text hides it

/// <summary>Labels with their evidence, for people.</summary>
static class ExplanationText
{
    /// <summary>More is noise: what follows weighs little.</summary>
    const int MostEvidence = 8;

    public static void Write(IReadOnlyList<ExplainedText> sentences, IAnsiConsole console)
    {
        for (int i = 0; i < sentences.Count; i++)
        {
            if (i > 0)
                console.WriteLine();
            if (sentences[i].Index is { } index)
                WriteHead(console, index, sentences[i]);
            Write(console, sentences[i]);
        }
    }

    static void WriteHead(IAnsiConsole console, int index, ExplainedText sentence)
    {
        console.WriteLine($"sentence {index}: {TableRecordWriter.Printable(sentence.Text)}");
        console.WriteLine();
    }

    static void Write(IAnsiConsole console, ExplainedText sentence)
    {
        var answer = sentence.Answer;
        var rival = SentenceLabels.All.Where(label => label != answer.Label).MaxBy(label => answer.Probabilities[label]);
        WriteAnswer(console, sentence);

        var weighed = sentence.Evidence.Select(e => (Evidence: e, Weight: e.Weights[answer.Label] - e.Weights[rival])).ToList();
        WriteEvidence(
            console,
            sentence,
            $"For {answer.Label.Name()} over {rival.Name()}:",
            weighed.Where(e => e.Weight > 0).OrderByDescending(e => e.Weight)
        );
        WriteEvidence(console, sentence, $"Against it, for {rival.Name()}:", weighed.Where(e => e.Weight < 0).OrderBy(e => e.Weight));
    }

    static void WriteAnswer(IAnsiConsole console, ExplainedText sentence)
    {
        var answer = sentence.Answer;
        foreach (var label in SentenceLabels.All.OrderByDescending(label => answer.Probabilities[label]))
        {
            console.Write(new Text(label.Name().PadRight(24), label == answer.Label ? LabelStyle.Of(label) : Style.Plain));
            console.WriteLine(answer.Probabilities[label].ToString("0.000", CultureInfo.InvariantCulture));
        }
        console.WriteLine();
        WriteLine(console, "source", sentence.Words(answer.Attribution?.Source));
        WriteLine(console, "cue", sentence.Words(answer.Attribution?.Cue));
        WriteLine(console, "quotation", sentence.Words(answer.Attribution?.Quotation));
        if (sentence.Index is null)
            return;
        WriteLine(console, "speaker", sentence.Speaker is { } speaker ? $"named by sentence {Number(speaker)}" : null);
        WriteLine(console, "voice", sentence.Voice is { } voice ? Number(voice) : null);
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    static void WriteLine(IAnsiConsole console, string name, string? words) =>
        console.WriteLine($"{name, -10} {(words is null ? "none" : TableRecordWriter.Printable(words))}");

    static void WriteEvidence(
        IAnsiConsole console,
        ExplainedText sentence,
        string title,
        IEnumerable<(Evidence Evidence, float Weight)> weighed
    )
    {
        var shown = weighed.Take(MostEvidence).ToList();
        if (shown.Count == 0)
            return;
        console.WriteLine();
        console.WriteLine(title);
        foreach (var (evidence, weight) in shown)
        {
            string words = sentence.Words(evidence.Words) is { } seen ? $": {TableRecordWriter.Printable(seen)}" : "";
            console.WriteLine(
                $"  {weight.ToString("+0.00;-0.00", CultureInfo.InvariantCulture)}  {TableRecordWriter.Printable(evidence.Name)}{words}"
            );
        }
    }
}
