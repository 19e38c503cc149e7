using System.Runtime.CompilerServices;

namespace NewsAttribution.Sources;

/// <summary>The words of a sentence that stand in quotation marks, and in what form they give what its source says.</summary>
static class QuotedWords
{
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
        if (!IsWhole(text, StartOf(text, quotation)))
            return AttributionForm.Mixed;
        bool goesOn = GoesOnOutside(text, quotation, source, attribution.Value.Cue ?? default);
        return goesOn ? AttributionForm.Mixed : AttributionForm.Direct;
    }

    /// <summary>From the first quoted word of a sentence to its last, by the stretch of it that the answer has.</summary>
    public static TextSpan SpanOf(ReadOnlySpan<char> text, TextSpan quotation)
    {
        int end = quotation.End,
            closes = text.Length - 1;
        while (closes > end && !IsMark(text[closes]))
            closes--;
        return TextSpan.FromBounds(StartOf(text, quotation), Math.Max(closes, end));
    }

    static int StartOf(ReadOnlySpan<char> text, TextSpan quotation)
    {
        int start = quotation.Start;
        var before = text[..start].TrimEnd("'‘ ");
        int opens = 0;
        while (opens < before.Length && !IsMark(before[opens]))
            opens++;
        return opens < before.Length && opens + 1 < start ? opens + 1 : start;
    }

    /// <summary>The quotation begins a sentence of its own: at the start, or behind a comma or a colon.</summary>
    static bool IsWhole(ReadOnlySpan<char> text, int start)
    {
        var before = text[..start].TrimEnd("\"“”„«»'‘’[( ");
        return before.IsEmpty || before[^1] is ',' or ':' || !before.ContainsAnyInRange('a', 'z');
    }

    /// <summary>
    /// More than a few words stand outside the quotation, its source and its cue, and a content clause or a participle is among them, with
    /// which what is said goes on: <i>"…," she said, <b>adding that two were lost</b>.</i>
    /// </summary>
    static bool GoesOnOutside(ReadOnlySpan<char> text, TextSpan quotation, TextSpan source, TextSpan cue)
    {
        int words = 0;
        bool quoted = quotation.Start == 0,
            goesOn = false;
        for (int i = 0; i < text.Length; )
        {
            if (IsMark(text[i]))
                quoted = !quoted && i < text.Length - 1;
            if (quoted || !char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            int start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’' or '-'))
                i++;
            if (Holds(quotation, start) || Holds(source, start) || Holds(cue, start))
                continue;
            words++;
            goesOn |= SourceWords.GoesOnAfterQuotation(text[start..i]);
            if (goesOn && words > FewWords)
                return true;
        }
        return false;
    }

    /// <summary>Two comparisons for a letter: most text between marks is short, and a search by vectors has to start and end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsMark(char c) => c == '"' || (c >= '«' && c is '“' or '”' or '„' or '«' or '»');

    static bool Holds(TextSpan span, int place) => place >= span.Start && place < span.End;
}
