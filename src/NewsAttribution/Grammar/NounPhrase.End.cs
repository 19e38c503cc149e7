using NewsAttribution.Tokens;

namespace NewsAttribution.Grammar;

/// <content>Where a phrase ends that begins at a token, and what behind it belongs to it.</content>
static partial class NounPhrase
{
    /// <summary>End (exclusive) of the phrase that begins at <paramref name="first"/>; <paramref name="first"/> if none does.</summary>
    public static int EndOf(TokenList tokens, int first)
    {
        if (first >= tokens.Count)
            return first;
        if (
            tokens[first].Tag == Tag.Pronoun
            && !(first + 1 < tokens.Count && tokens[first + 1].Tag == Tag.Preposition && tokens[first].Is(GrammarClass.NumberWord))
        )
            return first + 1;
        int end = first;
        for (int i = first; i < tokens.Count && i - first < MaxLength; i++)
        {
            var tag = tokens[i].Tag;
            if (tag == Tag.Determiner && i > first && tokens[i - 1].IsNominal)
                break;
            // "one of them"
            if (tag == Tag.Pronoun && i > first + 1 && tokens[i - 1].Is(GrammarClass.Of) && !tokens[i].Is(GrammarClass.There))
                return i + 1;
            // "Ada “Bee” Pell": a name goes on.
            if (tag == Tag.Quote && EndOfNickname(tokens, i) is var close2 and > 0)
            {
                i = close2;
                continue;
            }
            // "a brief prepared by the spy service": whose word a paper is stands behind it.
            if (tag == Tag.Verb && end == i && WritesPaper(tokens, i) is var by and > 0)
            {
                i = by;
                continue;
            }
            // "according to those surveyed"
            if ((tag is Tag.Verb or Tag.Participle) && end == i && tokens[i].Is(WordClass.Surveyed))
            {
                end = i + 1;
                continue;
            }
            // "a Feb. 18 report"
            if (
                tag == Tag.Time
                && i > first
                && tokens[first].Tag == Tag.Determiner
                && i - first < 3
                && i + 1 < tokens.Count
                && IsInner(tokens[i + 1].Tag)
            )
                continue;
            if (IsInner(tag) && !(tokens[i].InQuotation && !tokens[first].InQuotation))
                end = i + 1;
            else if (tag == Tag.Open && end > first && (FindClose(tokens, i) is var close and >= 0))
                (i, end) = (close, close + 1);
            else if (tag is Tag.Preposition && end > first && ContinuesPhrase(tokens, i))
            {
                // "a letter by more than 30 doctors"
                if (SkipBound(tokens, i + 1) is var figure && figure > i + 1)
                    i = figure - 1;
                continue;
            }
            else if (tag == Tag.Coordinator && end > first && i + 1 < tokens.Count && JoinsSources(tokens, i))
                continue;
            else if (
                (tag is Tag.Participle or Tag.Verb)
                && i + 1 < tokens.Count
                && tokens[i + 1].IsNominal
                && tokens[i].Form is not (VerbForm.Base or VerbForm.ThirdPerson)
                && (
                    i == first
                    || (tokens[i - 1].Tag is Tag.Determiner or Tag.Possessive)
                    // "30 widely respected doctors", "corporate and investment banking sources"
                    || (tokens[i - 1].Tag == Tag.Adverb && end == i - 1 && i > 1)
                    || (tokens[i].Form == VerbForm.None && tag == Tag.Participle && IsPersonNoun(tokens[i + 1]))
                )
            )
                end = i + 1;
            else if (tag is Tag.Adverb && i + 1 < tokens.Count && i > first && tokens[i - 1].Tag is Tag.Determiner or Tag.Number)
                continue;
            else if (tag is Tag.Quote && i + 4 < tokens.Count && end > first && tokens[i - 1].Tag == Tag.Determiner)
                continue;
            else
                break;
        }
        return end;
    }

    /// <summary>Tokens between the marks of a nickname: <i>“Big Ed”</i>.</summary>
    const int LongestNickname = 2;

    /// <summary>
    /// The closing mark of <i>Ada <b>“Bee”</b> Pell</i>, whose opening mark is at <paramref name="open"/>; 0 if it is none.
    /// </summary>
    static int EndOfNickname(TokenList tokens, int open)
    {
        if (open == 0 || tokens[open - 1].Tag != Tag.Name || tokens[open - 1].InQuotation)
            return 0;
        int close = open + 1;
        while (close < tokens.Count && close <= open + LongestNickname && tokens[close].Kind != TokenKind.Quote)
            close++;
        return
            close > open + 1
            && close + 1 < tokens.Count
            && tokens[close].Kind == TokenKind.Quote
            && tokens[open + 1].Capital
            && tokens[close + 1].Tag == Tag.Name
            && !tokens[close + 1].InQuotation
            ? close
            : 0;
    }

