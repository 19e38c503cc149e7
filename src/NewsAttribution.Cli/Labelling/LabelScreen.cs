using System.Globalization;
using NewsAttribution.Cli.Output;
using Spectre.Console;

namespace NewsAttribution.Cli.Labelling;

using Text = Spectre.Console.Text; // inside the namespace, or NewsAttribution.Text hides it

/// <summary>Shows the sentence in its context, what the model makes of it, and the keys.</summary>
sealed class LabelScreen(Terminal terminal, SentenceClassifier classifier)
{
    /// <summary>Sentences shown before and after.</summary>
    const int Before = 3,
        Behind = 2;

    const int MostEvidence = 4;

    static readonly Style Dim = new(Color.Grey),
        Bold = new(decoration: Decoration.Bold);

    readonly IAnsiConsole _console = terminal.OutConsole();

    public void Show(LabelSession session, string message)
    {
        Clear();
        var (article, sentence) = session.Current!.Value;
        WriteHead(session, article, sentence);
        for (int i = Math.Max(0, sentence - Before); i <= Math.Min(session.Articles[article].Texts.Count - 1, sentence + Behind); i++)
            WriteSentence(session, article, i, isAsked: i == sentence);
        _console.WriteLine();
        WriteGuess(session, article);
        _console.WriteLine();
        _console.WriteLine("[o] official claim   [i] intelligence assessment   [a] analysis quote   [n] narrative   [Enter] as guessed");
        _console.WriteLine("[s] source   [w] write a note   [space] skip   [u] undo   [q, Esc] quit");
        if (message.Length > 0)
            _console.Write(new Text(TableRecordWriter.Printable(message) + "\n", Bold));
        terminal.Out.Flush();
    }

    /// <summary>Behind the last sentence: the moment to take the last key back.</summary>
    public void ShowEnd(LabelSession session)
    {
        Clear();
        _console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Nothing is left to ask: {session.Decided} of {session.Count} decided, {session.Skipped} skipped. All is saved."
            )
        );
        _console.WriteLine("[u] undo   [any other key] quit");
        terminal.Out.Flush();
    }

    public void Clear()
    {
        if (terminal.OutIsTerminal)
            _console.Clear();
    }

    void WriteHead(LabelSession session, int article, int sentence)
    {
        int[] counts = session.LabelCounts();
        string soFar = string.Join(
            ", ",
            SentenceLabels.All.Select(label => string.Create(CultureInfo.InvariantCulture, $"{counts[(int)label]} {Short(label)}"))
        );
        var of = session.Articles[article];
        _console.Write(
            new Text(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{TableRecordWriter.Printable(of.Name)}, sentence {sentence + 1} of {of.Texts.Count}"
                ),
                Bold
            )
        );
        _console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {session.Decided} of {session.Count} decided ({soFar})"));
        _console.WriteLine();
    }

    void WriteSentence(LabelSession session, int article, int sentence, bool isAsked)
    {
        string text = session.Articles[article].Texts[sentence];
        string decided = session.LabelOf(article, sentence) is { } label ? $"[{label}] " : "";
        if (!isAsked)
        {
            _console.Write(new Text($"  {decided}{TableRecordWriter.Printable(text)}\n", Dim));
            return;
        }
        // The source is underlined where it stands.
        int at = session.Source.Length > 0 ? text.IndexOf(session.Source, StringComparison.Ordinal) : -1;
        var paragraph = new Paragraph("> ", Bold);
        if (at < 0)
            paragraph.Append(TableRecordWriter.Printable(text), Bold);
        else
            paragraph
                .Append(TableRecordWriter.Printable(text[..at]), Bold)
                .Append(TableRecordWriter.Printable(session.Source), new Style(decoration: Decoration.Bold | Decoration.Underline))
                .Append(TableRecordWriter.Printable(text[(at + session.Source.Length)..]), Bold);
        _console.Write(paragraph.Append("\n"));
    }

    void WriteGuess(LabelSession session, int article)
    {
        var guess = session.Guess;
        _console.Write(new Text("guess    "));
        _console.Write(new Text(guess.Label.Name(), LabelStyle.Of(guess.Label)));
        _console.WriteLine(
            "   "
                + string.Join(
                    "  ",
                    SentenceLabels
                        .All.OrderByDescending(label => guess.Probabilities[label])
                        .Select(label => string.Create(CultureInfo.InvariantCulture, $"{Short(label)} {guess.Probabilities[label]:0.00}"))
                )
        );
        string cue = guess.Attribution?.Cue is { } span ? $"   (by \"{TableRecordWriter.Printable(span.GetText(session.Text))}\")" : "";
        _console.WriteLine($"source   {(session.Source.Length > 0 ? TableRecordWriter.Printable(session.Source) : "none")}{cue}");
        if (guess.SpeakerSentence is { } speaker && speaker >= 0 && speaker < session.Articles[article].Texts.Count)
            _console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"speaker  in sentence {speaker + 1}: {TableRecordWriter.Printable(session.Articles[article].Texts[speaker])}"
                )
            );
        if (session.Note.Length > 0)
            _console.WriteLine($"note     {TableRecordWriter.Printable(session.Note)}");
        WriteEvidence(session.Text, guess.Label);
    }

    /// <summary>What speaks for the guess in the sentence itself.</summary>
    void WriteEvidence(string text, SentenceLabel guess)
    {
        var answer = classifier.Explain(text);
        var rival = SentenceLabels.All.Where(label => label != guess).MaxBy(label => answer.Classification.Probabilities[label]);
        var weighed = answer
            .Evidence.Select(e => (Evidence: e, Weight: e.Weights[guess] - e.Weights[rival]))
            .OrderByDescending(e => Math.Abs(e.Weight))
            .Take(MostEvidence)
            .ToList();
        string title = "because";
        foreach (var (evidence, weight) in weighed)
        {
            string words = evidence.Words is { } span ? $": {TableRecordWriter.Printable(span.GetText(text))}" : "";
            _console.WriteLine(
                $"{title, -8} {weight.ToString("+0.00;-0.00", CultureInfo.InvariantCulture)} "
                    + $"{TableRecordWriter.Printable(evidence.Name)}{words}"
            );
            title = "";
        }
    }

    /// <summary><c>official</c>, <c>intelligence</c>, <c>analysis</c>, <c>narrative</c>.</summary>
    static string Short(SentenceLabel label) => label.Name().Split('-')[0];
}
