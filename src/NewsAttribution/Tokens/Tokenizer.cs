using System.Runtime.CompilerServices;

namespace NewsAttribution.Tokens;

/// <summary>Cuts a sentence into words and marks. Hyphenated words stay whole, possessives and contractions are split off.</summary>
static class Tokenizer
{
    public static void Tokenize(ReadOnlySpan<char> text, TokenList tokens)
    {
        tokens.Clear();
        var window = new LetterWindow();
        int position = text.Length > 0 && !char.IsAsciiLetter(text[0]) ? LineMarks.Skip(text) : 0;
        while ((uint)position < (uint)text.Length && !tokens.IsFull)
        {
            // The most frequent first.
            int end = ReadPlainWord(text, position, ref window, tokens);
            if (end == 0)
            {
                char unit = text[position];
                if (unit <= ' ' || char.IsWhiteSpace(unit))
                {
                    position = unit == '\n' ? LineMarks.SkipQuoting(text, position + 1) : position + 1;
                    continue;
                }
                end = IsWordUnit(unit)
                    ? ReadWord(text, position, window.LettersAt(window.PlaceOf(text, position)), tokens)
                    : ReadMark(text, position, tokens);
            }
            position = (uint)end < (uint)text.Length && text[end] == ' ' ? end + 1 : end;
        }
        tokens.Keep(text);
    }

    static bool IsWordUnit(char unit) => unit < '\u0080' ? char.IsAsciiLetterOrDigit(unit) : IsWordUnitBeyondAscii(unit);

    static bool IsWordUnitBeyondAscii(char unit) =>
        char.IsLetterOrDigit(unit)
        || char.IsSurrogate(unit)
        || char.GetUnicodeCategory(unit) == System.Globalization.UnicodeCategory.NonSpacingMark;

    static bool IsApostrophe(char unit) => unit is '\'' or '’';

    /// <summary>
    /// Nine words in ten: up to fifteen ASCII letters, after them a space or a mark that can belong to no word. Returns its end, or 0 for
    /// anything else.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int ReadPlainWord(ReadOnlySpan<char> text, int start, ref LetterWindow window, TokenList tokens)
    {
        int place = window.PlaceOf(text, start),
            length = window.LettersAt(place),
            end = start + length;
        if (length == 0 || length >= LetterWindow.WordRoom || !EndsWord(text, end))
            return 0;
        uint all = (1u << length) - 1,
            capitals = window.CapitalsAt(place) & all;
        ref var token = ref tokens.Add();
        token.Start = start;
        token.End = end;
        token.Key = window.KeyAt(place, length);
        // Of most words no: they are cleared already.
        if (capitals != 0)
        {
            token.Capitals = capitals;
            token.Capital = (capitals & 1) != 0;
            token.AllCapitals = capitals == all && length > 1;
        }
        return end;
    }

    /// <summary>A bit for each mark of ASCII that belongs to no word.</summary>
    const ulong WordEnds = 1UL << ' ' | 1UL << ',' | 1UL << '"' | 1UL << ')' | 1UL << ':' | 1UL << ';' | 1UL << '?';

    /// <summary>Does the word end here, whatever follows? A full stop may belong to it, unless it is the last unit of all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool EndsWord(ReadOnlySpan<char> text, int end)
    {
        if ((uint)end >= (uint)text.Length)
            return true;
        char unit = text[end];
        return unit < 64 ? (WordEnds >> unit & 1) != 0 || (unit == '.' && end + 1 == text.Length) : unit == '”';
    }

    /// <summary>Any word, and its end. So many letters of ASCII, known already, open it.</summary>
    static int ReadWord(ReadOnlySpan<char> text, int start, int letters, TokenList tokens)
    {
        int end = start + letters;
        bool digits = char.IsAsciiDigit(text[start]);
        while (end < text.Length)
        {
            char unit = text[end];
            if (IsWordUnit(unit))
            {
                // "said12 soldiers": a space was lost in front of the number. Names such as MI6 or G20 have capitals.
                if (
                    !digits
                    && char.IsAsciiDigit(unit)
                    && end - start >= 3
                    && char.IsAsciiLetterLower(text[end - 1])
                    && char.IsAsciiLetterLower(text[end - 2])
                )
                    break;
                end++;
            }
            else if (end + 1 < text.Length && IsWordUnit(text[end + 1]) && Joins(text, start, end))
                end++;
            // "a U.N.-led inquiry", "Lt.-Gen. Reed"
            else if (unit == '.' && JoinsHyphen(text, start, end))
                end += 2;
            else
                break;
        }
        // The full stop of an initial or abbreviation belongs to the word: "J. Peter", "Gen. Jones", "U.S. officials".
        int next = end;
        if (end < text.Length && text[end] == '.' && end + 1 < text.Length && IsAbbreviation(text[start..end], text[(end + 1)..]))
            next = end + 1;
        AddWord(text, start, end, digits, tokens);
        // "the U.S.'s ports": the possessive after the full stop.
        if (
            next > end
            && next + 1 < text.Length
            && IsApostrophe(text[next])
            && (text[next + 1] | 0x20) == 's'
            && (next + 2 == text.Length || !IsWordUnit(text[next + 2]))
            && !tokens.IsFull
        )
        {
            Add(text, next, next + 2, TokenKind.Possessive, tokens);
            next += 2;
        }
        return next;
    }

    /// <summary>A hyphen and a word stand after the full stop of an abbreviation.</summary>
    static bool JoinsHyphen(ReadOnlySpan<char> text, int start, int stop) =>
        stop + 2 < text.Length
        && text[stop + 1] == '-'
        && IsWordUnit(text[stop + 2])
        && ((stop - start >= 3 && text[stop - 2] == '.') || Abbreviations.Of(text[start..stop]) != Abbreviation.None);