    /// <summary>
    /// <i>a brief <b>prepared last week by</b> the spy service</i>: the place of <i>by</i>, behind the participle of a paper; 0 if there
    /// is none.
    /// </summary>
    static int WritesPaper(TokenList tokens, int verb)
    {
        if (verb == 0 || tokens[verb].Form is not (VerbForm.Past or VerbForm.None) || !tokens[verb - 1].IsOrEnds(WrittenOrAsked))
            return 0;
        int by = verb + 1;
        // "drawn up by"
        while (by < tokens.Count && (tokens[by].Tag is Tag.Time or Tag.Adverb || (tokens[by].Particle && !tokens[by].Is(GrammarClass.By))))
            by++;
        return by + 1 < tokens.Count && tokens[by].Is(GrammarClass.By) && (tokens[by + 1].Tag is Tag.Determiner or Tag.Name or Tag.Nominal)
            ? by
            : 0;
    }

    static bool IsPersonNoun(in Token token) =>
        token.Is(WordClass.VagueSource | WordClass.UnnamedOfficial | WordClass.ExpertRole | WordClass.PrivateRole);

    /// <summary>Papers, and people who are asked: <i><b>analysts</b> polled by Reuters</i>.</summary>
    const WordClass WrittenOrAsked =
        WordClass.Document
        | WordClass.ResearchDocument
        | WordClass.OfficialDocument
        | WordClass.CueNoun
        | WordClass.ExpertRole
        | WordClass.PrivateRole
        | WordClass.UnnamedOfficial
        | WordClass.VagueSource;

    /// <summary>Where the figure stands behind <i>more than</i>, <i>at least</i>: <i>a letter by at least <b>30</b> doctors</i>.</summary>
    static int SkipBound(TokenList tokens, int i) =>
        i + 3 < tokens.Count
        && tokens[i].Key != 0
        && tokens[i + 1].Key != 0
        && tokens[i + 2].Tag == Tag.Number
        && !tokens[i].Capital
        && !IsInner(tokens[i + 1].Tag)
        && (tokens[i].Tag is Tag.Nominal or Tag.Adverb or Tag.Preposition or Tag.Determiner or Tag.Number)
        && (tokens[i + 1].Tag is Tag.Preposition or Tag.Adverb or Tag.Conjunction)
            ? i + 2
            : i;

    /// <summary>
    /// <i>said Smith <b>in</b> a statement</i>, <i>said Smith <b>on</b> Monday</i> end the phrase; <i>director <b>of</b> the centre</i>
    /// does not.
    /// </summary>
    static bool ContinuesPhrase(TokenList tokens, int preposition)
    {
        if (preposition + 1 >= tokens.Count || !tokens[preposition].Is(GrammarClass.Joining))
            return false;
        // "said Ada Pell on the steps", "said Ada Pell in Tarn": where she said it.
        if (SaysWhere(tokens, preposition))
            return false;
        int next = SkipBound(tokens, preposition + 1);
        // "advised by the ministry to stay"
        if (tokens[preposition].Is(GrammarClass.To) && tokens[next].Form == VerbForm.Base && !tokens[next].Capital)
            return false;
        if (tokens[next].Tag is Tag.Determiner && next + 1 < tokens.Count)
            next++;
        while (
            next + 1 < tokens.Count
            && (tokens[next].Tag is Tag.Nominal or Tag.Name)
            && tokens[next + 1].Tag == Tag.Nominal
            && !tokens[next].Is(WordClass.CueNoun)
        )
            next++;
        if (tokens[next].Tag == Tag.Time || tokens[preposition + 1].Tag == Tag.Time)
            return false;
        if (tokens[preposition].Is(GrammarClass.Of))
            return true;
        if (!IsInner(tokens[next].Tag) && tokens[next].Tag != Tag.Participle)
            return false;
        // "said Reed in a report", but "people familiar with the report"
        return !tokens[next].Is(WordClass.CueNoun | WordClass.Document)
            || tokens[preposition].Is(GrammarClass.By | GrammarClass.From | GrammarClass.With);
    }

