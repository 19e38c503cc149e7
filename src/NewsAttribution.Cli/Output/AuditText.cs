using NewsAttribution.Training;
using NewsAttribution.Training.Files;
using Spectre.Console;

namespace NewsAttribution.Cli.Output;

using Text = Spectre.Console.Text; // inside the namespace, or NewsAttribution.Text hides it

/// <summary>An audit for a person: how much of what, and the worst rows.</summary>
static class AuditText
{
    const int NameWidth = 27;

    public static void Write(AuditResult result, int top, IAnsiConsole console)
    {
        void Line(InvariantText line) => console.WriteLine(line.ToString());

        Line($"{result.Rows} rows: {string.Join(", ", SentenceLabels.All.Select(label => $"{result.Labels[(int)label]} {label.Name()}"))}");
        foreach (string remark in result.Remarks)
            console.WriteLine(remark);
        console.WriteLine();
        if (result.Findings.Count == 0)
        {
            console.WriteLine("Nothing to look at.");
            return;
        }
        foreach (var group in result.Findings.GroupBy(f => f.Reason).OrderBy(g => g.Key))
            Line($"{group.Key.Name(), -NameWidth} {group.Count(), 6}   {Meaning(group.Key)}");

        foreach (var finding in result.Findings.Take(top))
        {
            var row = finding.Row;
            console.WriteLine();
            console.Write(new Text($"{row.File}({row.Line}) ", new Style(decoration: Decoration.Bold)));
            console.Write(new Text(finding.Reason.Name(), new Style(Color.Orange1)));
            console.WriteLine($": {TableRecordWriter.Printable(finding.Detail)}");
            if (row.Text.Length > 0)
            {
                string label = row.Label.Length > 0 ? $"[{TableRecordWriter.Printable(row.Label)}] " : "";
                console.WriteLine($"  {label}{TableRecordWriter.Printable(row.Text)}");
            }
        }
        if (result.Findings.Count > top)
        {
            console.WriteLine();
            Line($"… and {result.Findings.Count - top} more; --out FILE writes them all.");
        }
        console.WriteLine();
    }

    static string Meaning(AuditReason reason) =>
        reason switch
        {
            AuditReason.Refused => "train would refuse the row",
            AuditReason.SourceNotInSentence => "the source phrase is not in the sentence; train would refuse the row",
            AuditReason.EncodingDamage => "characters that went through a wrong encoding",
            AuditReason.ConflictingDuplicate => "the same words bear another label elsewhere",
            AuditReason.ConflictingNearDuplicate => "nearly the same words bear another label elsewhere",
            AuditReason.Leakage => "stands in another of the named files or folders too",
            AuditReason.LikelyMislabel => "a model that has not seen the article is sure of another label",
            AuditReason.CutSentence => "no beginning or no end",
            AuditReason.UnsplitSentence => "more than one sentence",
            AuditReason.OddArticle => "the article's labels are mixed as the others' are not",
            _ => "the same sentence with the same label again",
        };
}
