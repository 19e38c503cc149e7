using System.Text;

namespace NewsAttribution.Training.Tests.Auditing;

public sealed class AuditorTests
{
    const string Header = "article,paragraph,sentence,kind,label,source,text\n";

    static readonly AuditOptions Quick = new() { Quick = true };

    [Theory]
    // What training refuses is listed, and the rest audited.
    [InlineData("a,1,1,body,rumour,,The harbour froze.", AuditReason.Refused, "rumour")]
    [InlineData("a,1,1,sidebar,narrative,,The harbour froze.", AuditReason.Refused, "sidebar")]
    [InlineData("a,1,1,body,narrative,,", AuditReason.Refused, "text")]
    [InlineData("a,1,1,body,narrative", AuditReason.Refused, "5 fields")]
    [InlineData("a,1,1,body,official-claim,The major,The mayor said it froze.", AuditReason.SourceNotInSentence, "The major")]
    [InlineData("a,1,1,body,narrative,,It froze in the caf\uFFFD.", AuditReason.EncodingDamage, "\uFFFD")]
    [InlineData("a,1,1,body,narrative,,It froze in the cafÃ©.", AuditReason.EncodingDamage, "Ã©")]
    [InlineData("a,1,1,body,narrative,,It froze â€“ and thawed.", AuditReason.EncodingDamage, "â€")]
    [InlineData("a,1,1,body,narrative,,Hull &amp; Sons froze.", AuditReason.EncodingDamage, "&amp;")]
    [InlineData("a,1,1,body,narrative,,and the harbour froze.", AuditReason.CutSentence, "lower case")]
    [InlineData("a,1,1,body,narrative,,The harbour of the", AuditReason.CutSentence, "ends")]
    [InlineData("a,1,1,body,narrative,,The harbour froze. Ships stood still.", AuditReason.UnsplitSentence, "Ships")]
    public void Audit_finds(string row, AuditReason reason, string detail)
    {
        var finding = Assert.Single(Audit(Header + "z,1,1,body,narrative,,Traffic moved slowly.\n" + row + "\n").Findings);
        Assert.Equal((reason, 3), (finding.Reason, finding.Row.Line));
        Assert.Contains(detail, finding.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("body", "\"We froze,\" said the man (of 40).")]
    [InlineData("body", "al-Qaida froze.")]
    [InlineData("body", "iPhone sales froze.")]
    [InlineData("body", "“It froze…”")]
    [InlineData("headline", "Harbour freezes")]
    [InlineData("furniture", "Photo: Ilse Marant")]
    [InlineData("body", "SÃO Paulo and the château of Ângela froze.")]
    public void Audit_finds_nothing_wrong_with(string kind, string text) =>
        Assert.Empty(Audit($"{Header}a,1,1,{kind},narrative,,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n").Findings);

    [Fact]
    public void Audit_reads_bytes_that_are_not_utf8()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Join(folder.Path, "latin.csv");
        File.WriteAllBytes(
            path,
            [
                .. Encoding.UTF8.GetBytes(Header),
                .. "a,1,1,body,narrative,,It froze in the caf"u8,
                0xE9,
                .. ".\na,1,2,body,narrative,,It thawed.\n"u8,
            ]
        );

        var result = Auditor.Audit([path], Quick);

        Assert.Equal(2, result.Rows);
        Assert.Equal(AuditReason.EncodingDamage, Assert.Single(result.Findings).Reason);
    }

    [Fact]
    public void Audit_finds_the_few_that_conflict_with_the_many()
    {
        var result = Audit(
            Header
                + "a,1,1,body,narrative,,The old harbour of the town was frozen.\n"
                + "b,1,1,body,narrative,,\"The old harbour, of the town, was FROZEN.\"\n"
                + "c,1,1,body,analysis-quote,,“The old harbour of the town was frozen.”\n"
        );

        var conflict = Assert.Single(result.Findings, f => f.Reason == AuditReason.ConflictingDuplicate);
        Assert.Equal((4, SentenceLabel.Narrative), (conflict.Row.Line, conflict.Suggested));
        Assert.Equal(3, Assert.Single(result.Findings, f => f.Reason == AuditReason.Repeated).Row.Line);
    }

