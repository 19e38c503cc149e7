using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Tests;

/// <summary>The numbers of the data card are those of the data.</summary>
public sealed class DataCardTests
{
    static readonly string[] Kinds = ["headline", "body", "furniture"];
    static readonly string Card = File.ReadAllText(Some.PathOf("data", "README.md"));

    [Fact]
    public void Corpus_counts_are_those_of_the_card()
    {
        var rows = Directory.GetFiles(Some.PathOf("data", "corpus"), "*.csv").SelectMany(Rows).ToList();

        AssertCounts(
            rows,
            Card[
                Card.IndexOf("Corpus, sentences by label", StringComparison.Ordinal)..Card.IndexOf(
                    "Seed article;",
                    StringComparison.Ordinal
                )
            ]
        );
        Assert.Contains($"| {Articles(rows)} | {rows.Count} |\n", Line("`corpus/*.csv`"), StringComparison.Ordinal);
        Assert.Contains($"{Sources(rows)} have a source phrase:", Card, StringComparison.Ordinal);
    }

    [Fact]
    public void Seed_counts_are_those_of_the_card()
    {
        var rows = Rows(Some.PathOf("data", "seed", "article.csv")).ToList();

        AssertCounts(rows, Card[Card.IndexOf("Seed article;", StringComparison.Ordinal)..]);
        Assert.Contains($"| {Articles(rows)} | {rows.Count} |\n", Line("`seed/article.csv`"), StringComparison.Ordinal);
        Assert.Contains($"Seed article; {Sources(rows)} have a source phrase:", Card, StringComparison.Ordinal);
    }

    [Fact]
    public void Behaviour_counts_are_those_of_the_card()
    {
        var rows = Rows(Some.PathOf("data", "behaviour.csv")).ToList();

        Assert.Contains($"| {rows.Count} |\n", Line("`behaviour.csv`"), StringComparison.Ordinal);
        Assert.Contains($"in {rows.Select(r => r["group"]).Distinct().Count()} groups", Line("`behaviour.csv`"), StringComparison.Ordinal);
    }

    static void AssertCounts(List<Dictionary<string, string>> rows, string table)
    {
        foreach (var label in SentenceLabels.All)
        {
            var counts = Kinds.Select(kind => rows.Count(r => r["label"] == label.Name() && r["kind"] == kind));
            Assert.Contains(
                $"| `{label.Name()}` | {string.Join(" | ", counts)} | {rows.Count(r => r["label"] == label.Name())} |\n",
                table,
                StringComparison.Ordinal
            );
        }
        Assert.All(rows, r => Assert.Contains(r["kind"], Kinds));
    }

    static int Articles(List<Dictionary<string, string>> rows) => rows.Select(r => r["article"]).Distinct().Count();

    static int Sources(List<Dictionary<string, string>> rows) => rows.Count(r => r["source"].Length > 0);

    static string Line(string start)
    {
        int at = Card.IndexOf($"| {start}", StringComparison.Ordinal);
        return Card[at..(Card.IndexOf('\n', at) + 1)];
    }

    static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        using var reader = new StrictUtf8Reader(File.OpenRead(path), path);
        var rows = new CsvRows(reader);
        var header = rows.Read()!;
        while (rows.Read() is { } fields)
            yield return header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
