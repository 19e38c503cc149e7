using System.Text;
using NewsAttribution.Training.Corpora;

namespace NewsAttribution.Training.Auditing;

/// <summary>
/// Reads what can be read: every row for the checks of texts, and beside them the sentences that training would accept for
/// cross-validation.
/// </summary>
sealed class AuditReader
{
    readonly CorpusReader _strict = new();
    readonly List<AuditedRow> _rowOfSentence = [];

    public List<AuditedRow> Rows { get; } = [];

    /// <summary>The sentences that training would accept.</summary>
    public Corpus Corpus => Corpus.Of(_strict.Articles);

    /// <summary>The row of each sentence of <see cref="Corpus"/>.</summary>
    public IReadOnlyList<AuditedRow> RowOfSentence => _rowOfSentence;

    public void Add(string path, int part, char separator)
    {
        // Bytes that are no UTF-8 become U+FFFD, which the check of texts finds in their row.
        byte[] bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(CorpusPaths.ReadTable(path)));
        var errors = new List<CorpusError>();
        var rows = LabelledRows.Read(path, bytes, errors, separator);
        if (rows.Count == 0 && errors.Count > 0)
            throw new CorpusFormatException(errors);
        var ofLine = new Dictionary<int, AuditedRow>();
        foreach (var row in rows)
        {
            var audited = new AuditedRow(row, part);
            Rows.Add(audited);
            ofLine[row.Line] = audited;
        }
        int articles = _strict.Articles.Count;
        _strict.Add(path, bytes, separator);
        _rowOfSentence.AddRange(_strict.Articles.Skip(articles).SelectMany(a => a.Sentences).Select(s => ofLine[s.Line]));
    }

    /// <summary>What training would refuse, each at its row if it has one.</summary>
    public IEnumerable<AuditFinding> Refused()
    {
        var rows = new Dictionary<(string, int), LabelledRow>();
        foreach (var row in Rows)
            rows[(row.Row.File, row.Row.Line)] = row.Row;
        foreach (var error in _strict.Errors)
        {
            var row = rows.GetValueOrDefault((error.File, error.Line)) ?? new LabelledRow("", "") { File = error.File, Line = error.Line };
            bool isSource = error.Column == "source";
            string detail =
                $"{(error.Column is null || isSource ? "" : $"{error.Column}: ")}found {error.Found}; expected {error.Expected}";
            yield return new(row, isSource ? AuditReason.SourceNotInSentence : AuditReason.Refused, detail, 1);
        }
    }
}
