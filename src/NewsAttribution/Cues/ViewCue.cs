using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary><i>in the minister's <b>view</b></i>, <i>by her <b>reckoning</b></i>, <i><b>for</b> the bank's economists</i>.</summary>
static class ViewCue
{
    /// <summary>How many words may stand between the owner and the view: <i>in the minister's own considered view</i>.</summary>
    const int MostBetween = 2;

    public static Cue Read(TokenList tokens, int i)
    {
        if (i == 0 && tokens[i].Is(GrammarClass.For | GrammarClass.To))
            return ReadFor(tokens);
        if (!tokens[i].Is(WordClass.CueNoun) || i < 2)
            return default;
        int owner = i - 1;
        while (owner > 0 && (tokens[owner].Tag is Tag.Nominal or Tag.Adverb) && i - owner <= MostBetween)
            owner--;
        if (tokens[owner].Kind == TokenKind.Possessive)
            return ReadOwner(tokens, i, owner);
        bool isPronoun = tokens[owner].Tag == Tag.Determiner && tokens[owner].Is(GrammarClass.PossessivePronoun);
        if (!isPronoun || owner == 0 || !tokens[owner - 1].Is(GrammarClass.ViewPreposition))
            return default;
        // "by her own figures": one word may stand between.
        bool isBy = tokens[owner - 1].Is(GrammarClass.By);
        if (owner < i - 1 && !(isBy && owner == i - 2))
            return default;
        bool opens = owner == 1 && isBy && OpensClause(tokens, i + 1);
        return opens || EndsClause(tokens, i + 1) ? new(CueKind.Possessive, new(i, i + 1), new(owner, i + 1)) : default;
    }

    /// <summary>
    /// <i><b>For</b> the bank's economists, the lira has further to fall.</i> Only where a person who can think is named. <i>To hear the
    /// mayor <b>tell</b> it, …</i>
    /// </summary>
    static Cue ReadFor(TokenList tokens)
    {
        // "To hear the mayor tell it, the quay is old."
        int first = tokens[0].Is(GrammarClass.To) && tokens.Count > 1 && tokens[1].Is(GrammarClass.LeadIn) ? 2 : 1;
        int end = NounPhrase.EndOf(tokens, first);
        if (end <= first || end >= tokens.Count)
            return default;
        if (first == 2)
            return tokens[end].Is(WordClass.CueSay) && end + 1 < tokens.Count && tokens[end + 1].Is(GrammarClass.It)
                ? new(CueKind.Possessive, new(end, end + 1), new(first, end))
                : default;
        var source = new TokenRange(1, end);
        // "To him, however, the town gains little"
        bool isToHim = end == 2 && tokens[0].Is(GrammarClass.To) && tokens[1].Is(GrammarClass.SheHe) && tokens[2].Tag == Tag.Comma;
        if (!CueWords.Has(tokens, source, Thinkers) && !IsPersonSetOff(tokens, end) && !isToHim)
            return default;
        // "For the bank's economists, the lira has further to fall", "For Lodestone the question is open"
        return tokens[end].Tag == Tag.Comma || OpensClause(tokens, end) ? new(CueKind.Possessive, new(0, 1), source) : default;
    }

    const WordClass Thinkers =
        WordClass.ExpertRole
        | WordClass.ResearchBody
        | WordClass.Pollster
        | WordClass.Monitor
        | WordClass.RatingBroker
        | WordClass.IntelligenceBody
        | WordClass.IntelligenceRole;

    /// <summary><i>For <b>Ada Pell, who</b> teaches law, the case is closed</i>; <i>For <b>Ada Pell, a lecturer</b>, it is</i>.</summary>
    static bool IsPersonSetOff(TokenList tokens, int end)
    {
        if (end + 1 >= tokens.Count || end < 2 || tokens[end].Tag != Tag.Comma || tokens[end - 1].Tag != Tag.Name)
            return false;
        if (tokens[end + 1].Tag == Tag.Relative)
            return !tokens[end + 1].Is(GrammarClass.ThingRelative);
        int close = end + 1;
        while (close < tokens.Count && tokens[close].Tag != Tag.Comma)
            close++;
        return (tokens[end + 1].Tag is Tag.Determiner or Tag.Nominal) && CueWords.Has(tokens, new(end + 1, close), WordClass.ExpertRole);
    }

    /// <summary>A clause of its own begins: its subject, or its verb.</summary>
    static bool OpensClause(TokenList tokens, int i) =>
        i < tokens.Count
        && (
            (tokens[i].Tag is Tag.Determiner or Tag.Pronoun or Tag.Number or Tag.Auxiliary)
            || (tokens[i].Tag == Tag.Relative && i + 1 < tokens.Count)
        );

    static Cue ReadOwner(TokenList tokens, int view, int possessive)
    {
        int start = NounPhrase.StartOf(tokens, possessive - 1);
        int preposition = start - 1;
        // The phrase may have taken its preposition in: "in May".
        if (start < possessive && tokens[start].Key != 0 && tokens[start].Is(GrammarClass.ViewPreposition))
            (preposition, start) = (start, start + 1);
        if (preposition < 0 || !tokens[preposition].Is(GrammarClass.ViewPreposition) || start >= possessive)
            return default;
        return new(CueKind.Possessive, new(view, view + 1), new(start, possessive));
    }

    static bool EndsClause(TokenList tokens, int i) =>
        i >= tokens.Count
        || (tokens[i].Tag is Tag.Comma or Tag.Break or Tag.Quote or Tag.Determiner)
        || tokens[i].Is(GrammarClass.That)
        || tokens[i].IsNominal;
}