    /// <summary>
    /// <i>Ada Pell <b>on</b> the steps</i>, <i>Ada Pell <b>in</b> his letter</i>: behind the name of a person it is where something was
    /// said. Not <i>the mayor of Tarn <b>in</b> Kent</i>, <i>the institute <b>in</b> Tarn</i>, <i>Ada Pell <b>at</b> the water
    /// ministry</i>.
    /// </summary>
    public static bool SaysWhere(TokenList tokens, int preposition)
    {
        bool isInOrOn =
            tokens[preposition].Is(GrammarClass.ViewPreposition)
            && !tokens[preposition].Is(GrammarClass.By | GrammarClass.From | GrammarClass.To)
            && tokens[preposition].Tag == Tag.Preposition;
        if (
            !(isInOrOn || IsAtPlace(tokens, preposition) || IsManner(tokens, preposition))
            || preposition == 0
            || tokens[preposition - 1].Tag != Tag.Name
            || tokens[preposition - 1].InPhrase
        )
            return false;
        int first = preposition - 1;
        for (; first >= 0 && tokens[first].Tag == Tag.Name; first--)
        {
            // "Police Commissioner Ada Pell": the title ends the name.
            if (first < preposition - 1 && tokens[first].IsOrEnds(WordClass.OfficialRole | WordClass.OfficialRank | WordClass.Honorific))
                return true;
            if (tokens[first].IsOrEnds(NoPersons))
                return false;
        }
        return first < 0 || !(tokens[first].Tag is Tag.Preposition or Tag.Determiner or Tag.Possessive or Tag.Coordinator);
    }

    /// <summary>
    /// <i><b>to</b> loud applause</i>, <i><b>with</b> her arms crossed</i>, <i><b>from</b> his desk</i>. From a town and with a body
    /// somebody is.
    /// </summary>
    static bool IsManner(TokenList tokens, int preposition)
    {
        if (tokens[preposition].Is(GrammarClass.To))
            return true;
        int next = preposition + 1;
        if (!tokens[preposition].Is(GrammarClass.With | GrammarClass.From) || next >= tokens.Count)
            return false;
        bool isOwn = tokens[next].Is(GrammarClass.PossessivePronoun),
            isAny = tokens[next].Tag == Tag.Determiner && !tokens[next].Is(GrammarClass.Definite);
        for (int i = next; i < tokens.Count && (tokens[i].Tag is Tag.Determiner or Tag.Nominal or Tag.Name); i++)
            if ((tokens[i].Capital && i > next) || tokens[i].IsOrEnds(NoPersons))
                return false;
        return isOwn || isAny;
    }

    /// <summary>
    /// <i><b>at</b> her home</i>, <i><b>outside</b> the ministry</i>. At a body, and for it, somebody works: <i><b>at</b> the ministry</i>,
    /// <i><b>for</b> the crew</i>.
    /// </summary>
    static bool IsAtPlace(TokenList tokens, int preposition)
    {
        const GrammarClass belonging =
            GrammarClass.Of | GrammarClass.By | GrammarClass.From | GrammarClass.To | GrammarClass.With | GrammarClass.For;
        int next = preposition + 1;
        if (!tokens[preposition].Is(GrammarClass.Joining) || tokens[preposition].Is(belonging) || next + 1 >= tokens.Count)
            return false;
        if (tokens[preposition].Length > "at".Length)
            return true;
        if (!(tokens[next].Tag is Tag.Determiner or Tag.Possessive))
            return false;
        for (next++; next < tokens.Count && (tokens[next].Tag is Tag.Nominal or Tag.Name); next++)
            if (tokens[next].Capital || tokens[next].IsOrEnds(NoPersons))
                return false;
        return true;
    }

    /// <summary>What a name of these classes is, no person is.</summary>
    public const WordClass NoPersons =
        WordClass.OfficialBodyWord
        | WordClass.OfficialBodyName
        | WordClass.OrganisationWord
        | WordClass.OrganisationName
        | WordClass.ResearchWord
        | WordClass.ResearchBody
        | WordClass.IntelligenceBody
        | WordClass.IntelligenceWord
        | WordClass.MediaName
        | WordClass.MediaWord
        | WordClass.Party
        | WordClass.ArmedGroup
        | WordClass.Country
        | WordClass.Capital
        | WordClass.Place
        | WordClass.Demonym
        | WordClass.UnnamedOfficial
        | WordClass.VagueSource;

    /// <summary><i>Pompeo <b>and</b> Trump have accused</i>: another noun follows, and no clause of its own.</summary>
    static bool JoinsSources(TokenList tokens, int coordinator)
    {
        int next = coordinator + 1;
        if (!IsInner(tokens[next].Tag) || tokens[next].Tag == Tag.Possessive)
            return false;
        for (int i = next; i < tokens.Count && i - next < 12; i++)
        {
            var tag = tokens[i].Tag;
            // "an official and a man briefed by police"
            if (
                tag == Tag.Verb
                && tokens[i].Form is VerbForm.Past or VerbForm.None
                && i + 1 < tokens.Count
                && tokens[i + 1].Is(GrammarClass.By)
            )
                break;
            if (tag is Tag.Verb or Tag.Auxiliary)
                return false;
            if (!IsInner(tag) && tag != Tag.Preposition)
                break;
        }
        return true;
    }

    static int FindClose(TokenList tokens, int open)
    {
        for (int i = open + 1; i < tokens.Count && i - open <= 12; i++)
            if (tokens[i].Tag == Tag.Close)
                return i;
        return -1;
    }
}
