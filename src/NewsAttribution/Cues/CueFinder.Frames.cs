using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

static partial class CueFinder
{
    /// <summary><i>according to X</i>, <i>in the view of X</i>, <i>citing X</i>, <i>in X's view</i>, <i>in her telling</i>.</summary>
    static bool ReadFrame(TokenList tokens, int i, ref CueCandidate c)
    {
        ref var token = ref tokens[i];
        bool phrase = (token.PhraseClasses & WordClass.CueFrame) != 0;
        if (i == 0 && token.Key == ForKey && ReadFor(tokens, ref c))
            return true;
        if (!phrase && !token.Is(WordClass.CueFrame))
            return ReadPossessive(tokens, i, ref c);
        int start = phrase ? i - token.PhraseLength + 1 : i;
        if (tokens[start].Kind == TokenKind.Possessive)
            return ReadPossessive(tokens, i, ref c);
        // "described by police": a passive, unless nothing else could be meant ("quoted by", behind a comma).
        if (
            tokens[start].Form == VerbForm.Past
            && !(start > 0 && ((tokens[start - 1].Tag is Tag.Comma or Tag.Auxiliary or Tag.Adverb) || start == 0))
        )
            return false;
        int source = i + 1;
        while (source < tokens.Count && tokens[source].Tag is Tag.Adverb)
            source++;
        int end = NounPhrase.EndOf(tokens, source);
        if (end == source && !phrase)
            return false;
        c.Kind =
            tokens[start].Form == VerbForm.Participle || (tokens[start].Tag == Tag.Participle && phrase == false)
                ? CueKind.Citing
                : CueKind.Frame;
        (c.CueStart, c.CueEnd) = (start, i + 1);
        if (end > source && !tokens[source].InQuotation)
            (c.SourceStart, c.SourceEnd) = (source, WithName(tokens, source, end));
        return true;
    }

    static readonly ulong ForKey = WordKey.Of("for");

    /// <summary>
    /// <i><b>For</b> the bank's economists, the lira has further to fall.</i> Only where a person who can think is named.
    /// </summary>
    static bool ReadFor(TokenList tokens, ref CueCandidate c)
    {
        int end = NounPhrase.EndOf(tokens, 1);
        if (end < 2 || end >= tokens.Count || tokens[end].Tag != Tag.Comma)
            return false;
        for (int i = 1; i < end; i++)
            if (((tokens[i].Classes | tokens[i].PhraseClasses) & WordClass.ExpertRole) != 0)
            {
                (c.Kind, c.CueStart, c.CueEnd, c.SourceStart, c.SourceEnd) = (CueKind.Possessive, 0, 1, 1, end);
                return true;
            }
        return false;
    }

    static readonly WordSet ViewPrepositions = new("in", "by", "to", "from", "on");

    /// <summary><i><b>in</b> the minister's <b>view</b></i>, <i><b>by</b> her <b>reckoning</b></i></summary>
    static bool ReadPossessive(TokenList tokens, int i, ref CueCandidate c)
    {
        if (!tokens[i].Is(WordClass.CueNoun) || i < 2)
            return false;
        int owner = i - 1;
        while (owner > 0 && (tokens[owner].Tag is Tag.Nominal or Tag.Adverb) && i - owner < 3)
            owner--;
        if (tokens[owner].Kind == TokenKind.Possessive)
        {
            int start = NounPhrase.StartOf(tokens, owner - 1);
            int preposition = start - 1;
            if (start < owner && tokens[start].Key != 0 && ViewPrepositions.Contains(tokens[start].Key))
                (preposition, start) = (start, start + 1);
            if (preposition < 0 || !ViewPrepositions.Contains(tokens[preposition].Key) || start >= owner)
                return false;
            (c.Kind, c.CueStart, c.CueEnd, c.SourceStart, c.SourceEnd) = (CueKind.Possessive, i, i + 1, start, owner);
            return true;
        }
        if (
            owner == i - 1
            && tokens[owner].Tag == Tag.Determiner
            && tokens[owner - 1].Key is var key
            && ViewPrepositions.Contains(key)
            && IsPossessivePronoun(tokens[owner])
        )
        {
            (c.Kind, c.CueStart, c.CueEnd, c.SourceStart, c.SourceEnd) = (CueKind.Possessive, i, i + 1, owner, i + 1);
            return EndsClause(tokens, i + 1);
        }
        return false;
    }

    static readonly WordSet PossessivePronouns = new("his", "her", "its", "their");

    static bool IsPossessivePronoun(in Token token) => PossessivePronouns.Contains(token.Key);

    static bool EndsClause(TokenList tokens, int i) =>
        i >= tokens.Count
        || (tokens[i].Tag is Tag.Comma or Tag.Break or Tag.Quote)
        || tokens[i].Key == ThatKey
        || tokens[i].IsNominal
        || tokens[i].Tag == Tag.Determiner;

