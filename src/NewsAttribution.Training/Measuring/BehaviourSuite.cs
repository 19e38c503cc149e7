using NewsAttribution.Training.Corpora;

namespace NewsAttribution.Training;

/// <summary>Groups of sentences that differ in one thing, and the label that each must get. Immutable.</summary>
/// <remarks>
/// CSV with the columns <c>group</c>, <c>behaviour</c>, <c>label</c> and <c>text</c>; others are ignored. The rows of a group stand
/// together.
/// </remarks>
public sealed class BehaviourSuite
{
    static readonly string[] Required = ["group", "behaviour", "label", "text"];

    BehaviourSuite(IReadOnlyList<BehaviourGroup> groups) => Groups = groups;

    /// <summary>The groups in the order of the file.</summary>
    internal IReadOnlyList<BehaviourGroup> Groups { get; }

    /// <summary>How many sentences there are in all.</summary>
    public int SentenceCount => Groups.Sum(g => g.Sentences.Count);

    /// <summary>Reads a suite.</summary>
    /// <param name="path">A CSV file.</param>
    /// <exception cref="CorpusFormatException">The file has errors; the exception lists all of them.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static BehaviourSuite Read(string path)
    {
        var errors = new List<CorpusError>();
        var groups = new List<BehaviourGroup>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var table = CsvTable.Read(path, CorpusPaths.ReadTable(path), Required, [], errors);
        foreach (var row in table?.Rows ?? [])
        {
            if (errors.Count >= CorpusFormatException.MostInFile)
                break;
            var cells = new RowCells(path, row, table!, errors);
            string id = cells.Get("group")!,
                behaviour = cells.Get("behaviour")!;
            if (groups.Count == 0 || groups[^1].Id != id)
            {
                if (!seen.Add(id))
                    cells.Wrong("group", $"'{id}' again", "the rows of a group together");
                groups.Add(new(id, behaviour, []));
            }
            if (SentenceLabels.TryParse(cells.Get("label"), out var label))
                groups[^1].Sentences.Add(new(cells.Get("text")!, label) { Line = row.Line });
            else
                cells.Wrong("label", $"'{cells.Get("label")}'", CorpusReader.ExpectedLabels);
        }
        return errors.Count > 0 ? throw new CorpusFormatException(errors) : new(groups);
    }
}

/// <summary>A group: all of its sentences right, or it is wrong.</summary>
sealed record BehaviourGroup(string Id, string Behaviour, List<CorpusSentence> Sentences);
