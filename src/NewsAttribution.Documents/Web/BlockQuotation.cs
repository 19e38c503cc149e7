using System.Buffers;

namespace NewsAttribution.Documents.Web;

/// <summary>
/// Writes a block quotation as running text has it: in quotation marks, which a page shows by its layout, and its speaker after a dash. One
/// that has marks of its own is left as it is.
/// </summary>
static class BlockQuotation
{
    /// <summary>A name and an office, in words; a longer line is a part of the quotation.</summary>
    const int LongestSpeaker = 18;

    static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»");

    public static List<string> Paragraphs(IReadOnlyList<PageBlock> blocks)
    {
        List<string> paragraphs = [];
        int all = blocks.Sum(block => block.Text.Length);
        for (int i = 0; i < blocks.Count; )
        {
            var quotation = blocks[i].Node.Quotation;
            int end = i + 1;
            if (quotation is null)
                paragraphs.Add(blocks[i].Text);
            else
            {
                // The figcaption that names the speaker stands outside of the quotation.
                while (
                    end < blocks.Count
                    && (blocks[end].Node.Quotation == quotation || (blocks[end].Node.IsSpeaker && blocks[end].Node.Quotation is null))
                )
                    end++;
                var group = blocks.Skip(i).Take(end - i).ToList();
                // Old pages indent a whole article so.
                paragraphs.AddRange(group.Sum(block => block.Text.Length) * 2 > all ? group.Select(block => block.Text) : Quoted(group));
            }
            i = end;
        }
        return paragraphs;
    }

    static List<string> Quoted(List<PageBlock> group)
    {
        var words = group.Where(block => !block.Node.IsSpeaker).Select(block => block.Text).ToList();
        var speakers = group.Where(block => block.Node.IsSpeaker).Select(block => block.Text).ToList();
        if (words.Count > 1 && speakers.Count == 0 && IsSpeaker(words[^1]))
        {
            speakers.Add(words[^1]);
            words.RemoveAt(words.Count - 1);
        }
        if (words.Count == 0)
            return speakers;
        if (!words.Any(HasMarks))
        {
            // As print has it: a mark opens each paragraph, and one closes the last.
            for (int i = 0; i < words.Count; i++)
                words[i] = "“" + words[i];
            words[^1] += "”";
        }
        if (speakers.Count > 0)
            words[^1] += " — " + string.Join(", ", speakers).TrimStart('-', '–', '—', '―', ' ');
        return words;
    }

    static bool HasMarks(string text) => text.AsSpan().ContainsAny(Marks) || text[0] is '‘' or '\'';

    /// <summary><i>— Odo Farrant, engineer</i>, <i>Odo Farrant</i> as the last line.</summary>
    static bool IsSpeaker(string line)
    {
        bool dashed = line[0] is '-' or '–' or '—' or '―';
        return line.Count(c => c == ' ') < LongestSpeaker && (dashed || (char.IsUpper(line[0]) && char.IsLetter(line[^1])));
    }
}
