using NewsAttribution.Tokens;

namespace NewsAttribution.Grammar;

/// <summary>
/// Pairs the quotation marks of a sentence in any style and marks the tokens between them. A mark without a partner in the sentence opens
/// at its end or closes at its start: sentences are often cut out of longer quotations.
/// </summary>
static class QuotationReader
{
    /// <param name="tokens">Its tokens; receives <see cref="Token.InQuotation"/>.</param>
    /// <param name="opener">The mark of a quotation that the sentences before have left open; NUL if there is none.</param>
    /// <param name="unclosed">No sentence after it closes the quotation that it leaves open: its closing mark may have been
    /// forgotten.</param>
    /// <param name="label">Where the quotation begins behind the label of a turn; 0 without one.</param>
    public static QuotationState Read(TokenList tokens, char opener, bool unclosed, int label = 0)
    {
        if (opener == '\0' && !tokens.HasQuotes)
            return default;
        int start = opener == '\0' ? -1 : FirstFrom(tokens, label);
        bool openAtStart = start == 0;
        bool sawMark = false,
            nested = false;
        TextSpan content = default;
        var all = tokens.All;
        for (int i = 0; i < all.Length; i++)
        {
            ref var token = ref all[i];
            if (token.Kind != TokenKind.Quote)
            {
                token.InQuotation = start >= 0 && i >= start;
                continue;
            }
            var role = RoleOf(tokens, i, start >= 0, opener, sawMark);
            // ‘He said “never” twice’: a pair of double marks inside single ones belongs to the quotation.
            if (start >= 0 && QuotationMark.IsSingle(opener) && (tokens.Text[token.Start] is '“' or '”'))
            {
                if (tokens.Text[token.Start] == '“' || nested)
                {
                    nested = tokens.Text[token.Start] == '“';
                    continue;
                }
            }
            if (role == Role.Apostrophe)
            {
                token.Kind = TokenKind.Possessive;
                token.InQuotation = start >= 0 && i >= start;
            }
            // In words that are quoted without marks, marks quote somebody else.
            else if (opener == QuotationMark.Unmarked)
                token.InQuotation = i >= start;
            else if (role == Role.Opens)
            {
                sawMark = true;
                if (start < 0 || i == 0)
                    (start, opener) = (i + 1, QuotationMark.KindOf(tokens.Text, token));
                openAtStart &= i != 0;
            }
            else if (role == Role.Closes)
            {
                if (start < 0 && !sawMark)
                {
                    // What stands before a lone closing mark was quoted from the start of the sentence.
                    openAtStart = true;
                    start = 0;
                    for (int j = 0; j < i; j++)
                        tokens[j].InQuotation = true;
                }
                if (start >= 0)
                    content = Longer(content, tokens, start, i);
                sawMark = true;
                start = -1;
            }
        }
        if (unclosed && start >= 0 && ForgottenClose(tokens, start) is var close && close >= 0)
        {
            content = Longer(content, tokens, start, close);
            for (int i = close; i < tokens.Count; i++)
                tokens[i].InQuotation = false;
            start = -1;
        }
        if (start >= 0)
            content = Longer(content, tokens, start, tokens.Count);
        int quoted = 0;
        foreach (ref readonly var token in tokens.All)
            if (token.InQuotation && token.Key != 0)
                quoted++;
        return new(openAtStart, start >= 0, content, quoted, start >= 0 ? opener : '\0');
    }

    static int FirstFrom(TokenList tokens, int unit)
    {
        int first = 0;
        while (first < tokens.Count && tokens[first].Start < unit)
            first++;
        return first;
    }

    enum Role
    {
        Nothing,
        Opens,
        Closes,
        Apostrophe,
    }

    static Role RoleOf(TokenList tokens, int i, bool open, char opener, bool sawMark)
    {
        var text = tokens.Text;
        ref var token = ref tokens[i];
        char unit = text[token.Start];
        bool spaceBefore = QuotationMark.HasSpaceBefore(text, token.Start),
            spaceAfter = QuotationMark.HasSpaceAfter(text, token.End);
        if (token.Length == 1 && QuotationMark.IsSingle(unit))
            return RoleOfSingle(text, token, unit, open, opener, sawMark, spaceBefore, spaceAfter);
        if (!open && OpensInWrongPlace(tokens, i, spaceBefore, spaceAfter, sawMark))
            return Role.Opens;
        bool first = i == 0;
        switch (unit)
        {
            // German and Danish styles turn the marks round: „…“ and »…«. “It will take years,“ he said: so do hurried desks.
            case '“':
                return open && (opener == '„' || (!spaceBefore && ClosesByPlace(text, token, spaceAfter))) ? Role.Closes
                    : !open && !sawMark && !spaceBefore && ClosesByPlace(text, token, spaceAfter) ? Role.Closes
                    : Role.Opens;
            case '«':
                return open && opener == '»' ? Role.Closes : Role.Opens;
            case '„' or '`':
                return Role.Opens;
            case '”':
                // ”It will take years,” he said.
                return spaceBefore && !spaceAfter && (!open || (first && tokens.Count > 1 && tokens[1].Capital)) ? Role.Opens : Role.Closes;
            case '‘':
                return Role.Opens;
            case '»' or '\'' or '’':
                // Doubled: ''No'' has the same mark on both sides, ``no'' has not.
                return !open && spaceBefore && !spaceAfter ? Role.Opens : Role.Closes;
        }
        // The straight mark looks the same on both sides.
        if (open && !(first && !spaceAfter))
            return Role.Closes;
        if (!open && !sawMark && i > 0 && tokens[i - 1].Kind == TokenKind.Number && tokens[i - 1].End == token.Start)
            // A 12" pipe.
            return HasMarkAfter(tokens, i) ? Role.Closes : Role.Nothing;
        return first || (spaceBefore && !spaceAfter) || (!open && sawMark && !spaceAfter) ? Role.Opens
            : spaceAfter || !sawMark ? Role.Closes
            : Role.Opens;
    }