    /// <summary><i>Prosecutors: Envoy sold plans</i>, <i>Envoy sold plans: prosecutors</i></summary>
    static bool ReadColon(TokenList tokens, int i, ref CueCandidate c)
    {
        if (tokens[i].Kind is not (TokenKind.Colon or TokenKind.Dash))
            return false;
        bool colon = tokens[i].Kind == TokenKind.Colon;
        if (colon && (i is > 0 and <= 8) && i + 2 < tokens.Count && IsSourceWord(tokens, 0, i) && !HasFiniteVerb(tokens, 0, i))
        {
            (c.Kind, c.CueStart, c.CueEnd, c.SourceStart, c.SourceEnd) = (CueKind.Colon, i, i + 1, 0, i);
            return true;
        }
        int end = tokens.Count;
        while (end > i && (tokens[end - 1].Kind is TokenKind.Stop or TokenKind.Quote))
            end--;
        if ((end - i is > 1 and <= 6) && i > 2 && IsSourceWord(tokens, i + 1, end) && !HasFiniteVerb(tokens, i + 1, end))
        {
            (c.Kind, c.CueStart, c.CueEnd, c.SourceStart, c.SourceEnd) = (CueKind.Colon, i, i + 1, i + 1, end);
            return true;
        }
        return false;
    }

    const WordClass SourceWord =
        AnyRole
        | WordClass.OfficialBodyName
        | WordClass.OfficialName
        | WordClass.Party
        | WordClass.ArmedGroup
        | WordClass.IntelligenceBody
        | WordClass.IntelligenceWord
        | WordClass.ResearchBody
        | WordClass.ResearchDocument
        | WordClass.Pollster
        | WordClass.Monitor
        | WordClass.RatingBroker
        | WordClass.MediaName
        | WordClass.OrganisationName
        | WordClass.Document
        | WordClass.OfficialDocument;

    /// <summary>Does the last noun before the mark name a source? "Live: …" and "Analysis: …" do not.</summary>
    static bool IsSourceWord(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (tokens[i].InQuotation || (tokens[i].Tag is Tag.Comma or Tag.Pronoun))
                return false;
        return ((tokens[end - 1].Classes | tokens[end - 1].PhraseClasses) & (SourceWord & ~WordClass.Document)) != 0;
    }

    /// <summary>
    /// <i>a claim <b>by</b> the ministry that</i>, <i>the agency's <b>finding that</b></i>, <i>a warning <b>from</b> analysts</i>
    /// </summary>
    static bool ReadNoun(TokenList tokens, int i, ref CueCandidate c)
    {
        if (!tokens[i].Is(WordClass.CueNoun) || tokens[i].Tag is not Tag.Nominal)
            return false;
        if (
            i + 1 < tokens.Count
            && (
                tokens[i + 1].Key == ByKey
                || (
                    tokens[i + 1].Key == NounPhrase.FromKey
                    && !tokens[i].Is(WordClass.Document | WordClass.ResearchDocument | WordClass.OfficialDocument)
                )
            )
        )
        {
            int end = NounPhrase.EndOf(tokens, i + 2);
            if (end > i + 2)
            {
                (c.Kind, c.CueStart, c.CueEnd, c.SourceStart, c.SourceEnd) = (CueKind.Noun, i, i + 1, i + 2, end);
                return true;
            }
        }
        if (i > 1 && tokens[i - 1].Kind == TokenKind.Possessive)
        {
            int start = NounPhrase.StartOf(tokens, i - 2);
            if (start < i - 1 && i + 1 < tokens.Count && (tokens[i + 1].Key == ThatKey || tokens[i + 1].Kind == TokenKind.Colon))
            {
                (c.Kind, c.CueStart, c.CueEnd, c.SourceStart, c.SourceEnd) = (CueKind.Noun, i, i + 1, start, i - 1);
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Headlines: <i>Minister 'furious' over lorry crash</i>. The phrase before the first quotation, if it names a source.
    /// </summary>
    static bool ReadQuotedWords(TokenList tokens, ref CueCandidate c)
    {
        int quote = -1;
        for (int i = 1; i < tokens.Count && quote < 0; i++)
            if (tokens[i].Tag == Tag.Quote && i + 1 < tokens.Count && tokens[i + 1].InQuotation)
                quote = i;
        if (quote < 1 || quote > 10 || tokens[0].InQuotation)
            return false;
        int end = NounPhrase.EndOf(tokens, 0);
        if (end == 0 || quote - end > 4)
            return false;
        (c.Kind, c.CueStart, c.CueEnd, c.SourceStart, c.SourceEnd) = (CueKind.QuotedWords, quote, quote + 1, 0, end);
        c.NextToQuotation = true;
        c.Score = 0;
        return true;
    }
}
