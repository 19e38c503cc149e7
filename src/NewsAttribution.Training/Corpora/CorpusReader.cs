using System.Globalization;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training.Corpora;

/// <summary>
/// Checks the rows of corpus files and gathers their articles; errors are gathered too, so that all are reported at once.
/// </summary>
sealed class CorpusReader
{
    static readonly string[] Required = ["label", "text"];
    static readonly string[] Optional = ["article", "paragraph", "sentence", "kind", "source", "context", "doubt"];

    /// <summary>The names of the kinds in the order of <see cref="SentenceKind"/>.</summary>
    internal static readonly string[] Kinds = ["body", "headline", "furniture"];
    internal const string ExpectedSource = "words of the sentence, copied exactly, or nothing";
    internal static readonly string ExpectedLabels = "one of " + string.Join(", ", SentenceLabels.All.Select(l => l.Name()));

    readonly List<CorpusError> _errors = [];
    readonly Dictionary<string, (string File, int Line)> _articles = new(StringComparer.Ordinal);

    public List<CorpusArticle> Articles { get; } = [];

    public IReadOnlyList<CorpusError> Errors => _errors;

    public bool HasSource { get; set; } = true;

    public bool HasContext { get; set; } = true;

    public void ThrowIfErrors()
    {
        if (_errors.Count > 0)
            throw new CorpusFormatException(_errors);
    }

    /// <summary>Reads one file; returns how many sentences it gave.</summary>
    public int Add(string file, byte[] bytes, char separator = CsvSeparator.Default)
    {
        if (CsvTable.Read(file, bytes, Required, Optional, _errors, separator) is not { } table)
            return 0;
        HasSource &= table.Column("source") >= 0;
        HasContext &= table.Column("context") >= 0;
        // Annotation tools write a column for each field, whether anybody filled it in or not.
        bool hasArticles = table.IsFilled("article");
        string? id = null;
        var sentences = new List<CorpusSentence>();
        int count = 0,
            sentenceNumber = -1,
            paragraph = -1;
        int before = _errors.Count;
        foreach (var row in table.Rows)
        {
            if (_errors.Count - before >= CorpusFormatException.MostInFile)
                break;
            var cells = new RowCells(file, row, table, _errors);
            string rowId = hasArticles ? cells.Get("article")! : $"{Path.GetFileName(file)}:{row.Line}";
            if (rowId != id)
            {
                Close(file, id, sentences);
                (id, sentences, sentenceNumber, paragraph) = (rowId, [], -1, -1);
                Open(file, row.Line, rowId);
            }
            sentenceNumber = Ascending(cells, "sentence", sentenceNumber, strictly: true);
            paragraph = Ascending(cells, "paragraph", paragraph, strictly: false);
            if (ReadSentence(cells, Math.Max(0, paragraph)) is { } sentence)
            {
                sentences.Add(sentence with { Number = sentenceNumber });
                count++;
            }
        }
        Close(file, id, sentences);
        return count;
    }

    void Open(string file, int line, string id)
    {
        if (id.Length == 0)
            _errors.Add(new(file, line, "article", "nothing", "the name of the article"));
        else if (!_articles.TryAdd(id, (file, line)))
            _errors.Add(
                new(
                    file,
                    line,
                    "article",
                    $"'{id}' again, after {_articles[id].File}({_articles[id].Line})",
                    "the rows of an article together, and each article once"
                )
            );
    }

    void Close(string file, string? id, List<CorpusSentence> sentences)
    {
        if (id is not null && sentences.Count > 0)
            Articles.Add(new(id, sentences) { File = Path.GetFileName(file) });
    }

    static int Ascending(RowCells cells, string column, int previous, bool strictly)
    {
        if (cells.Filled(column) is not { } cell)
            return previous;
        if (!int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            cells.Wrong(column, $"'{cell}'", "a whole number");
            return previous;
        }
        if (number < previous || (strictly && number == previous))
            cells.Wrong(
                column,
                $"{number} after {previous}",
                strictly ? "numbers that ascend in an article" : "numbers that do not descend in an article"
            );
        return number;
    }

    static CorpusSentence? ReadSentence(RowCells cells, int paragraph)
    {
        string text = cells.Get("text")!,
            source = cells.Get("source") ?? "",
            name = cells.Get("label")!;
        bool good = true;
        if (!SentenceLabels.TryParse(name, out var label))
            good = cells.Wrong("label", $"'{name}'", ExpectedLabels);
        if (string.IsNullOrWhiteSpace(text))
            good = cells.Wrong("text", "nothing", "a sentence");
        if (!text.Contains(source, StringComparison.Ordinal))
            good = cells.Wrong("source", $"'{source}'", ExpectedSource);
        SentenceKind? kind = null;
        if (cells.Filled("kind") is { } kindName)
        {
            int index = Array.IndexOf(Kinds, kindName);
            kind = (SentenceKind)Math.Max(0, index);
            if (index < 0)
                good = cells.Wrong("kind", $"'{kindName}'", "one of " + string.Join(", ", Kinds));
        }
        var sentence = new CorpusSentence(text, label)
        {
            Paragraph = paragraph,
            Kind = kind,
            Source = source,
            Context = Flag(cells, "context"),
            Doubt = Flag(cells, "doubt"),
            Line = cells.Line,
        };
        return good ? sentence : null;
    }

    static bool? Flag(RowCells cells, string column)
    {
        string? cell = cells.Get(column);
        if (cell is not (null or "0" or "1"))
            cells.Wrong(column, $"'{cell}'", "0 or 1");
        return cell is null ? null : cell == "1";
    }
}
