using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NewsAttribution.Documents.Web;

namespace NewsAttribution.Documents.Word;

/// <summary>
/// Reads the body of a document into paragraphs. Left out: what was deleted or moved away, hidden text, the code of fields, placeholders
/// nobody filled in, and the copy of a text box for old programs. Headers, footers, foot- and endnotes and comments are parts of their own,
/// which nobody walks into.
/// </summary>
sealed class WordText(HiddenStyles hidden)
{
    readonly List<string> _paragraphs = [];
    readonly StringBuilder _text = new();

    /// <summary>The fields that are open, and whether what is read is the code of each (<c>HYPERLINK "…"</c>) and not its result.</summary>
    readonly Stack<bool> _fields = new();

    readonly Queue<OpenXmlElement> _boxes = new();
    string? _style;
    bool _afterBreak;

    public List<string> Read(OpenXmlElement body)
    {
        WalkChildren(body);
        EndParagraph();
        ReadBoxes();
        return _paragraphs;
    }

    void Walk(OpenXmlElement element)
    {
        switch (element)
        {
            case Paragraph paragraph:
                WalkParagraph(paragraph);
                break;
            case Run run when hidden.Hides(run, _style):
            case SdtElement { SdtProperties: { } properties } when properties.GetFirstChild<ShowingPlaceholder>() is not null:
            case TableRow { TableRowProperties: { } row } when row.GetFirstChild<Deleted>() is not null:
            case DeletedRun or MoveFromRun or DeletedMathControl or FieldCode or DeletedText or DeletedFieldCode or RubyContent:
            case ParagraphProperties or RunProperties or SectionProperties or SdtProperties:
                break;
            case AlternateContent alternatives:
                // Each holds the same: the first is for programs of today, the last for old ones.
                if ((alternatives.GetFirstChild<AlternateContentChoice>() ?? alternatives.LastChild) is { } chosen)
                    WalkChildren(chosen);
                break;
            case TextBoxContent:
                _boxes.Enqueue(element);
                break;
            case FieldChar field:
                WalkField(field);
                break;
            case Text text:
                Add(text.Text);
                break;
            case TabChar:
            case Break { Type.Value: var type } when type == BreakValues.Page || type == BreakValues.Column:
                Add(" ");
                break;
            case Break or CarriageReturn:
                // Two line breaks are what an empty line is in other texts: the end of a paragraph.
                if (_afterBreak)
                    EndParagraph();
                else
                    Add(" ");
                _afterBreak = true;
                break;
            case NoBreakHyphen:
                Add("-");
                break;
            case TableCell:
                EndParagraph();
                WalkChildren(element);
                EndParagraph();
                break;
            case OpenXmlUnknownElement unknown:
                WalkUnknown(unknown);
                break;
            default:
                WalkChildren(element);
                break;
        }
    }

    /// <summary>
    /// What the library has no class for, in the place where it stands, has none inside it either: smart tags of old programs hold words of
    /// the sentence.
    /// </summary>
    void WalkUnknown(OpenXmlUnknownElement element)
    {
        switch (element.LocalName)
        {
            case "t":
                Add(element.InnerText);
                break;
            case "tab" or "br" or "cr":
                Add(" ");
                break;
            case "r" when element.Descendants().Any(inner => inner.LocalName == "vanish"):
            case "del" or "moveFrom" or "instrText" or "delText" or "rPr" or "pPr" or "smartTagPr" or "rt":
                break;
            default:
                WalkChildren(element);
                break;
        }
    }

    void WalkChildren(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
            Walk(child);
    }

    void WalkParagraph(Paragraph paragraph)
    {
        string? outer = _style;
        _style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        WalkChildren(paragraph);
        _style = outer;
        // A deleted paragraph mark joins the paragraph with the next one.
        var mark = paragraph.ParagraphProperties?.ParagraphMarkRunProperties;
        if (mark?.GetFirstChild<Deleted>() is not null || mark?.GetFirstChild<MoveFrom>() is not null)
            return;
        EndParagraph();
        ReadBoxes();
    }

    /// <summary>After the paragraph that a box is fastened to: inside, it would stand in the middle of a sentence.</summary>
    void ReadBoxes()
    {
        while (_boxes.TryDequeue(out var box))
        {
            WalkChildren(box);
            EndParagraph();
        }
    }

    void WalkField(FieldChar field)
    {
        var type = field.FieldCharType?.Value;
        if (type == FieldCharValues.Begin)
            _fields.Push(true);
        else if (_fields.Count > 0)
        {
            _fields.Pop();
            if (type == FieldCharValues.Separate)
                _fields.Push(false);
        }
    }

    void Add(string text)
    {
        if (_fields.Contains(true))
            return;
        _text.Append(text);
        _afterBreak &= string.IsNullOrWhiteSpace(text);
    }

    void EndParagraph()
    {
        string paragraph = HtmlText.InOneLine(_text.ToString());
        if (paragraph.Length > 0)
            _paragraphs.Add(paragraph);
        _text.Clear();
        _afterBreak = false;
    }
}
