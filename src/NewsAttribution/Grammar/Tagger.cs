using System.Runtime.CompilerServices;
using NewsAttribution.Tokens;

namespace NewsAttribution.Grammar;

/// <summary>
/// Gives each token its part in the sentence from its word classes, its spelling and its neighbours: one pass, no model. It is as good as
/// finding sources
/// needs: where noun phrases begin and end, and which words are finite verbs.
/// </summary>
static partial class Tagger
{
    public static void TagTokens(TokenList tokens)
    {
        var all = tokens.All;
        for (int i = 0; i < all.Length; i++)
        {
            ref var token = ref all[i];
            if (token.Particle)
            {
                // "the centre on Friday": a noun has no particles.
                token.Particle = i > 0 && (all[i - 1].Particle || (all[i - 1].Tag is Tag.Verb or Tag.Participle));
                if (token.Particle)
                {
                    token.Tag = Tag.Adverb;
                    continue;
                }
            }
            token.Tag =
                token.Key == 0 || (token.Kind is TokenKind.Possessive && !EndsName(tokens, i))
                    ? MarkTag(token)
                    : WordTag(tokens, i, ref token);
        }
        if ((tokens.Classes & WordClass.FirstName) != 0 && (tokens.Classes & Namesakes) != 0)
            ClearNamesakes(tokens);
    }

    /// <summary>What a surname may be the name of.</summary>
    const WordClass Namesakes =
        WordClass.Country | WordClass.Capital | WordClass.Place | WordClass.OrganisationName | WordClass.MediaName | WordClass.ResearchBody;

    const WordClass Roles =
        WordClass.OfficialRole
        | WordClass.OfficialRank
        | WordClass.ExpertRole
        | WordClass.GenericRole
        | WordClass.PrivateRole
        | WordClass.Honorific;

