using NewsAttribution.Tokens;

namespace NewsAttribution.Grammar;

/// <summary>
/// Pairs the quotation marks of a sentence in any style and marks the tokens between them. A mark without a partner in the sentence opens
/// at its end or
/// closes at its start: sentences are often cut out of longer quotations.
/// </summary>
static class QuotationReader
{
    /// <param name="tokens">Its tokens; receives <see cref="Token.InQuotation"/>.</param>
    /// <param name="open">The sentences before have left a quotation open.</param>
    public static QuotationState Read(TokenList tokens, bool open)
    {
        if (!open && !tokens.HasQuotes)
            return default;
        bool openAtStart = open;
        int start = open ? 0 : -1;
        char opener = '\0';
        bool sawMark = false,
            nested = false;
        TextSpan content = default;
        for (int i = 0; i < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            if (token.Kind != TokenKind.Quote)
            {
                token.InQuotation = start >= 0;
                continue;
            }
            var role = RoleOf(tokens, token, start >= 0, opener, sawMark, i == 0);
            // ‘He said “never” twice’: a pair of double marks inside single ones belongs to the quotation.
            if (start >= 0 && (opener is '\'' or '‘') && (tokens.Text[token.Start] is '“' or '”'))
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
                token.InQuotation = start >= 0;
            }
            else if (role == Role.Opens)
            {
                sawMark = true;
                if (start < 0 || i == 0)
                    (start, opener) = (i + 1, tokens.Text[token.Start]);
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
        if (start >= 0)
            content = Longer(content, tokens, start, tokens.Count);
        int quoted = 0;
        for (int i = 0; i < tokens.Count; i++)
            if (tokens[i].InQuotation && tokens[i].Key != 0)
                quoted++;
        return new(openAtStart, start >= 0, content, quoted);
    }

    enum Role
    {
        Nothing,
        Opens,
        Closes,
        Apostrophe,
    }

    static Role RoleOf(TokenList tokens, in Token token, bool open, char opener, bool sawMark, bool first)
    {
        var text = tokens.Text;
        char unit = text[token.Start];
        bool single = (unit is '\'' or '’' or '‘' or '‚' or '‹' or '›') && token.Length == 1;
        bool spaceBefore =
            token.Start == 0
            || char.IsWhiteSpace(text[token.Start - 1])
            || (text[token.Start - 1] is '(' or '[' or '—' or '–' or '"' or '“');
        bool spaceAfter = token.End >= text.Length || char.IsWhiteSpace(text[token.End]);
        if (single && token.Length == 1)
        {
            bool wordBefore = !spaceBefore;
            bool insideOther = open && opener is not ('\'' or '‘' or '’' or '‚' or '\0');
            switch (unit)
            {
                case '‘' or '‚' or '‹':
                    return insideOther || open ? Role.Nothing : Role.Opens;
                case '›':
                    return insideOther ? Role.Nothing : Role.Closes;
                default:
                    if (insideOther)
                        return wordBefore && char.IsLetter(text[token.Start - 1]) ? Role.Apostrophe : Role.Nothing;
                    if (!wordBefore)
                        return spaceAfter || open ? Role.Nothing : Role.Opens;
                    bool letterBefore = char.IsLetterOrDigit(text[token.Start - 1]);
                    if (open && (opener is '\'' or '‘' or '’'))
                        // "the ministers' plan" inside single quotation marks: closes only in front of a mark, or with no mark after it.
                        return spaceAfter || !letterBefore || !char.IsLetterOrDigit(text[token.End]) ? Role.Closes : Role.Apostrophe;
                    return letterBefore ? Role.Apostrophe
                        : sawMark ? Role.Nothing
                        : Role.Closes;
            }
        }
        switch (unit)
        {
            // German and Danish styles turn the marks round: „…“ and »…«.
            case '“':
                return open && opener == '„' ? Role.Closes : Role.Opens;
            case '«':
                return open && opener == '»' ? Role.Closes : Role.Opens;
            case '„' or '`':
                return Role.Opens;
            case '»':
                return !open && spaceBefore && !spaceAfter ? Role.Opens : Role.Closes;
            case '”':
                return Role.Closes;
            case '‘':
                return Role.Opens;
            case '\'' or '’':
                // Doubled: ''No'' has the same mark on both sides, ``no'' has not.
                return !open && spaceBefore && !spaceAfter ? Role.Opens : Role.Closes;
        }
        // The straight mark looks the same on both sides.
        if (open && !(first && !spaceAfter))
            return spaceBefore && !spaceAfter && opener == '\0' && !first ? Role.Opens : Role.Closes;
        return first || (spaceBefore && !spaceAfter) || (!open && sawMark && !spaceAfter) ? Role.Opens
            : spaceAfter || !sawMark ? Role.Closes
            : Role.Opens;
    }

    static TextSpan Longer(TextSpan content, TokenList tokens, int first, int end)
    {
        if (first >= end)
            return content;
        var span = TextSpan.FromBounds(tokens[first].Start, tokens[end - 1].End);
        return span.Length > content.Length ? span : content;
    }
}
