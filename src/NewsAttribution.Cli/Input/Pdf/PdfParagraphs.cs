namespace NewsAttribution.Cli.Input.Pdf;

/// <summary>Puts lines together to paragraphs, over the ends of columns and pages.</summary>
static class PdfParagraphs
{
    /// <summary>A line further below than this, in usual distances of lines, begins a paragraph.</summary>
    const double Spaced = 1.25;

    /// <summary>
    /// A line further to the right than this, in heights of the type, is indented, up to the second, beyond which it is centred.
    /// </summary>
    const double Indented = 0.6,
        Centred = 6;

    /// <summary>Of lines that are not set to one length few leave more room than this share.</summary>
    const double Ragged = 0.3;

    /// <summary>Lines whose type differs more are a headline and its text.</summary>
    const double OtherSize = 1.12;

    public static List<string> Of(IReadOnlyList<PdfPage> pages)
    {
        List<string> paragraphs = [];
        PdfJoin open = new();
        PdfLine? before = null;
        foreach (var zone in pages.SelectMany(page => page.Zones).Where(zone => zone.Count > 0))
        {
            var column = PdfColumn.Of(zone);
            for (int i = 0; i < zone.Count; i++)
            {
                bool begins = i > 0 ? Begins(zone, i, column) : before is not null && BeginsColumn(before, zone, column);
                if (begins)
                    End(paragraphs, open);
                open.Add(zone[i].Text);
            }
            before = zone[^1];
        }
        End(paragraphs, open);
        return paragraphs;
    }

    static void End(List<string> paragraphs, PdfJoin open)
    {
        if (open.Take() is { Length: > 0 } paragraph)
            paragraphs.Add(paragraph);
    }

    /// <summary>Whether a line begins a paragraph, by its distance, its type, its indent, or the room that the line above left.</summary>
    static bool Begins(List<PdfLine> zone, int i, PdfColumn column)
    {
        PdfLine above = zone[i - 1],
            line = zone[i];
        if (DifferInSize(above, line))
            return true;
        if (PdfJoin.EndsInHyphen(above.Text))
            return false;
        if (above.Baseline - line.Baseline > column.Leading * Spaced)
            return true;
        // Below the mark of a list stands the rest of its entry.
        double indent = IsMarked(above.Text) ? 0 : line.Left - above.Left;
        if (indent > line.Size * Indented && indent < line.Size * Centred && line.Left - column.Left > line.Size * Indented)
            return true;
        if (IsMarked(line.Text))
            return true;
        double room = column.Right - above.Right;
        return PdfJoin.EndsSentence(above.Text)
            ? line.FirstWordWidth + line.Size * 0.5 < room
            // A headline set as the text below it: nothing closes it, but its line ends early.
            : !char.IsLower(line.Text[0]) && line.FirstWordWidth < room && room > (column.Right - column.Left) * Ragged;
    }

    /// <summary>At the head of a column or page a paragraph goes on if the one before did not end.</summary>
    static bool BeginsColumn(PdfLine before, List<PdfLine> zone, PdfColumn column)
    {
        var line = zone[0];
        if (DifferInSize(before, line))
            return true;
        if (char.IsLower(line.Text[0]) || PdfJoin.EndsInHyphen(before.Text))
            return false;
        return PdfJoin.EndsSentence(before.Text) || line.Left - column.Left > line.Size * Indented || IsMarked(line.Text);
    }

    static bool DifferInSize(PdfLine a, PdfLine b) => Math.Max(a.Size, b.Size) > Math.Min(a.Size, b.Size) * OtherSize;

    static bool IsMarked(string text) => PdfJoin.Marks.Contains(text[0], StringComparison.Ordinal);
}
