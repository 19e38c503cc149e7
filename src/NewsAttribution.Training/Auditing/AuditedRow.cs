using System.Text;

namespace NewsAttribution.Training.Auditing;

/// <summary>A row with what the checks ask of it.</summary>
sealed class AuditedRow
{
    public AuditedRow(LabelledRow row, int part)
    {
        (Row, Part) = (row, part);
        Label = SentenceLabels.TryParse(row.Label, out var label) ? label : null;
        Words = SplitWords(row.Text);
        Key = string.Join(' ', Words);
    }

    public LabelledRow Row { get; }

    /// <summary>Index of the path that the caller named: what it lies in.</summary>
    public int Part { get; }

    public SentenceLabel? Label { get; }

    /// <summary>Letters and digits in lower case; marks and spaces only part them.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The words as one string: equal for texts that differ in case, marks and spaces alone.</summary>
    public string Key { get; }

    /// <summary>What a model without its article says; null where none was asked.</summary>
    public LabelProbabilities? HeldOut { get; set; }

    public bool IsBody => Row.Kind is "body" or "";

    public string Place => $"{Path.GetFileName(Row.File)}({Row.Line})";

    static List<string> SplitWords(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            // An apostrophe in a word is no boundary, whichever sort it is.
            else if (c is not ('\'' or '’') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }
}