    /// <summary>
    /// <i>Climatologist Rashid <b>Oman</b></i>, <i>Dr Amy <b>London</b></i>: behind a role and a first name no place is meant.
    /// </summary>
    static void ClearNamesakes(TokenList tokens)
    {
        for (int i = 2; i < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            if (
                token.Is(Namesakes)
                && token.Tag == Tag.Name
                && !token.InPhrase
                && tokens[i - 1].Tag == Tag.Name
                && tokens[i - 1].Is(WordClass.FirstName)
                && !tokens[i - 1].Is(Namesakes)
                && tokens[i - 2].IsOrEnds(Roles)
                && !Endings.IsPlural(tokens.WordAt(i - 2))
                && (i + 1 == tokens.Count || tokens[i + 1].Tag != Tag.Name)
            )
                token.Classes &= ~Namesakes;
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Into the loop over the words, its only caller.
    static Tag WordTag(TokenList tokens, int i, ref Token token)
    {
        // "police report" and "analyst estimates" are things that speak; in "Police report two deaths" and "Analysts estimate that"
        // somebody does.
        if (token.InPhrase && !(IsVerbAfterPlural(tokens, i) && ReadsAsVerb(tokens, i)))
            return token.Capital ? Tag.Name : Tag.Nominal;
        // "The first said": one of several; "the first man said", "the first time" are not.
        if ((token.PhraseClasses & WordClass.OneOfGroup) != 0 && i + 1 < tokens.Count && IsCueVerb(tokens[i + 1]))
            return Tag.Nominal;
        if (token.Capital && (NamedAfterMonths.Is(tokens, i) || (CanBeVerb(token) && IsAmongNames(tokens, i))))
            return Tag.Name;
        if (token.InTime && !token.Is(GrammarClass.ClauseOpener))
            return Tag.Time;
        if (token.Kind == TokenKind.Number || token.Is(GrammarClass.NumberWord))
            return Tag.Number;
        if (token.Is(GrammarClass.NameParticle) && OpensName(tokens, i))
            return Tag.Name;
        // In the middle of a sentence a capital makes a name of everything but a grammar word: "the Washington Post", "Reports of War".
        if (
            token.Capital
            && !token.Is(NeverNames)
            && !(token.Is(VerbClasses) && token.Is(GrammarClass.HeadlineCue))
            && !BeginsSentence(tokens, i)
        )
            return Tag.Name;
        if ((token.Is(GrammarWords) || token.Is(WordClass.FormerWord)) && GrammarTag(tokens, i, ref token) is { } tag)
            return tag;
        // "Bishop said": without a determiner the title is a surname.
        if (token.Capital && (token.Is(NameClasses) || token.Is(GrammarClass.TitleSurname)))
            return Tag.Name;
        if (token.Form != VerbForm.None && token.Is(VerbClasses))
        {
            if (ReadsAsVerb(tokens, i))
                return token.Form == VerbForm.Participle ? Tag.Participle : Tag.Verb;
            return IsSurnameInIng(tokens, i) ? Tag.Name : Tag.Nominal;
        }
        if (token.Is(NounClasses))
            return Tag.Nominal;
        if (token.Is(GrammarClass.Adverb))
            return Tag.Adverb;
        return token.Capital ? CapitalAtStart(tokens, i) : ByEnding(tokens.WordOf(token), tokens, i);
    }

    /// <summary>
    /// <i><b>Mines</b> Minister Ada Pell</i>, <i>Minister <b>Will</b> Cook told</i>, <i>Ada <b>May</b> said</i>: the capitals around a verb
    /// make a title or a name of it.
    /// </summary>
    static bool IsAmongNames(TokenList tokens, int i)
    {
        ref var token = ref tokens[i];
        if (token.AllCapitals || i + 2 >= tokens.Count)
            return false;
        ref var next = ref tokens[i + 1];
        if (BeginsSentence(tokens, i))
            return next.Capital
                && next.Is(WordClass.OfficialRole)
                && tokens[i + 2].Capital
                && !tokens[i + 2].Is(NeverNames)
                && !token.Is(GrammarClass.Auxiliary)
                && !token.Is(WordClass.CueSay | WordClass.CueThink | WordClass.FormerWord);
        if (tokens[i - 1].Tag != Tag.Name || !tokens[i - 1].Capital)
            return false;
        ref var verb = ref next.Capital && next.Key != 0 ? ref tokens[i + 2] : ref next;
        return !verb.Capital && IsCueVerb(verb) && (verb.Form is VerbForm.Past or VerbForm.ThirdPerson);
    }

    static bool CanBeVerb(in Token token) => token.Form != VerbForm.None || token.Is(GrammarClass.Auxiliary);

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

    /// <summary><i>said <b>van</b> <b>der</b> Berg</i>: a capital follows, or another particle.</summary>
    static bool OpensName(TokenList tokens, int i)
    {
        if (tokens[i].Capital || tokens[i].Is(GrammarClass.Preposition))
            return false;
        int next = i + 1;
        while (next < tokens.Count && tokens[next].Is(GrammarClass.NameParticle) && !tokens[next].Capital)
            next++;
        return next < tokens.Count && next - i <= MostParticles && tokens[next].Capital;
    }

    /// <summary>Particles of a name: <i>de la Cruz</i>.</summary>
    const int MostParticles = 2;

    static bool BeginsSentence(TokenList tokens, int i) =>
        i == 0
        || (tokens[i - 1].Kind is TokenKind.Stop or TokenKind.Question or TokenKind.Colon)
        || (tokens[i - 1].Kind == TokenKind.Quote && tokens[i].InQuotation);

    /// <summary>The tag of a word of grammar; <see langword="null"/> if it is not decided by that.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Its only caller is WordTag, of nearly every second word.
    static Tag? GrammarTag(TokenList tokens, int i, ref Token token)
    {
        // Verbs of several words that begin with an auxiliary: "as the ministry has it", "are convinced".
        if (token.Form != VerbForm.None && i + 1 < tokens.Count && tokens[i + 1].Particle && token.Is(GrammarClass.Auxiliary))
            return Tag.Verb;
        if (token.Is(GrammarClass.TimeWord))
            return Tag.Time;
        if (token.Is(GrammarClass.Relative))
            return token.Is(GrammarClass.That) && (FollowsPreposition(tokens, i) || PointsToNoun(tokens, i))
                ? Tag.Determiner
                : Tag.Relative;
        if (token.Is(GrammarClass.PersonPronoun | GrammarClass.OtherPronoun))
            return Tag.Pronoun;
        // "have both said"
        if (token.Is(GrammarClass.Determiner))
            return i > 0 && tokens[i - 1].Tag == Tag.Auxiliary && i + 1 < tokens.Count && tokens[i + 1].Form == VerbForm.Past
                ? Tag.Adverb
                : Tag.Determiner;
        if (token.Is(GrammarClass.Auxiliary))
            return Tag.Auxiliary;
        // "has since said"
        if (
            token.Is(GrammarClass.ClauseOpener)
            && i > 0
            && i + 1 < tokens.Count
            && tokens[i - 1].Is(GrammarClass.Have)
            && (tokens[i + 1].Form == VerbForm.Past || tokens[i + 1].Is(GrammarClass.Be))
        )
            return Tag.Adverb;
        // "the mayor's outside counsel": an adjective.
        if (
            token.Is(GrammarClass.Preposition)
            && token.Length > LongestRealPreposition
            && i > 0
            && i + 1 < tokens.Count
            && tokens[i - 1].Tag == Tag.Possessive
            && (tokens[i + 1].Classes & NounClasses) != 0
        )
            return Tag.Nominal;
        if (token.Is(GrammarClass.Preposition))
            return Tag.Preposition;
        // "He then claimed", but "then president".
        if (
            token.Is(WordClass.FormerWord)
            && token.Length <= 4
            && i + 1 < tokens.Count
            && (tokens[i + 1].Form is VerbForm.Past or VerbForm.ThirdPerson)
        )
            return Tag.Adverb;
        if (token.Is(GrammarClass.Negation))
            return Tag.Adverb;
        // "Reed once said"
        if (
            token.Is(GrammarClass.Conjunction)
            && token.Is(GrammarClass.Adverb)
            && i > 0
            && i + 1 < tokens.Count
            && tokens[i - 1].IsNominal
            && tokens[i + 1].Form == VerbForm.Past
        )
            return Tag.Adverb;
        if (token.Is(GrammarClass.Conjunction))
            return token.Is(GrammarClass.Coordinator) ? Tag.Coordinator : Tag.Conjunction;
        return null;
    }

    /// <summary>
    /// Letters of a preposition that is no adjective: <i>the council's <b>of</b> …</i>, but <i>its <b>inside</b> man</i>.
    /// </summary>
    const int LongestRealPreposition = 4;

    /// <summary><i><b>That</b> report said otherwise</i>, but <i><b>That</b> the pier would close was known</i>.</summary>
    static bool PointsToNoun(TokenList tokens, int that) =>
        that == 0
        && tokens.Count > 2
        && (tokens[1].Classes & NounClasses) != 0
        && tokens[1].Form is VerbForm.None or VerbForm.Base
        && !Endings.IsPlural(tokens.WordAt(1))
        && !tokens[1].Is(GrammarClass.Determiner | GrammarClass.Auxiliary | GrammarClass.Preposition);

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

    static bool FollowsPreposition(TokenList tokens, int i) => i > 0 && tokens[i - 1].Tag == Tag.Preposition;

    /// <summary>
    /// A word that opens the sentence is a name if another capital follows, or if no list has it and it has no ending of a common word:
    /// <i>Dunham said</i>.
    /// </summary>
    static Tag CapitalAtStart(TokenList tokens, int i)
    {
        if (i + 1 < tokens.Count && tokens[i + 1].Capital && !tokens[i + 1].Is(GrammarClass.Preposition | GrammarClass.Determiner))
            return Tag.Name;
        // "Lindhs, who heads the board, said"
        if (
            !tokens[i].IsListed
            && i + 2 < tokens.Count
            && tokens[i + 1].Kind == TokenKind.Comma
            && tokens[i + 2].Is(GrammarClass.Relative)
            && !tokens[i + 2].Is(GrammarClass.ThingRelative)
        )
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
        var before = i > 0 ? tokens[i - 1].Tag : Tag.Break;
        // None of the endings below.
        if (before != Tag.Relative && word[^1] is not ('y' or 'g' or 'n' or 'd'))
            return Tag.Nominal;
        if (word.Length > 4 && Endings.IsAdverb(word))
            return Tag.Adverb;
        if (before == Tag.Relative && IsVerbOfRelative(tokens, i, word))
            return Tag.Verb;
        if (word.Length > 5 && Endings.IsParticiple(word))
            // "a professor of civil engineering said": a noun in front of a verb or a mark.
            return i + 1 < tokens.Count
                && (tokens[i + 1].Key == 0 || tokens[i + 1].Is(WordClass.CueSay) || tokens[i + 1].Is(GrammarClass.Auxiliary))
                && (before is Tag.Nominal or Tag.Preposition)
                    ? Tag.Nominal
                : before is Tag.Determiner or Tag.Possessive ? Tag.Nominal
                : Tag.Participle;
        // "reports seen by this paper": no list has the form, which is "seen as" more often.
        if ((before is Tag.Nominal or Tag.Name) && Endings.IsSeen(word) && i + 1 < tokens.Count && tokens[i + 1].Is(GrammarClass.By))
            return Tag.Verb;
        // "One memo, dated March 2,"
        if (before == Tag.Comma && Endings.IsPast(word) && i + 1 < tokens.Count && PreviewTag(tokens[i + 1]) is Tag.Time or Tag.Preposition)
            return Tag.Verb;
        if (
            word.Length > 4
            && Endings.IsPast(word)
            && (before is Tag.Nominal or Tag.Name or Tag.Pronoun or Tag.Auxiliary or Tag.Relative or Tag.Adverb or Tag.Time or Tag.Close)
        )
            return Tag.Verb;
        return Tag.Nominal;
    }
}
