using System.Buffers;
using System.Globalization;
using NewsAttribution.Tokens;

namespace NewsAttribution.Splitting;

/// <summary>Writers without capitals, and full stops without white space.</summary>
ref partial struct SentenceCutter
{
    static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    static readonly SearchValues<char> SmallLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz");
    static readonly SearchValues<char> AddressMarks = SearchValues.Create("/@_=");

    /// <summary>
    /// <i>it is late. we left</i>: writers without capitals. In edited copy a full stop before a small letter is an abbreviation that no
    /// list has, or a slip: <i>the Niigata pref. of old</i>, <i>He paid. and left.</i>
    /// </summary>
    readonly bool EndsBeforeSmall(Terminator mark, ReadOnlySpan<char> before, ReadOnlySpan<char> word)
    {
        if (mark.QuoteClosed || mark.BracketClosed || before.Length < 3 || before.Contains('.') || EdgeWords.Is(word, EdgeWord.Joining))
            return false;
        if (Abbreviations.Of(before) != Abbreviation.None || InsideAddress(mark.Start))
            return false;
        return EdgeWords.Is(word, EdgeWord.SmallOpener) || (before.ContainsAny(Vowels) && before.IndexOfAnyExcept(SmallLetters) < 0);
    }

    /// <summary><i>is it late? we left</i>; not <i>Yahoo! he said</i> and <i>Why? he asked</i>.</summary>
    readonly bool EndsBeforeSmallAtCry(Terminator mark, int first, ReadOnlySpan<char> word)
    {
        if (mark.QuoteClosed || mark.BracketClosed || EdgeWords.Is(word, EdgeWord.Joining))
            return false;
        ReadOnlySpan<char> before = WordBefore(mark.Start);
        if (before.IsEmpty || EdgeWords.Is(before, EdgeWord.Exclaimed))
            return false;
        if (char.IsUpper(before[0]) && !OpensSentence(mark.Start - before.Length))
            return false;
        int at = first;
        for (int words = 0; words < 4 && at < _text.Length && char.IsLetter(_text[at]); words++)
        {
            ReadOnlySpan<char> next = WordAt(at);
            if (EdgeWords.IsSaying(next, _lexicon))
                return false;
            at = Punctuation.SkipWhiteSpace(_text, at + next.Length);
        }

        return true;
    }

    /// <summary>
    /// <i>ended.The</i>: a full stop without white space ends a sentence where a small letter, figure or closing mark stands before it and
    /// a capital with a small letter after it, outside web addresses. <i>U.S.Army</i> and <i>B.Smith</i> stay whole: too like initials.
    /// </summary>
    readonly bool IsMissingSpace(int mark, int terminatorsEnd, int end)
    {
        if (!HasWord(mark) || InsideAddress(mark) || _bracketDepth > 0)
            return false;
        if (terminatorsEnd - mark > 1 && _text[mark] == '.' && terminatorsEnd == end)
            return false; // "overseas...Trump": a pause or an end, nobody can tell
        int first = end;
        if (end == terminatorsEnd && Punctuation.IsQuote(_text[end]) && _text[end] is not ('\'' or '’' or '”' or '»'))
            first++; // over.“The
        if (first + 1 >= _text.Length || !char.IsUpper(_text[first]))
            return false;
        bool alone = (_text[first] is 'I' or 'A') && (char.IsWhiteSpace(_text[first + 1]) || _text[first + 1] is '\'' or '’');
        if (!char.IsLower(_text[first + 1]) && !alone && first == terminatorsEnd)
            return false;
        if (mark > _start && (_text[mark - 1] is '%' or ')' or ']' or '”' or '"'))
            return true; // 5.5%.The
        ReadOnlySpan<char> before = WordBefore(mark);
        if (IsPrice(mark - before.Length, before))
            return true; // $3.20.Traders
        ReadOnlySpan<char> word = WordAt(first);
        if (before.Length < 2 || before.Contains('.') || EdgeWords.Is(word, EdgeWord.Domain))
            return false;
        char last = before[^1];
        return (char.IsLower(last) || (char.IsDigit(last) && !char.IsUpper(before[0]))) && Abbreviations.Of(before) == Abbreviation.None;
    }

    /// <summary><i>$3.20</i>, <i>£1,400</i>, <i>€3.5m</i></summary>
    readonly bool IsPrice(int start, ReadOnlySpan<char> number) =>
        start > _start
        && char.GetUnicodeCategory(_text[start - 1]) == UnicodeCategory.CurrencySymbol
        && number.TrimEnd(Multiples) is { IsEmpty: false } figures
        && !figures.ContainsAnyExcept(PriceMarks);

    /// <summary>Letters of <i>k</i>, <i>m</i>, <i>mn</i>, <i>bn</i>, <i>tn</i>.</summary>
    const string Multiples = "bkmnt";

    static readonly SearchValues<char> PriceMarks = SearchValues.Create("0123456789.,");

    readonly bool InsideAddress(int mark)
    {
        int from = mark;
        while (from > _start && mark - from < 64 && !char.IsWhiteSpace(_text[from - 1]))
            from--;
        int to = mark;
        while (to < _text.Length && to - mark < 64 && !char.IsWhiteSpace(_text[to]))
            to++;
        ReadOnlySpan<char> run = _text[from..to];
        return run.ContainsAny(AddressMarks)
            || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || mark - from >= 64
            || (run.Length < 64 && HasDotsInside(run));
    }

    /// <summary><i>Harbour.Gates.Report</i>: two full stops between letters, as in names of files and of programs.</summary>
    static bool HasDotsInside(ReadOnlySpan<char> run)
    {
        int dots = 0;
        for (int i = 1; i + 1 < run.Length; i++)
            if (run[i] == '.' && char.IsLetter(run[i - 1]) && char.IsLetter(run[i + 1]))
                dots++;
        return dots > 1;
    }
}
