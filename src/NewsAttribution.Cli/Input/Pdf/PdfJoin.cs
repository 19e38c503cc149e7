using System.Text;
using NewsAttribution.Documents.Web;

namespace NewsAttribution.Cli.Input.Pdf;

/// <summary>Lines on their way to a paragraph: a word that was cut at the end of a line becomes whole.</summary>
sealed class PdfJoin
{
    /// <summary>
    /// First halves that keep their hyphen wherever the line ends (<i>state-run</i>, <i>ex-minister</i>, <i>well-known</i>).
    /// </summary>
    static readonly HashSet<string> Halves = new(
        (
            "all anti best co counter cross deputy eight euro ex far fast first five four full half hard high ill "
            + "large long low mid middle multi near never nine non north off old one part pre pro quasi quick right left second "
            + "self semi seven short six small so south state ten third three top twenty thirty forty fifty sixty seventy eighty ninety "
            + "twice two under vice war well wide world year month week day east west decades open"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>What stands before the entries of a list, and belongs to no sentence.</summary>
    public const string Marks = "•■▪●◦►";

    readonly StringBuilder _text = new();

    public void Add(string line)
    {
        if (_text.Length > 0 && _text[^1] == '\u00AD')
            _text.Length--;
        else if (_text.Length > 1 && _text[^1] is '-' or '\u2010' && char.IsLetter(_text[^2]))
        {
            // Before a capital or a number the hyphen belongs to the word: Anglo-Saxon.
            if (char.IsLower(line[0]) && !Halves.Contains(LastWord()))
                _text.Length--;
        }
        else if (_text.Length > 0)
            _text.Append(' ');
        _text.Append(line);
    }

    /// <summary>The paragraph; after it begins another.</summary>
    public string Take()
    {
        string paragraph = HtmlText.InOneLine(_text.ToString()).Replace("\u00AD", "", StringComparison.Ordinal);
        paragraph = paragraph.TrimStart([.. Marks, ' ']);
        _text.Clear();
        return paragraph;
    }

    public static bool EndsInHyphen(string line) => line.Length > 1 && line[^1] is '-' or '\u2010' or '\u00AD' && char.IsLetter(line[^2]);

    public static bool EndsSentence(string line) =>
        line.TrimEnd('"', '\'', '”', '’', ')', ']', '»') is [.., '.' or '!' or '?' or ':' or '…'];

    string LastWord()
    {
        int start = _text.Length - 1;
        while (start > 0 && char.IsLetter(_text[start - 1]))
            start--;
        // A second hyphen shows that the first half is a compound already: state-of-the-art.
        return start > 0 && _text[start - 1] == '-' ? "self" : _text.ToString(start, _text.Length - 1 - start);
    }
}
