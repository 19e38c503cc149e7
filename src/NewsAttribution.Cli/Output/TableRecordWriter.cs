using System.Globalization;
using System.Text;
using NewsAttribution.Training.Files;
using Spectre.Console;

namespace NewsAttribution.Cli.Output;

using Text = Spectre.Console.Text; // inside the namespace, or NewsAttribution.Text hides it

/// <summary>A table for a person. Every row is printed at once, in columns of fixed width, so that endless input can be watched.</summary>
/// <param name="console">Where the table goes.</param>
/// <param name="leastConfidence">Below it a label counts as undecided.</param>
sealed class TableRecordWriter(IAnsiConsole console, float leastConfidence) : RecordWriter
{
    const int NumberWidth = 4,
        LabelWidth = 23,
        ConfidenceWidth = 4,
        SourceWidth = 24,
        Gaps = 5;

    /// <summary>A screen or two; a sentence of megabytes is shown by its beginning.</summary>
    const int LongestText = 2000;

    readonly SentenceCounts _counts = new();
    int _undecided;
    string? _file,
        _article;

    public override void Write(SentenceRecord sentence)
    {
        if (_file is null || sentence.File != _file || sentence.Article != _article)
            WriteTitle(sentence);
        _counts.Add(sentence.Label, sentence.Kind);
        Span<int> percents = stackalloc int[SentenceLabels.Count];
        Percents.Of(sentence.Probabilities, percents);
        string confidence = InvariantText.Of($"{percents[(int)sentence.Label]}%");
        if (!sentence.IsDecided)
        {
            // Below 100 %, so that there is room.
            confidence += "?";
            _undecided++;
        }
        WriteRow(
            new Text(InvariantText.Of($"{sentence.Index + 1, NumberWidth}")),
            new Text(sentence.Label.Name(), LabelStyle.Of(sentence.Label)),
            new Text(confidence),
            new Text(Printable(SourceOf(sentence))),
            new Text(Printable(sentence.Text))
        );
    }

    /// <summary><c>She (Harbour Master Ilse Marant)</c>: in brackets what another sentence calls the speaker.</summary>
    static string SourceOf(SentenceRecord sentence) =>
        sentence.Speaker is not { } speaker
            ? sentence.Source ?? ""
            : string.Create(CultureInfo.InvariantCulture, $"{sentence.Source} ({sentence.SpeakerSource ?? $"sentence {speaker + 1}"})")
                .TrimStart();

    public override void Finish()
    {
        console.WriteLine();
        console.WriteLine(
            _counts.Sentences + _counts.Furniture == 0
                ? "No sentences."
                : $"{Counted.Of(_counts.Sentences, "sentence")}: "
                    + string.Join(
                        ", ",
                        SentenceLabels.All.Where(label => _counts[label] > 0).Select(label => $"{_counts[label]} {label.Name()}")
                    )
                    + "."
        );
        if (_counts.Furniture > 0)
            console.WriteLine(
                $"{Counted.Of(_counts.Furniture, "line")} around the text {(_counts.Furniture == 1 ? "is" : "are")} not counted."
            );
        if (_undecided > 0)
            console.WriteLine(
                InvariantText.Of(
                    $"{_undecided} of them, with a question mark, {(_undecided == 1 ? "is" : "are")} less sure than "
                        + $"{leastConfidence * 100:0.#} %: such labels are guesses."
                )
            );
    }

    void WriteTitle(SentenceRecord sentence)
    {
        if (_file is not null)
            console.WriteLine();
        (_file, _article) = (sentence.File, sentence.Article);
        console.Write(new Text(Printable(_article is null ? _file : $"{_file}: {_article}"), new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        var underlined = new Style(decoration: Decoration.Underline);
        WriteRow(
            new Text("no.", underlined),
            new Text("label", underlined),
            new Text("sure", underlined),
            new Text("source", underlined),
            new Text("sentence", underlined)
        );
    }

    void WriteRow(params Text[] cells)
    {
        int sourceWidth = console.Profile.Width < 100 ? SourceWidth / 2 : SourceWidth;
        var grid = new Grid { Expand = true };
        grid.AddColumn(
            new GridColumn
            {
                Width = NumberWidth,
                NoWrap = true,
                Padding = new Padding(0, 0, 1, 0),
            }
        );
        grid.AddColumn(
            new GridColumn
            {
                Width = LabelWidth,
                NoWrap = true,
                Padding = new Padding(0, 0, 1, 0),
            }
        );
        grid.AddColumn(
            new GridColumn
            {
                Width = ConfidenceWidth,
                NoWrap = true,
                Padding = new Padding(0, 0, 1, 0),
            }
        );
        grid.AddColumn(new GridColumn { Width = sourceWidth, Padding = new Padding(0, 0, 1, 0) });
        int rest = console.Profile.Width - NumberWidth - LabelWidth - ConfidenceWidth - sourceWidth - Gaps;
        grid.AddColumn(new GridColumn { Width = Math.Max(20, rest), Padding = new Padding(0, 0, 0, 0) });
        grid.AddRow(cells);
        console.Write(grid);
    }

    /// <summary>White space in one piece, and no control characters: a text must not be able to command the terminal.</summary>
    internal static string Printable(string text)
    {
        var printable = new StringBuilder(Math.Min(text.Length, LongestText) + 1);
        bool space = false;
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, LongestText)))
        {
            if (!char.IsWhiteSpace(c))
                printable.Append(char.IsControl(c) ? '\uFFFD' : c);
            else if (!space)
                printable.Append(' ');
            space = char.IsWhiteSpace(c);
        }
        return text.Length <= LongestText ? printable.ToString() : printable.Append('…').ToString();
    }
}
