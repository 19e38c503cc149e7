using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>
/// Words without a verb of saying that lead into a quotation: <i>His <b>words</b>, “We wait.”</i>, <i>Lund, for his part<b>:</b> “We
/// wait.”</i>,
/// <i><b>Hear</b> him: “We wait.”</i>
/// </summary>
static class LeadInCue
{
    /// <summary>Tokens in front of the quotation; past that it is a sentence of its own.</summary>
    const int Longest = 14;

    /// <summary>Reads the start of a sentence.</summary>
    public static Cue Read(TokenList tokens)
    {
        int mark = FindLeadingMark(tokens, Longest);
        if (mark <= 0)
            return default;
        int start = 0;
        while (start < mark && (tokens[start].Tag is Tag.Coordinator or Tag.Adverb or Tag.Time))
            start++;
        if (start < mark && tokens[start].Is(GrammarClass.LeadIn))
            return ReadInvitation(tokens, start, mark);
        // "This from the mayor: “We wait.”" names whom it is from.
        if (start + 1 < mark && tokens[start + 1].Is(GrammarClass.From))
            return default;
        // Her words were: “We wait.”
        int noun = tokens[mark - 1].Is(GrammarClass.Be) ? mark - 2 : mark - 1;
        if (noun < start || CueWords.HasFiniteVerb(tokens, start, noun + 1))
            return default;
        int end = NounPhrase.EndOf(tokens, start);
        if (end == noun + 1 && NounCue.OwnerOf(tokens, noun) is { IsEmpty: false } owner)
            return new(CueKind.Noun, new(noun, noun + 1), owner);
        if (noun + 1 < mark)
            return default;
        bool goesOn = end < mark && (tokens[end].Tag is Tag.Comma or Tag.Preposition);
        return tokens[mark].Kind == TokenKind.Colon && (end == mark || goesOn) && CanSpeak(tokens, start, end)
            ? new(CueKind.Colon, new(mark, mark + 1), new(start, end))
            : default;
    }

    /// <summary>
    /// <i><b>Lund</b> was blunt: “We wait.”</i> A clause without a verb of saying, a colon, a quotation: its subject speaks.
    /// </summary>
    public static Cue ReadClause(TokenList tokens)
    {
        int mark = FindLeadingMark(tokens, tokens.Count);
        if (mark <= 0 || tokens[mark].Kind != TokenKind.Colon)
            return default;
        int verb = 1;
        while (verb < mark && !(tokens[verb].Tag is Tag.Verb or Tag.Auxiliary))
            verb++;
        if (verb == mark)
            return default;
        var subject = Subject.Find(tokens, verb - 1).Phrase;
        return subject.IsEmpty || !SharedSubject.CanSpeak(tokens, subject) ? default : new(CueKind.Colon, new(mark, mark + 1), subject);
    }

    /// <summary>The colon or comma in front of the first quotation; −1 if there is none.</summary>
    static int FindLeadingMark(TokenList tokens, int reach)
    {
        int end = Math.Min(tokens.Count - 1, reach);
        for (int i = 0; i < end && !tokens[i].InQuotation; i++)
            if (tokens[i + 1].Tag == Tag.Quote)
                return tokens[i].Kind is TokenKind.Colon or TokenKind.Comma && i + 2 < tokens.Count && tokens[i + 2].InQuotation ? i : -1;
        return -1;
    }

    /// <summary><i><b>Listen</b> to the mayor: “We wait.”</i></summary>
    static Cue ReadInvitation(TokenList tokens, int verb, int mark)
    {
        int start = verb + 1;
        if (start < mark && tokens[start].Is(GrammarClass.To))
            start++;
        return start < mark && (tokens[start].Is(GrammarClass.PersonPronoun) ? start + 1 : NounPhrase.EndOf(tokens, start)) == mark
            ? new(CueKind.Colon, new(verb, verb + 1), new(start, mark))
            : default;
    }

    /// <summary>A person, by name, role or pronoun: <i>Lund</i>, <i>the mayor</i>, <i>she</i>. Not: <i>Lunch: “soup”</i>.</summary>
    public static bool CanSpeak(TokenList tokens, int start, int end) =>
        end > start
        && (
            (end == start + 1 && tokens[start].Is(GrammarClass.SheHe | GrammarClass.They))
            || (tokens[end - 1].Tag == Tag.Name && !tokens[end - 1].Is(WordClass.Place))
            || tokens[end - 1].IsOrEnds(CueWords.Sources)
        );
}
