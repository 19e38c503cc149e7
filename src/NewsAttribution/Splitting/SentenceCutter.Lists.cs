using NewsAttribution.Lexicon;
using NewsAttribution.Tokens;

namespace NewsAttribution.Splitting;

/// <summary>
/// Lists inside a line: <i>The aims: 1. Mend the roof 2. Paint the door</i>, <i>a) the roof b) the door</i>, <i>• the roof • the door</i>.
/// A list begins with its first mark, at the start of a sentence or behind a colon; each mark that counts on from it begins a sentence.
/// </summary>
ref partial struct SentenceCutter
{
    /// <summary>How far behind the first mark the second is looked for, in characters: longer items are sentences.</summary>
    const int LongestItem = 400;

    static bool IsRomanFigure(char c) => c is 'i' or 'v' or 'x' or 'I' or 'V' or 'X';

    enum Numbering : byte
    {
        None,
        Figures,
        Letters,
        Roman,
    }

    /// <summary>
    /// Where the sentence ends before the number that this mark closes, if that begins an item of a list; -1 where it does not.
    /// </summary>
    int EndBeforeItem(int mark)
    {
        if (mark == 0 || !char.IsAsciiLetterOrDigit(_text[mark - 1]))
            return -1;
        if (mark > 1 && char.IsAsciiLetter(_text[mark - 2]) && !IsRomanFigure(_text[mark - 1]))
            return -1; // most words
        int from = mark;
        while (from > _start && mark - from < 4 && char.IsAsciiLetterOrDigit(_text[from - 1]))
            from--;
        ReadOnlySpan<char> number = _text[from..mark];
        if (number.Length > 1 && !char.IsAsciiDigit(number[0]) && !EdgeWords.Is(number, EdgeWord.Numeral))
            return -1;
        bool bracketed = from > _start && _text[from - 1] == '(' && _text[mark] == ')';
        from -= bracketed ? 1 : 0;
        if (from > _start && !char.IsWhiteSpace(_text[from - 1]) && !Punctuation.IsBullet(_text[from - 1]))
            return -1;

        char itemMark = bracketed ? '(' : _text[mark];
        int next = mark + 1 < _text.Length && itemMark == '.' && _text[mark + 1] == ')' ? mark + 2 : mark + 1;
        int word = Punctuation.SkipWhiteSpace(_text, next);
        if (word == next || word >= _text.Length)
            return -1;

        int before = from;
        while (before > _start && (char.IsWhiteSpace(_text[before - 1]) || Punctuation.IsDashOrBullet(_text[before - 1])))
            before--;
        bool first = NumberOf(number, NumberingOf(number)) == 1,
            counted = _numbering != Numbering.None && itemMark == _itemMark && NumberOf(number, _numbering) == _nextItem;
        if (before == _start)
        {
            if (counted)
                _nextItem++;
            else if (first || _start == 0)
                BeginList(number, itemMark);
            return -1;
        }

        bool capital = char.IsUpper(_text[word]) || Punctuation.IsQuote(_text[word]) || char.IsDigit(_text[word]);
        bool small = char.IsLower(_text[word]);
        if (counted)
        {
            // A. Jones and B. Smith; it came to 2. The rest; (1) a roof and (2) a door
            bool prose = small && (itemMark == '(' || _text[before - 1] is ',' or ';');
            if (prose || (itemMark == '.' && (!capital || char.IsUpper(number[0]))) || LeadsOn(before))
                return -1;
            _nextItem++;
            return before;
        }

        if (_text[before - 1] != ':' || !(capital || (small && itemMark == ')')) || !first)
            return -1;
        BeginList(number, itemMark);
        return HasSecondItem(mark, small) ? before : -1;
    }

    void BeginList(ReadOnlySpan<char> number, char itemMark)
    {
        _numbering = NumberingOf(number);
        _itemMark = itemMark;
        _nextItem = NumberOf(number, _numbering) + 1;
    }

    /// <summary>
    /// The figure that begins this sentence numbers it: it opens the paragraph or counts on. <i>How old are you? 35. And you?</i> does not.
    /// </summary>
    readonly bool CountsOn(ReadOnlySpan<char> number) =>
        !char.IsAsciiDigit(number[0]) || _start == 0 || (_numbering == Numbering.Figures && _nextItem == NumberOf(number, _numbering) + 1);

    static Numbering NumberingOf(ReadOnlySpan<char> number) =>
        char.IsAsciiDigit(number[0]) ? Numbering.Figures
        : number is "i" or "I" || number.Length > 1 ? Numbering.Roman
        : Numbering.Letters;

    /// <summary>The number that stands there, counted from 1; 0 where it is no number of the kind.</summary>
    static int NumberOf(ReadOnlySpan<char> number, Numbering numbering)
    {
        if (numbering == Numbering.Letters)
            return number.Length == 1 && char.IsAsciiLetter(number[0]) ? (number[0] | 0x20) - 'a' + 1 : 0;
        int value = 0,
            before = int.MaxValue;
        foreach (char c in number)
            if (numbering == Numbering.Figures)
            {
                if (!char.IsAsciiDigit(c))
                    return 0;
                value = value * 10 + c - '0';
            }
            else
            {
                int one = (c | 0x20) switch
                {
                    'i' => 1,
                    'v' => 5,
                    'x' => 10,
                    _ => 0,
                };
                value += one > before ? one - 2 * before : one; // iv: five less one that was counted
                before = one;
            }

        return value;
    }

    /// <summary><i>it came to 2. The rest</i>: what stands before the number wants it for itself.</summary>
    readonly bool LeadsOn(int end)
    {
        ReadOnlySpan<char> word = WordBefore(end);
        if (word.IsEmpty)
            return false;
        var grammar = _lexicon.Find(WordKey.Of(word)).Grammar;
        return (grammar & (GrammarClass.Preposition | GrammarClass.Determiner | GrammarClass.Conjunction)) != 0
            || EdgeWords.Is(word, EdgeWord.TakesLetter | EdgeWord.Joining)
            || Abbreviations.Of(word) == Abbreviation.LeadsFigure;
    }

    /// <summary>The second mark of the list stands somewhere behind its first.</summary>
    /// <param name="mark">Closes the first.</param>
    /// <param name="small">The items have no capitals: <i>a) a roof, b) a door</i> with a comma is prose.</param>
    readonly bool HasSecondItem(int mark, bool small)
    {
        ReadOnlySpan<char> rest = _text[mark..Math.Min(_text.Length, mark + LongestItem)];
        if (_numbering == Numbering.Roman)
            return rest.Contains(
                _itemMark == '.' ? " ii."
                    : _itemMark == '(' ? " (ii)"
                    : " ii)",
                StringComparison.OrdinalIgnoreCase
            );
        char second = _numbering == Numbering.Figures ? '2' : (char)(_text[mark - 1] + 1);
        for (int at = 2; at + 1 < rest.Length && rest[at..].IndexOf(second) is var jump and >= 0; at += jump + 1)
        {
            int i = at + jump;
            char close = i + 1 < rest.Length ? rest[i + 1] : ' ';
            if (_itemMark == '(' ? rest[i - 1] == '(' && close == ')' : char.IsWhiteSpace(rest[i - 1]) && close == _itemMark)
                return !small || rest[i - 2] is not (',' or ';');
        }

        return false;
    }

    /// <summary><i>• the roof <b>•</b> the door</i>, <i>The aims: <b>•</b> the roof</i></summary>
    readonly int EndBeforeBullet(int bullet)
    {
        int before = bullet;
        while (before > _start && char.IsWhiteSpace(_text[before - 1]))
            before--;
        return before > _start && before < bullet && (Punctuation.IsBullet(_text[_start]) || _text[before - 1] == ':') ? before : -1;
    }
}