    static Role RoleOfSingle(
        ReadOnlySpan<char> text,
        in Token token,
        char unit,
        bool open,
        char opener,
        bool sawMark,
        bool spaceBefore,
        bool spaceAfter
    )
    {
        bool insideOther = open && !QuotationMark.IsSingle(opener);
        bool letterBefore = !spaceBefore && char.IsLetterOrDigit(text[token.Start - 1]);
        switch (unit)
        {
            // German style: ‚…‘ and ›…‹.
            case '‘' when open && opener == '‚' && !spaceBefore:
            case '‹' when open && opener == '›':
                return Role.Closes;
            case '‘' or '‚' or '‹':
                return open ? Role.Nothing : Role.Opens;
            case '›':
                return insideOther ? Role.Nothing
                    : !open && spaceBefore && !spaceAfter ? Role.Opens
                    : Role.Closes;
        }
        if (insideOther)
            return !spaceBefore && char.IsLetter(text[token.Start - 1]) ? Role.Apostrophe : Role.Nothing;
        // "the mayor 's plan": text whose words are set apart.
        if (spaceBefore && !open && IsDetachedS(text[token.End..]))
            return Role.Apostrophe;
        if (spaceBefore)
            return spaceAfter || open || IsDecade(text[token.End..]) ? Role.Nothing : Role.Opens;
        // It was opened in a sentence before, and is closed behind a comma or a full stop: the ministers' plan failed.'
        if (open && !sawMark && letterBefore && token.End < text.Length)
            return Role.Apostrophe;
        if (open)
            // "the ministers' plan" inside single quotation marks: closes only in front of a mark, or with no mark after it.
            return spaceAfter || !letterBefore || !char.IsLetterOrDigit(text[token.End]) ? Role.Closes : Role.Apostrophe;
        return letterBefore ? Role.Apostrophe
            : sawMark ? Role.Nothing
            : Role.Closes;
    }

    /// <summary><i>the mayor '<b>s</b> plan</i></summary>
    static bool IsDetachedS(ReadOnlySpan<char> text) => text is ['s', ' ', ..];

    /// <summary><i>the '<b>90s</b></i></summary>
    static bool IsDecade(ReadOnlySpan<char> text) => text is [>= '0' and <= '9', '0', 's', ..];

    /// <summary><i>years,<b>“</b> he said</i>, <i>years<b>“</b>.</i>: nothing that it could open stands behind it.</summary>
    static bool ClosesByPlace(ReadOnlySpan<char> text, in Token token, bool spaceAfter) =>
        (spaceAfter || (text[token.End] is '.' or ',' or ';' or ':' or '!' or '?' or ')')) && text[token.Start - 1] != ':';

    /// <summary>
    /// A space stands on the wrong side of the mark that opens: <i>He said: <b>"</b> We wait.</i>, <i>He said:<b>"</b> We wait.</i>, <i>a
    /// <b>"</b> rusty bucket "</i>.
    /// </summary>
    static bool OpensInWrongPlace(TokenList tokens, int i, bool spaceBefore, bool spaceAfter, bool sawMark)
    {
        if (!spaceAfter || i == 0 || i + 1 == tokens.Count)
            return false;
        var before = tokens[i - 1].Kind;
        return before == TokenKind.Colon
            || (spaceBefore && before == TokenKind.Comma && tokens[i + 1].Capital)
            || (spaceBefore && before == TokenKind.Word && !sawMark && HasMarkAfter(tokens, i));
    }

    static bool HasMarkAfter(TokenList tokens, int mark)
    {
        for (int i = mark + 1; i < tokens.Count; i++)
            if (tokens[i].Kind == TokenKind.Quote && !(tokens[i].Length == 1 && QuotationMark.IsSingle(tokens.Text[tokens[i].Start])))
                return true;
        return false;
    }

    /// <summary>Tokens of the longest speaker behind a quotation whose closing mark was forgotten.</summary>
    const int LongestSpeaker = 16;

    /// <summary>
    /// The comma in front of a speaker who stands at the end of a sentence whose quotation nothing closes: <i>“We wait<b>,</b> the mayor
    /// said.</i>, <i>“We wait<b>,</b> said Lund, a welder.</i>; −1 if there is none. <i>“You are wrong, I said.</i> is the speaker's own.
    /// </summary>
    static int ForgottenClose(TokenList tokens, int start)
    {
        int end = tokens.Count - 1;
        if (end < 0 || tokens[end].Kind != TokenKind.Stop)
            return -1;
        bool last = true;
        for (int i = end - 1; i > start && i >= end - 1 - LongestSpeaker && tokens[i].Kind != TokenKind.Quote; i--)
            if (tokens[i].Kind == TokenKind.Comma && end - i > 2)
            {
                if ((last && Speaks(tokens[end - 1], tokens[i + 1])) || Speaks(tokens[i + 1], tokens[i + 2]))
                    return i;
                last = false;
            }
        return -1;
    }

    static bool Speaks(in Token verb, in Token speaker) =>
        verb.Is(WordClass.CueSay)
        && verb.Form is VerbForm.Past or VerbForm.ThirdPerson
        && !speaker.Is(GrammarClass.OtherPronoun)
        && (speaker.Capital || speaker.Is(GrammarClass.PersonPronoun | GrammarClass.Determiner));

    static TextSpan Longer(TextSpan content, TokenList tokens, int first, int end)
    {
        if (first >= end)
            return content;
        var span = TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End);
        return span.Length > content.Length ? span : content;
    }
}
