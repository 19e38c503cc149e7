using NewsAttribution.Tokens;

namespace NewsAttribution.Grammar;

/// <summary>
/// Gives each token its part in the sentence from its word classes, its spelling and its neighbours: one pass, no model. It is as good as
/// finding sources
/// needs: where noun phrases begin and end, and which words are finite verbs.
/// </summary>
static class Tagger
{
    public static void TagTokens(TokenList tokens)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            if (token.Particle)
                token.Tag = Tag.Adverb;
            else
                token.Tag =
                    token.Key == 0 || (token.Kind is TokenKind.Possessive && !EndsName(tokens, i)) ? MarkTag(token) : WordTag(tokens, i);
        }
    }

    /// <summary><i>Moody<b>'s</b> expects</i>: the possessive is a part of the name, as a verb follows.</summary>
    static bool EndsName(TokenList tokens, int i) =>
        tokens[i].InPhrase
        && tokens[i].PhraseLength > 1
        && i + 1 < tokens.Count
        && (tokens[i + 1].Is(GrammarClass.Auxiliary) || (tokens[i + 1].Form is VerbForm.ThirdPerson or VerbForm.Past));

    static Tag MarkTag(in Token token) =>
        token.Kind switch
        {
            TokenKind.Comma => Tag.Comma,
            TokenKind.Quote => Tag.Quote,
            TokenKind.Open => Tag.Open,
            TokenKind.Close => Tag.Close,
            TokenKind.Possessive => Tag.Possessive,
            TokenKind.Symbol => Tag.Nominal,
            _ => Tag.Break,
        };

    static Tag WordTag(TokenList tokens, int i)
    {
        ref var token = ref tokens[i];
        var classes = token.Classes;
        bool capital = token.Capital && !BeginsSentence(tokens, i);
        // "police report" and "analyst estimates" are things that speak; in "Police report two deaths" and "Analysts estimate that"
        // somebody does.
        if (token.InPhrase && !(IsVerbAfterPlural(tokens, i) && ReadsAsVerb(tokens, i)))
            return token.Capital ? Tag.Name : Tag.Nominal;
        if (token.Kind == TokenKind.Number || token.Is(GrammarClass.NumberWord))
            return Tag.Number;
        // In the middle of a sentence a capital makes a name of everything but a grammar word: "the Washington Post", "Reports of War".
        if (capital && !token.Is(NeverNames) && !(IsVerbClass(classes) && token.Is(GrammarClass.HeadlineCue)))
            return Tag.Name;
        if ((token.Is(GrammarWords) || token.Is(WordClass.FormerWord)) && GrammarTag(tokens, i) is { } tag)
            return tag;
        if (token.Capital && (classes & NameClasses) != 0)
            return Tag.Name;
        if (token.Form != VerbForm.None && IsVerbClass(classes))
        {
            if (ReadsAsVerb(tokens, i))
                return token.Form == VerbForm.Participle ? Tag.Participle : Tag.Verb;
            return Tag.Nominal;
        }
        if ((classes & NounClasses) != 0)
            return Tag.Nominal;
        if (token.Is(GrammarClass.Adverb))
            return Tag.Adverb;
        return token.Capital ? CapitalAtStart(tokens, i) : ByEnding(tokens.WordOf(token), tokens, i);
    }

    /// <summary>In the middle of a sentence a capital makes no name of these: <i>Gulf Of Aden</i> is written seldom.</summary>
    const GrammarClass NeverNames =
        GrammarClass.Determiner
        | GrammarClass.Preposition
        | GrammarClass.Conjunction
        | GrammarClass.Auxiliary
        | GrammarClass.TimeWord
        | GrammarClass.PersonPronoun
        | GrammarClass.OtherPronoun
        | GrammarClass.Relative;

    const GrammarClass GrammarWords = NeverNames | GrammarClass.Negation;

    static bool BeginsSentence(TokenList tokens, int i) =>
        i == 0
        || (tokens[i - 1].Kind is TokenKind.Stop or TokenKind.Question or TokenKind.Colon)
        || (tokens[i - 1].Kind == TokenKind.Quote && tokens[i].InQuotation);

    /// <summary>The tag of a word of grammar; <see langword="null"/> if it is not decided by that.</summary>
    static Tag? GrammarTag(TokenList tokens, int i)
    {
        ref var token = ref tokens[i];
        var classes = token.Classes;
        // Verbs of several words that begin with an auxiliary: "as the ministry has it", "are convinced".
        if (token.Form != VerbForm.None && i + 1 < tokens.Count && tokens[i + 1].Particle && token.Is(GrammarClass.Auxiliary))
            return Tag.Verb;
        if (token.Is(GrammarClass.TimeWord))
            return Tag.Time;
        if (token.Is(GrammarClass.Relative))
            return token.Is(GrammarClass.That) && FollowsPreposition(tokens, i) ? Tag.Determiner : Tag.Relative;
        if (token.Is(GrammarClass.PersonPronoun | GrammarClass.OtherPronoun))
            return Tag.Pronoun;
        // "have both said"
        if (token.Is(GrammarClass.Determiner))
            return i > 0 && tokens[i - 1].Tag == Tag.Auxiliary && i + 1 < tokens.Count && tokens[i + 1].Form == VerbForm.Past
                ? Tag.Adverb
                : Tag.Determiner;
        if (token.Is(GrammarClass.Auxiliary))
            return Tag.Auxiliary;
        if (token.Is(GrammarClass.Preposition))
            return Tag.Preposition;
        // "He then claimed", but "then president".
        if (
            (classes & WordClass.FormerWord) != 0
            && !token.Is(GrammarClass.Adverb)
            && token.Length <= 4
            && i + 1 < tokens.Count
            && tokens[i + 1].Form == VerbForm.Past
        )
            return Tag.Adverb;
        if (token.Is(GrammarClass.Negation))
            return Tag.Adverb;
        if (token.Is(GrammarClass.Conjunction))
            return token.Is(GrammarClass.Coordinator) ? Tag.Coordinator : Tag.Conjunction;
        return null;
    }

    const WordClass VerbClasses = WordClass.CueSay | WordClass.CueThink | WordClass.CueFind | WordClass.CueAct | WordClass.Act;
    const WordClass NameClasses =
        WordClass.FirstName
        | WordClass.OfficialBodyName
        | WordClass.OfficialName
        | WordClass.Country
        | WordClass.Capital
        | WordClass.Place
        | WordClass.Demonym
        | WordClass.IntelligenceBody
        | WordClass.ResearchBody
        | WordClass.RatingBroker
        | WordClass.Pollster
        | WordClass.Monitor
        | WordClass.MediaName
        | WordClass.OrganisationName
        | WordClass.Party
        | WordClass.ArmedGroup;
    const WordClass NounClasses =
        WordClass.OfficialRole
        | WordClass.OfficialRank
        | WordClass.UnnamedOfficial
        | WordClass.OfficialBodyWord
        | WordClass.IntelligenceWord
        | WordClass.ExpertRole
        | WordClass.ResearchWord
        | WordClass.ResearchDocument
        | WordClass.PrivateRole
        | WordClass.MediaWord
        | WordClass.OrganisationWord
        | WordClass.GenericRole
        | WordClass.Document
        | WordClass.CueNoun
        | WordClass.OfficialDocument
        | WordClass.Honorific
        | WordClass.ArmedGroup
        | WordClass.FormerWord;

    static bool IsVerbClass(WordClass classes) => (classes & VerbClasses) != 0;

    static bool FollowsPreposition(TokenList tokens, int i) => i > 0 && tokens[i - 1].Tag == Tag.Preposition;

    /// <summary>Is a word that can be a verb (<i>report, claims, warned</i>) one here?</summary>
    static bool ReadsAsVerb(TokenList tokens, int i)
    {
        ref var token = ref tokens[i];
        int previous = i - 1;
        while (previous > 0 && tokens[previous].Tag == Tag.Adverb)
            previous--;
        var before = previous >= 0 ? tokens[previous].Tag : Tag.Break;
        // "some say", "many argue": a determiner that stands for its noun.
        if (before == Tag.Determiner && previous >= 0 && tokens[previous].Is(GrammarClass.Standing))
            before = Tag.Pronoun;
        bool beforeIsMark = i == 0 || (before is Tag.Quote or Tag.Comma or Tag.Break);
        var after = i + 1 < tokens.Count ? PreviewTag(tokens[i + 1]) : Tag.Break;
        bool noun = token.Is(NounClasses | WordClass.Document) || token.Is(GrammarClass.Noun);
        // "the new rules have", "media reports said": another finite verb follows at once.
        if (
            noun
            && (token.Form is VerbForm.Base or VerbForm.ThirdPerson)
            && i + 1 < tokens.Count
            && (tokens[i + 1].Is(GrammarClass.Auxiliary) || (tokens[i + 1].Form == VerbForm.Past && tokens[i + 1].Is(WordClass.CueSay)))
        )
            return false;
        switch (token.Form)
        {
            case VerbForm.Participle:
                // "the ruling party", "a warning from the ministry"
                return !(before == Tag.Determiner && (after == Tag.Nominal || (after == Tag.Preposition && token.Is(WordClass.CueNoun))));
            case VerbForm.Past:
                if (before is Tag.Auxiliary or Tag.Pronoun or Tag.Relative or Tag.Adverb)
                    return true;
                // "the reported attack", "of suspected militants": an adjective.
                if (
                    (before is Tag.Determiner or Tag.Possessive or Tag.Preposition)
                    || (previous == i - 1 && previous >= 0 && tokens[previous].Is(GrammarClass.Adjective) && !tokens[previous].Capital)
                )
                    return false;
                // "Wanted militants fled": an adjective at the start.
                return !(i == 0 && after is Tag.Nominal);
            case VerbForm.ThirdPerson:
                if (before is Tag.Determiner or Tag.Possessive or Tag.Preposition or Tag.Auxiliary)
                    return false;
                if (before is Tag.Pronoun or Tag.Relative)
                    return true;
                if (!noun || (i + 1 < tokens.Count && tokens[i + 1].Particle))
                    return true;
                // "Thompson notes, …": a name speaks.
                if (before == Tag.Name && token.Is(WordClass.CueSay) && (after is Tag.Comma or Tag.Quote or Tag.Break))
                    return true;
                return i > 0 && (after is Tag.Relative or Tag.Determiner or Tag.Pronoun or Tag.Name or Tag.Number or Tag.Quote);
            default:
                if (before is Tag.Determiner or Tag.Possessive)
                    return false;
                if (before is Tag.Pronoun or Tag.Auxiliary or Tag.Relative)
                    return true;
                if (before == Tag.Preposition)
                    return false;
                // "engineers at the university say": the head may stand further off, and "say" is nothing but a verb.
                if (!noun && token.Is(GrammarClass.HeadlineCue))
                    return true;
                // "analysts claim", but "a corruption monitor", "a foreign state": the subject of a base form is plural.
                if (before is Tag.Nominal && !IsPlural(tokens, tokens[i - 1]) && (noun || !HasPluralHead(tokens, i - 1)))
                    return false;
                if (!noun && token.Is(WordClass.CueSay | WordClass.CueThink | WordClass.CueAct) && !token.Is(WordClass.Act))
                    return true;
                // "New South Wales state Premier": a name takes no base form.
                if (before == Tag.Name && (after == Tag.Name || (noun && !IsPlural(tokens, tokens[previous]))))
                    return false;
                return !beforeIsMark && (after is Tag.Relative or Tag.Determiner or Tag.Pronoun or Tag.Name or Tag.Number or Tag.Quote);
        }
    }

    static bool IsVerbAfterPlural(TokenList tokens, int i) =>
        tokens[i].Form == VerbForm.Base
        && tokens[i].PhraseLength == 2
        && !tokens[i].Capital
        && i == 1
        && tokens[0].IsNominal
        && IsPlural(tokens, tokens[0]);

    /// <summary><i>analysts at the <b>institute</b> expect</i>: the noun belongs to a plural that stands before its preposition.</summary>
    static bool HasPluralHead(TokenList tokens, int last)
    {
        int i = last;
        while (i > 0 && (tokens[i].IsNominal || (tokens[i].Tag is Tag.Determiner or Tag.Possessive)))
            i--;
        return i > 0 && tokens[i].Is(GrammarClass.Joining) && tokens[i - 1].Tag == Tag.Nominal && IsPlural(tokens, tokens[i - 1]);
    }

    static bool IsPlural(TokenList tokens, in Token token) =>
        Endings.IsPlural(tokens.WordOf(token))
        || token.Is(WordClass.OfficialBodyWord | WordClass.VagueSource | WordClass.PrivateRole | WordClass.Party);

    static Tag PreviewTag(in Token token)
    {
        if (token.Key == 0)
            return MarkTag(token);
        var c = token.Grammar;
        if ((c & GrammarClass.TimeWord) != 0)
            return Tag.Time;
        if ((c & GrammarClass.Relative) != 0)
            return Tag.Relative;
        if ((c & (GrammarClass.PersonPronoun | GrammarClass.OtherPronoun)) != 0)
            return Tag.Pronoun;
        if ((c & GrammarClass.Determiner) != 0)
            return Tag.Determiner;
        if ((c & GrammarClass.Auxiliary) != 0)
            return Tag.Auxiliary;
        if ((c & GrammarClass.Preposition) != 0)
            return Tag.Preposition;
        if (token.Kind == TokenKind.Number || (c & GrammarClass.NumberWord) != 0)
            return Tag.Number;
        if (token.Capital)
            return Tag.Name;
        return (c & GrammarClass.Adverb) != 0 ? Tag.Adverb : Tag.Nominal;
    }

    /// <summary>
    /// A word that opens the sentence is a name if another capital follows, or if no list has it and it has no ending of a common word:
    /// <i>Dunham said</i>.
    /// </summary>
    static Tag CapitalAtStart(TokenList tokens, int i)
    {
        if (i + 1 < tokens.Count && tokens[i + 1].Capital && !tokens[i + 1].Is(GrammarClass.Preposition | GrammarClass.Determiner))
            return Tag.Name;
        var word = tokens.WordAt(i);
        bool common =
            tokens[i].IsListed
            || word.Length < 3
            || word[^1] == 's'
            || Endings.IsPast(word)
            || Endings.IsParticiple(word)
            || Endings.IsAdverb(word);
        return common || tokens[i].AllCapitals ? Tag.Nominal : Tag.Name;
    }

    /// <summary>
    /// Words that no list has: <i>-ly</i> is an adverb, <i>-ing</i> a participle, <i>-ed</i> a verb unless it stands in front of its noun.
    /// </summary>
    static Tag ByEnding(ReadOnlySpan<char> word, TokenList tokens, int i)
    {
        if (word.Length > 4 && Endings.IsAdverb(word))
            return Tag.Adverb;
        var before = i > 0 ? tokens[i - 1].Tag : Tag.Break;
        if (word.Length > 5 && Endings.IsParticiple(word))
            // "a professor of civil engineering said": a noun in front of a verb or a mark.
            return i + 1 < tokens.Count
                && (tokens[i + 1].Key == 0 || tokens[i + 1].Is(WordClass.CueSay) || tokens[i + 1].Is(GrammarClass.Auxiliary))
                && (before is Tag.Nominal or Tag.Preposition)
                    ? Tag.Nominal
                : before is Tag.Determiner or Tag.Possessive ? Tag.Nominal
                : Tag.Participle;
        if (
            word.Length > 4
            && Endings.IsPast(word)
            && (before is Tag.Nominal or Tag.Name or Tag.Pronoun or Tag.Auxiliary or Tag.Relative or Tag.Adverb)
        )
            return Tag.Verb;
        return Tag.Nominal;
    }
}