    static bool Joins(ReadOnlySpan<char> text, int start, int mark)
    {
        char unit = text[mark];
        if (unit is '-' or '‐' or '‑' or '_' or '@')
            return true;
        if (IsApostrophe(unit))
            return true;
        if (unit == '&')
            // "S&P", and "s&p" as the word lists have it.
            return mark - start <= 2
                && char.IsAsciiLetter(text[mark - 1])
                && char.IsAsciiLetterUpper(text[mark - 1]) == char.IsAsciiLetterUpper(text[mark + 1]);
        if (unit == '.')
            return (char.IsAsciiDigit(text[mark - 1]) && char.IsAsciiDigit(text[mark + 1]))
                || mark - start == 1
                || (mark - start >= 2 && text[mark - 2] == '.')
                || (mark - start > 2 && char.IsAsciiLetterLower(text[mark + 1]));
        // "1,250", "10:45"
        return (unit is ',' or ':') && char.IsAsciiDigit(text[mark - 1]) && char.IsAsciiDigit(text[mark + 1]);
    }

    /// <summary>
    /// Does the full stop belong to the word? Sentences are cut already, so that the stop after a name's <i>Inc.</i> does.
    /// </summary>
    static bool IsAbbreviation(ReadOnlySpan<char> word, ReadOnlySpan<char> rest)
    {
        if ((word.Length == 1 && char.IsUpper(word[0])) || word.Contains('.'))
            return true;
        rest = rest.TrimStart();
        if (rest.IsEmpty)
            return false;
        return char.IsLower(rest[0])
            || Abbreviations.Of(word[(word.LastIndexOf('-') + 1)..]) switch
            {
                Abbreviation.None or Abbreviation.Ends => false,
                Abbreviation.LeadsFigure => char.IsDigit(rest[0]),
                _ => true,
            };
    }

    static void AddWord(ReadOnlySpan<char> text, int start, int end, bool digits, TokenList tokens)
    {
        int clitic = CliticStart(text, start, end);
        Add(text, start, clitic, digits ? TokenKind.Number : TokenKind.Word, tokens);
        if (clitic < end && !tokens.IsFull)
            Add(text, clitic, end, end - clitic == 2 && (text[end - 1] | 0x20) == 's' ? TokenKind.Possessive : TokenKind.Word, tokens);
    }

    /// <summary>Where <i>'s, 've, 'll, 're, 'd, 'm</i> begins, or the end of the word. <i>n't</i> stays with its verb.</summary>
    static int CliticStart(ReadOnlySpan<char> text, int start, int end)
    {
        for (int i = Math.Max(start + 1, end - 3); i < end - 1; i++)
        {
            if (!IsApostrophe(text[i]))
                continue;
            char first = (char)(text[i + 1] | 0x20);
            bool clitic =
                end - i == 2
                    ? first is 's' or 'd' or 'm'
                    : end - i == 3 && ((first, (char)(text[i + 2] | 0x20)) is ('v', 'e') or ('l', 'l') or ('r', 'e'));
            if (clitic)
                return i;
        }
        return end;
    }

    static void Add(ReadOnlySpan<char> text, int start, int end, TokenKind kind, TokenList tokens)
    {
        ref var token = ref tokens.Add();
        token.Start = start;
        token.End = end;
        token.Kind = kind;
        var word = text[start..end];
        token.Key = WordKey.Of(word, out token.Capitals);
        token.Capital = char.IsUpper(word[0]);
        token.AllCapitals = token.Capital && word.Length > 1 && AllCapitals(word);
    }

    static bool AllCapitals(ReadOnlySpan<char> word)
    {
        foreach (char unit in word)
            if (char.IsLower(unit))
                return false;
        return true;
    }

    static readonly ulong Ampersand = WordKey.Of("&");

    static int ReadMark(ReadOnlySpan<char> text, int position, TokenList tokens)
    {
        char unit = text[position];
        int end = position + 1;
        var kind = unit switch
        {
            ',' => TokenKind.Comma,
            '.' or '…' => TokenKind.Stop,
            '?' or '!' => TokenKind.Question,
            ':' => TokenKind.Colon,
            ';' => TokenKind.Semicolon,
            '—' or '–' or '―' => TokenKind.Dash,
            '(' or '[' => TokenKind.Open,
            ')' or ']' => TokenKind.Close,
            '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’' or '‚' or '`' or '‹' or '›' => TokenKind.Quote,
            // A hyphen between spaces is a dash; elsewhere it was left over from a word.
            '-' => position > 0 && position + 1 < text.Length && text[position - 1] == ' ' && (text[position + 1] is ' ' or '-')
                ? TokenKind.Dash
                : TokenKind.Symbol,
            _ => TokenKind.Symbol,
        };
        // `` and '' are one mark (TeX), ’’ too, and so are runs of full stops and dashes.
        while (
            end < text.Length
            && text[end] == unit
            && ((kind is TokenKind.Stop or TokenKind.Dash) || ((unit is '`' or '\'' or '’') && end - position < 2))
        )
            end++;
        if (unit == '&' && text[position..].StartsWith("&amp;", StringComparison.OrdinalIgnoreCase))
            end = position + 5;
        if (unit == '&' && text[position..].StartsWith("&quot;", StringComparison.OrdinalIgnoreCase))
            (end, kind) = (position + 6, TokenKind.Quote);
        ref var token = ref tokens.Add();
        token.Start = position;
        token.End = end;
        token.Kind = kind;
        // "Ernst & Young": the lists have it as a word.
        if (unit == '&' && kind == TokenKind.Symbol)
            token.Key = Ampersand;
        tokens.Marks++;
        tokens.HasQuotes |= kind == TokenKind.Quote;
        return end;
    }
}
