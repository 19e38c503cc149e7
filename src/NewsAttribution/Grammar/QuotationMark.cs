using System.Buffers;
using NewsAttribution.Tokens;

namespace NewsAttribution.Grammar;

/// <summary>
/// What a quotation mark does by its place and its shape. The place is asked first where it leaves no doubt: hurried desks type ” in
/// front of a quotation and “ behind it.
/// </summary>
static class QuotationMark
{
    /// <summary>Stands for the mark of a quotation that a colon opens, or the label of a turn, and no mark closes.</summary>
    public const char Unmarked = ':';

    static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„«»'‘’‚‹›`");

    /// <summary>The mark that a token is, by which quotations are told apart; the doubled marks of TeX count as the straight one.</summary>
    public static char KindOf(ReadOnlySpan<char> text, in Token mark) =>
        text[mark.Start] is var unit && unit is '`' or '&' || (IsSingle(unit) && mark.Length > 1) ? '"' : unit;

    /// <summary>Is it a mark of the single kind, which may be an apostrophe too?</summary>
    public static bool IsSingle(char mark) => mark is '\'' or '’' or '‘' or '‚' or '‹' or '›';

    /// <summary>A space, or nothing, or a mark that a quotation may follow, stands in front.</summary>
    public static bool HasSpaceBefore(ReadOnlySpan<char> text, int start) =>
        start == 0 || char.IsWhiteSpace(text[start - 1]) || (text[start - 1] is '(' or '[' or '—' or '–' or '"' or '“');

    public static bool HasSpaceAfter(ReadOnlySpan<char> text, int end) => end >= text.Length || char.IsWhiteSpace(text[end]);

    /// <summary>What the first mark of a sentence does to a quotation that the sentences before have left open.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="opener">The mark that has opened the quotation: only marks of its kind close it.</param>
    public static FirstMark FirstOf(ReadOnlySpan<char> sentence, char opener)
    {
        bool single = IsSingle(opener);
        for (int at = 0; sentence[at..].IndexOfAny(Marks) is var jump and >= 0; at++)
        {
            at += jump;
            int start = at;
            char mark = sentence[at];
            bool doubled = (IsSingle(mark) || mark == '`') && at + 1 < sentence.Length && sentence[at + 1] == mark;
            at += doubled ? 1 : 0;
            if (single != (!doubled && IsSingle(mark)))
                continue;
            bool before = HasSpaceBefore(sentence, start),
                after = HasSpaceAfter(sentence, at + 1);
            // The ministers' plan didn't work.
            if (single && mark is '\'' or '’' && !before && char.IsLetterOrDigit(sentence[start - 1]))
                continue;
            bool opens =
                before != after
                    ? before
                    : (mark is '“' or '„' or '«' or '‘' or '‚' or '‹' or '`') && opener is not ('„' or '»' or '‚' or '›');
            return !opens ? FirstMark.Closes
                : HasWordBefore(sentence, start) ? FirstMark.OpensInside
                : FirstMark.OpensAtStart;
        }
        return FirstMark.None;
    }

    static bool HasWordBefore(ReadOnlySpan<char> sentence, int mark)
    {
        foreach (char unit in sentence[..mark])
            if (char.IsLetterOrDigit(unit))
                return true;
        return false;
    }
}
