using NewsAttribution.Training.Comparing;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Output;

/// <summary>Changes of answers for a person.</summary>
static class ChangesText
{
    const int NameWidth = 24;

    public static void Write(ChangesReport report, TextWriter output)
    {
        void Line(InvariantText line) => output.WriteLine(line.ToString());
        var changes = report.Changes;
        Line($"old = {report.Old}");
        Line($"new = {report.New}");
        output.WriteLine(report.Compared);
        if (report.Unmatched is { } unmatched)
            output.WriteLine(unmatched);
        output.WriteLine();
        if (changes.Groups.Count == 0)
        {
            output.WriteLine("Nothing changes.");
            return;
        }
        Line($"{"changed", -NameWidth} sentences  share");
        foreach (var part in ChangesReport.Parts)
            Line($"{ChangesReport.NameOf(part), -NameWidth} {changes.Count(part), 9}  {changes.Share(part):0.0000}");
        Line($"{"any of them", -NameWidth} {changes.Changed, 9}  {changes.Changed / (double)changes.Sentences:0.0000}");
        if (changes.Count(ChangedPart.Label) > 0)
            WriteLabels(changes, output, Line);
        foreach (var group in changes.Groups)
            Write(group, report.Examples, output, Line);
    }

    static void WriteLabels(AnswerChanges changes, TextWriter output, Action<InvariantText> line)
    {
        output.WriteLine();
        output.WriteLine("changed labels, old (down) and new (across)");
        line($"{"", -NameWidth} {string.Join(' ', SentenceLabels.All.Select(label => $"{EvaluationText.Short(label), 12}"))}");
        foreach (var label in SentenceLabels.All)
            line($"{label.Name(), -NameWidth} {string.Join(' ', changes.Labels[(int)label].Select(count => $"{count, 12}"))}");
    }

    static void Write(ChangeGroup group, int examples, TextWriter output, Action<InvariantText> line)
    {
        output.WriteLine();
        line($"{ChangesReport.NameOf(group.Part)}: {group.Name}, {group.Sentences.Count}");
        foreach (var example in group.Sentences.Take(examples).Select(pair => ChangeExample.Of(pair, group.Part)))
        {
            line($"  {example.Labels}   {example.Where}");
            line($"    {example.Excerpt}");
            foreach (string phrase in example.Phrases)
                line($"    {phrase}");
        }
    }
}