    [Fact]
    public void Audit_finds_near_duplicates_with_another_label()
    {
        const string Sentence = "The old harbour of the northern town was frozen solid for the whole of the second week of January";
        var result = Audit(
            $"{Header}a,1,1,body,narrative,,{Sentence}.\nb,1,1,body,official-claim,,{Sentence} 2031.\n"
                + $"c,1,1,body,official-claim,,The new harbour of a town was never frozen.\n"
        );

        var finding = Assert.Single(result.Findings);
        Assert.Equal((AuditReason.ConflictingNearDuplicate, 3), (finding.Reason, finding.Row.Line));
        Assert.Contains("94% alike", finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Audit_finds_leakage_between_the_named_parts_alone()
    {
        using var folder = new TemporaryFolder();
        const string Shared = "body,narrative,,The old harbour of the northern town was frozen.\n";
        string train = folder.Write("train.csv", $"{Header}a,1,1,{Shared}"),
            test = folder.Write("test.csv", $"{Header}b,1,1,{Shared}b,1,2,body,narrative,,Rain.\n");

        var finding = Assert.Single(Auditor.Audit([train, test], Quick).Findings);
        Assert.Equal((AuditReason.Leakage, test, 2), (finding.Reason, finding.Row.File, finding.Row.Line));
        Assert.DoesNotContain(Auditor.Audit([folder.Path], Quick).Findings, f => f.Reason == AuditReason.Leakage);
    }

    [Fact]
    public void Audit_calls_labels_rare_and_says_why_it_could_not_train()
    {
        using var folder = new TemporaryFolder();
        var result = Auditor.Audit([folder.Write("a.csv", Header + "a,1,1,body,narrative,,Rain.\n")], new());
        Assert.Equal(5, result.Remarks.Count);
        Assert.Contains("analysis-quote is rare: 0 rows", result.Remarks[2], StringComparison.Ordinal);
        Assert.Contains("two articles or more with official-claim", result.Remarks[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Audit_finds_swapped_labels_and_an_odd_article()
    {
        using var folder = new TemporaryFolder();
        var csv = new StringBuilder(Header);
        for (int i = 0; i < 60; i++)
        {
            // One row is wrong, and one article throughout.
            string official =
                i == 7 ? "analysis-quote"
                : i == 30 ? "narrative"
                : "official-claim";
            csv.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"""
                a{i:00},1,1,body,{official},The mayor,The mayor said bridge {i} was safe.
                a{i:00},1,2,body,intelligence-assessment,Military intelligence,Military intelligence believes bridge {i} was mined.
                a{i:00},1,3,body,analysis-quote,Analysts,Analysts at the institute expect bridge {i} to fall.
                a{i:00},1,4,body,narrative,,Traffic moved slowly over bridge {i}.

                """
            );
        }
        for (int s = 0; s < 20; s++)
            csv.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"odd,1,{s + 1},body,intelligence-assessment,,Traffic stood still on road {s}.\n"
            );

        var result = Auditor.Audit(
            [folder.Write("a.csv", csv.ToString())],
            new()
            {
                Training = new() { Folds = 3, MinimumCount = 1 },
            }
        );

        Assert.Contains(result.Findings, f =>
            f is { Reason: AuditReason.LikelyMislabel, Row.Article: "a07", Suggested: SentenceLabel.OfficialClaim }
        );
        Assert.Contains(result.Findings, f =>
            f is { Reason: AuditReason.LikelyMislabel, Row.Article: "a30", Suggested: SentenceLabel.OfficialClaim }
        );
        Assert.Equal("odd", Assert.Single(result.Findings, f => f.Reason == AuditReason.OddArticle).Row.Article);
        Assert.DoesNotContain(result.Findings, f =>
            f.Reason == AuditReason.LikelyMislabel && f.Row.Article is not ("a07" or "a30" or "odd")
        );
        Assert.Equal(result.Findings.OrderByDescending(f => f.Badness).Select(f => f.Row), result.Findings.Select(f => f.Row));
    }

    [Fact]
    public void ToCsv_names_row_reason_and_suggestion()
    {
        var row = new LabelledRow("narrative", "Rain, he said.")
        {
            File = "a.csv",
            Line = 4,
            Article = "a",
            Sentence = "2",
            Kind = "body",
        };
        var result = new AuditResult(
            1,
            [0, 0, 0, 1],
            [new(row, AuditReason.LikelyMislabel, "why", 0.7) { Suggested = SentenceLabel.OfficialClaim }],
            []
        );
        Assert.Equal(
            "file,line,article,sentence,kind,label,suggested,reason,detail,source,text\n"
                + "a.csv,4,a,2,body,narrative,official-claim,likely-mislabel,why,,\"Rain, he said.\"\n",
            result.ToCsv()
        );
    }

    [Fact]
    public void Audit_refuses_what_is_no_table_of_labels() => Assert.Throws<CorpusFormatException>(() => Audit("sentence\nRain.\n"));

    static AuditResult Audit(string csv)
    {
        using var folder = new TemporaryFolder();
        return Auditor.Audit([folder.Write("a.csv", csv)], Quick);
    }
}
