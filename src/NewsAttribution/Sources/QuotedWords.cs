using System.Buffers;

namespace NewsAttribution.Sources;

/// <summary>The words of a sentence that stand in quotation marks, and in what form they give what its source says.</summary>
static class QuotedWords
{
    static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»");

    /// <summary>Words outside the marks, source and cue, that a quotation keeps: <i>"…," she said <b>on Monday in Bonn</b>.</i></summary>
    const int FewWords = 5;

    /// <summary>In what form a sentence gives the words of its source.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="attribution">Source, cue and quotation.</param>
    /// <param name="source">The source phrase with its apposition.</param>
    public static AttributionForm FormOf(ReadOnlySpan<char> text, Attribution? attribution, TextSpan source)
    {
        if (attribution?.Quotation is not { } quotation)
            return AttributionForm.Indirect;
        var all = SpanOf(text, quotation);
        if (!IsWhole(text, all))
            return AttributionForm.Mixed;
        int outside = CountOutside(text, quotation, source, attribution.Value.Cue ?? default, out bool goesOn);
        return outside <= FewWords || !goesOn ? AttributionForm.Direct : AttributionForm.Mixed;
    }

    /// <summary>From the first quoted word of a sentence to its last, by the stretch of it that the answer has.</summary>
    public static TextSpan SpanOf(ReadOnlySpan<char> text, TextSpan quotation)
    {
        int start = quotation.Start,
            end = quotation.End;
        if (text[..start].TrimEnd("'‘ ").IndexOfAny(Marks) is var opens and >= 0 && opens + 1 < start)
            start = opens + 1;
        if (end < text.Length && text[end..].LastIndexOfAny(Marks) is var closes and > 0)
            end += closes;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The quotation begins a sentence of its own: at the start, or behind a comma or a colon.</summary>
    static bool IsWhole(ReadOnlySpan<char> text, TextSpan quotation)
    {
        var before = text[..quotation.Start].TrimEnd("\"“”„«»'‘’[( ");
        return before.IsEmpty || before[^1] is ',' or ':' || !before.ContainsAnyInRange('a', 'z');
    }

    /// <summary>
    /// Counts the words outside the quotation, its source and its cue; they go on with what is said if a content clause or a participle is
    /// among them: <i>"…," she said, <b>adding that two were lost</b>.</i>
    /// </summary>
    static int CountOutside(ReadOnlySpan<char> text, TextSpan quotation, TextSpan source, TextSpan cue, out bool goesOn)
    {
        int words = 0;
        bool quoted = quotation.Start == 0;
        goesOn = false;
        for (int i = 0; i < text.Length; )
        {
            if (Marks.Contains(text[i]) && !quoted == (i < text.Length - 1))
                quoted = !quoted;
            else if (Marks.Contains(text[i]))
                quoted = false;
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            int start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’' or '-'))
                i++;
            if (quoted || Holds(quotation, start) || Holds(source, start) || Holds(cue, start))
                continue;
            words++;
            goesOn |= SourceWords.GoesOnAfterQuotation(text[start..i]);
        }
        return words;
    }

    static bool Holds(TextSpan span, int place) => place >= span.Start && place < span.End;
}
