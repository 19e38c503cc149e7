using NewsAttribution.Lexicon;
using NewsAttribution.Tokens;

namespace NewsAttribution.Grammar;

/// <content>Whether a word that can be a verb is one here.</content>
static partial class Tagger
{
    /// <summary>Is a word that can be a verb (<i>report, claims, warned</i>) one here?</summary>
    static bool ReadsAsVerb(TokenList tokens, int i)
    {
        ref var token = ref tokens[i];
        int previous = i - 1;
        while (previous > 0 && tokens[previous].Tag == Tag.Adverb)
            previous--;
        var before = previous >= 0 ? tokens[previous].Tag : Tag.Break;
        bool isAfterPronoun = before == Tag.Pronoun;
        bool noun = token.Is(NounClasses | WordClass.Document) || token.Is(GrammarClass.Noun);
        // "some say", "another claims that": a determiner that stands for its noun; but "several reports.".
        if (
            before == Tag.Determiner
            && previous >= 0
            && tokens[previous].Is(GrammarClass.Standing)
            && !IsAdjective(tokens, i)
            // "under those rules a day counts": one alone says, argues, claims.
            && !(token.Form == VerbForm.ThirdPerson && !(tokens[previous].Key == Another || tokens[previous].Key == Each))
        )
            before = Tag.Pronoun;
        // "The first said", "the other denied it"
        if (previous >= 0 && (tokens[previous].PhraseClasses & WordClass.OneOfGroup) != 0 && tokens[previous].Tag == Tag.Nominal)
            before = Tag.Pronoun;
        // "the new rules have", "media reports said": another finite verb follows at once.
        if (
            noun
            && (token.Form is VerbForm.Base or VerbForm.ThirdPerson)
            && !isAfterPronoun
            && i + 1 < tokens.Count
            && (tokens[i + 1].Is(GrammarClass.Auxiliary) || (tokens[i + 1].Form == VerbForm.Past && tokens[i + 1].Is(WordClass.CueSay)))
        )
            return false;
        // "The estimate, dated May, judges with moderate confidence that"
        if (i + 3 < tokens.Count && (tokens[i + 3].PhraseClasses & WordClass.OwnJudgement) != 0 && tokens[i + 3].PhraseLength == 4)
            return true;
        if (noun && (token.Form is VerbForm.Base or VerbForm.ThirdPerson))
        {
            // "Reed also worries about it", "the states worry not only": an adverb stands at a verb.
            bool isAtAdverb =
                (before is Tag.Nominal or Tag.Name)
                && (previous < i - 1 || (i + 1 < tokens.Count && tokens[i + 1].Is(GrammarClass.Negation)));
            if (isAtAdverb || ClaimsToHave(tokens, i, before) || ClosesAttribution(tokens, i))
                return true;
        }
        switch (token.Form)
        {
            case VerbForm.Participle:
                if (IsSurnameInIng(tokens, i))
                    return false;
                // "the ruling party", "a warning from the ministry", "familiar with the meeting"; but "he's saying".
                return before != Tag.Determiner
                    && !(before == Tag.Possessive && !(previous > 0 && tokens[previous - 1].Tag == Tag.Pronoun));
            case VerbForm.Past:
                if (before is Tag.Auxiliary or Tag.Pronoun or Tag.Relative or Tag.Adverb)
                    return true;
                // "the reported attack", "of suspected militants", "four condemned men": an adjective.
                if (
                    (before == Tag.Number && IsAdjective(tokens, i))
                    || (before is Tag.Determiner or Tag.Possessive or Tag.Preposition)
                    || (previous == i - 1 && previous >= 0 && tokens[previous].Is(GrammarClass.Adjective) && !tokens[previous].Capital)
                )
                    return false;
                // "Wanted militants fled": an adjective at the start.
                return !(i == 0 && TagAfter(tokens, i) is Tag.Nominal);
            case VerbForm.ThirdPerson:
                if (before is Tag.Determiner or Tag.Possessive or Tag.Preposition or Tag.Auxiliary)
                    return false;
                // "rose seven basis points to 4.3%": a figure before it, and one behind.
                if (i + 2 < tokens.Count && tokens[i + 1].Particle && tokens[i + 2].Kind == TokenKind.Number && FollowsFigure(tokens, i))
                    return false;
                // "in the Sunday contests"
                if (before == Tag.Time && previous > 0 && tokens[previous - 1].Tag == Tag.Determiner)
                    return false;
                if (before is Tag.Pronoun or Tag.Relative)
                    return true;
                // "an official claims that is wrong": a person does.
                bool isOfPerson = previous >= 0 && tokens[previous].IsNominal && tokens[previous].Is(NounClasses);
                // "his repeated vows that it would", "“big” protests that have swept the coast"
                if (IsModified(tokens, previous) || (noun && !isOfPerson && OpensRelativeClause(tokens, i + 1)))
                    return false;
                if (!noun || (i + 1 < tokens.Count && tokens[i + 1].Particle))
                    return true;
                // "the ministry (MOH) forecasts growth"; "the paper notes: …"
                if (before == Tag.Close || (before == Tag.Nominal && i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Colon))
                    return true;
                // "Thompson notes, …": a name speaks.
                if (before == Tag.Name && token.Is(WordClass.CueSay) && (TagAfter(tokens, i) is Tag.Comma or Tag.Quote or Tag.Break))
                    return true;
                // "As Reed notes in a letter", "the survey shows signs of it"
                if ((before == Tag.Name && SaysInPaper(tokens, i)) || (token.Is(WordClass.CueFind) && HasPaperAsHead(tokens, previous)))
                    return true;
                return i > 0 && OpensContent(TagAfter(tokens, i));
            default:
                if (before is Tag.Determiner or Tag.Possessive)
                    return false;
                if (before is Tag.Pronoun or Tag.Auxiliary or Tag.Relative)
                    return true;
                // "to claim" is as good as a noun, where nobody raises it: "was quick to claim".
                if (before == Tag.Preposition)
                    return previous > 0 && tokens[previous].Is(GrammarClass.To) && tokens[previous - 1].Is(GrammarClass.Raising);
                // "engineers at the university say", "the staff believe": the head may stand further off, and "say" is nothing but a verb.
                if (!noun && token.Is(GrammarClass.HeadlineCue))
                    return true;
                // "the authors point out"
                if (
                    noun
                    && (before == Tag.Name || (before == Tag.Nominal && IsPlural(tokens, tokens[previous])))
                    && i + 1 < tokens.Count
                    && tokens[i + 1].Particle
                )
                    return true;
                // "officers in Dhaka suspect a gang", but "officials of the Oslo report"
                if (noun && before == Tag.Name && TagAfter(tokens, i) != Tag.Break && IsCueVerb(token) && HasPluralHead(tokens, previous))
                    return true;
                // "files seen by the daily show that"
                if (noun && i + 1 < tokens.Count && tokens[i + 1].Is(GrammarClass.That) && HasPluralHead(tokens, previous))
                    return true;
                // "analysts claim", but "a corruption monitor", "a foreign state": the subject of a base form is plural.
                if (before is Tag.Nominal && !IsPlural(tokens, tokens[previous]) && (noun || !HasPluralHead(tokens, previous)))
                    return false;
                // "a 40-page report that": a figure belongs to the noun.
                if (before == Tag.Number && noun)
                    return false;
                // "…, experts note.", "officials estimate losses": of persons in the plural the word says what they do.
                if (
                    noun
                    && (before is Tag.Nominal or Tag.Name)
                    && token.Is(WordClass.CueSay | WordClass.CueThink)
                    && ArePersons(tokens, previous)
                )
                    return true;
                if (!noun && IsCueVerb(token))
                    return true;
                // "New South Wales state Premier": a name takes no base form.
                if (before == Tag.Name && (TagAfter(tokens, i) == Tag.Name || (noun && !IsPlural(tokens, tokens[previous]))))
                    return false;
                bool beforeIsMark = i == 0 || (before is Tag.Quote or Tag.Comma or Tag.Break);
                return !beforeIsMark && OpensContent(TagAfter(tokens, i));
        }
    }

    static bool FollowsFigure(TokenList tokens, int i) =>
        (i > 0 && tokens[i - 1].Tag == Tag.Number) || (i > 1 && tokens[i - 2].Tag == Tag.Number && tokens[i - 1].Tag == Tag.Nominal);

    static readonly ulong Another = WordKey.Of("another"),
        Each = WordKey.Of("each");

    /// <summary>
    /// <i>The ministry <b>claims</b> to have won</i>; not <i>the ministry's <b>claims</b> to have won</i>, <i>false <b>claims</b> to have
    /// won</i>.
    /// </summary>
    static bool ClaimsToHave(TokenList tokens, int i, Tag before) =>
        i > 0
        && i + 2 < tokens.Count
        && before is Tag.Nominal or Tag.Name
        && tokens[i + 1].Is(GrammarClass.To)
        && tokens[i + 2].Is(GrammarClass.Have)
        && !tokens[i - 1].Is(GrammarClass.Adjective)
        && !tokens[i - 1].IsOrEnds(WordClass.Demonym);

    /// <summary><i><b>Browning</b> told the court</i>: a participle has no verb of saying right behind it.</summary>
    static bool IsSurnameInIng(TokenList tokens, int i) =>
        i == 0
        && tokens[i].Form == VerbForm.Participle
        && tokens[i].Capital
        && tokens.Count > 1
        && tokens[1].Is(WordClass.CueSay)
        && !tokens[1].Is(GrammarClass.Noun)
        && (tokens[1].Form is VerbForm.Past or VerbForm.ThirdPerson);

    static bool IsCueVerb(in Token token) => token.Is(WordClass.CueSay | WordClass.CueThink | WordClass.CueAct) && !token.Is(WordClass.Act);

    /// <summary>
    /// How far behind <i>in</i> the word for what was written is looked for: <i>notes in his first long <b>letter</b></i>.
    /// </summary>
    const int PaperReach = 5;

    const WordClass Papers = WordClass.Document | WordClass.ResearchDocument | WordClass.OfficialDocument | WordClass.CueNoun;

    /// <summary>
    /// <i>Reed <b>notes</b> in a letter</i>, <i>As Reed <b>notes</b> in Still Water</i>; not <i>Gulf <b>states</b> in talks</i>.
    /// </summary>
    static bool SaysInPaper(TokenList tokens, int i)
    {
        if (!tokens[i].Is(WordClass.CueSay | WordClass.CueThink) || i + 1 >= tokens.Count || !tokens[i + 1].Is(GrammarClass.In))
            return false;
        int name = i - 1;
        while (name >= 0 && tokens[name].Tag is Tag.Name or Tag.Nominal)
            name--;
        if (name >= 0 && tokens[name].Is(GrammarClass.As))
            return true;
        if (tokens[i - 1].IsOrEnds(WordClass.Place | WordClass.Country | WordClass.Demonym))
            return false;
        for (int j = i + 2; j < tokens.Count && j < i + 2 + PaperReach && tokens[j].Key != 0; j++)
            if (tokens[j].Is(Papers))
                return true;
        return false;
    }

    /// <summary><i>the <b>survey</b> shows</i>, <i>a <b>study</b> by Lodestone shows</i>: one paper, and what it does.</summary>
    static bool HasPaperAsHead(TokenList tokens, int last)
    {
        int i = last;
        while (i > 0 && (tokens[i].Tag == Tag.Name || (tokens[i].Tag == Tag.Nominal && tokens[i].IsOrEnds(NounClasses & ~Papers))))
            i--;
        if (i < last && i > 0)
            i = tokens[i].Is(GrammarClass.By | GrammarClass.From | GrammarClass.Of) ? i - 1 : last;
        return i >= 0
            && tokens[i].Tag == Tag.Nominal
            && tokens[i].Is(WordClass.Document | WordClass.ResearchDocument | WordClass.OfficialDocument)
            && !Endings.IsPlural(tokens.WordAt(i));
    }

    /// <summary><i>his <b>repeated</b> vows</i>: an owner or determiner, and a word that can be nothing but an adjective there.</summary>
    static bool IsModified(TokenList tokens, int last) =>
        last > 0
        && tokens[last].Tag == Tag.Nominal
        && (tokens[last].Form == VerbForm.Past || tokens[last].Is(GrammarClass.Adjective))
        && tokens[last - 1].Tag is Tag.Possessive or Tag.Determiner;

    /// <summary><i>protests <b>that have</b> swept the coast</i></summary>
    static bool OpensRelativeClause(TokenList tokens, int that) =>
        that + 1 < tokens.Count
        && tokens[that].Is(GrammarClass.That)
        && tokens[that + 1].Is(GrammarClass.Have | GrammarClass.Be | GrammarClass.Modal);

    /// <summary><i>some <b>suspected</b> rebels</i>: a past form between a determiner and its noun.</summary>
    static bool IsAdjective(TokenList tokens, int i) =>
        tokens[i].Form == VerbForm.Past
        && !tokens[i].Is(WordClass.CueSay)
        && i + 1 < tokens.Count
        && PreviewTag(tokens[i + 1]) == Tag.Nominal;

    /// <summary>
    /// What stands after a verb rather than after a noun: <i>police report <b>two</b> deaths, analysts note <b>how</b> …</i>
    /// </summary>
    static bool OpensContent(Tag after) =>
        after is Tag.Relative or Tag.Determiner or Tag.Pronoun or Tag.Name or Tag.Number or Tag.Quote or Tag.Conjunction;

    /// <summary>
    /// <i>The dam is old, court records <b>show</b>.</i> <i>The dam, the report <b>notes</b>, is old.</i> <i>“It is old,” the file
    /// <b>states</b>.</i> A comma or a quotation, a noun phrase, and nothing behind: its last word is the verb.
    /// </summary>
    static bool ClosesAttribution(TokenList tokens, int i)
    {
        if (i < 3 || !tokens[i - 1].IsNominal || !tokens[i].Is(WordClass.CueSay | WordClass.CueThink | WordClass.CueFind))
            return false;
        if (i + 1 < tokens.Count && tokens[i + 1].Kind is not (TokenKind.Stop or TokenKind.Comma or TokenKind.Quote))
            return false;
        int first = i - 1,
            head = i - 1;
        while (first > 0)
        {
            ref var before = ref tokens[first - 1];
            if (before.Tag == Tag.Preposition && before.Is(GrammarClass.Joining) && first > 1 && tokens[first - 2].IsNominal)
                head = first - 2;
            else if (!before.IsNominal && !(before.Tag is Tag.Determiner or Tag.Possessive))
                break;
            first--;
        }
        bool isPlural = IsPlural(tokens, tokens[head]),
            isList = false;
        // "Reed, Pell and Lowe note": of several names the word is a base form.
        if (head == i - 1 && first > 1 && tokens[first - 1].Tag == Tag.Coordinator && tokens[first - 2].Tag == Tag.Name)
        {
            isPlural = isList = true;
            for (first--; first > 0 && (tokens[first - 1].Tag == Tag.Name || IsCommaOfNames(tokens, first - 1)); )
                first--;
        }
        if (first < 2 || tokens[i].InQuotation || isPlural != (tokens[i].Form == VerbForm.Base))
            return false;
        if (tokens[first - 1].Tag == Tag.Quote)
            return tokens[first - 2].InQuotation;
        if (tokens[first - 1].Tag != Tag.Comma)
            return false;
        // Between commas, where no list stands: "the dam, the report notes, is old", "the dam, Reed estimates, will hold".
        bool isAside = i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Comma,
            isOfName = tokens[i - 1].Tag == Tag.Name && i + 2 < tokens.Count && tokens[i + 2].Is(GrammarClass.Auxiliary);
        if (isAside && (tokens[first].Tag == Tag.Determiner || isList || isOfName))
            return true;
        for (int verb = first - 2; verb >= 0 && first - verb < ClauseReach; verb--)
            if (tokens[verb].Tag is Tag.Verb or Tag.Auxiliary)
                return true;
        return false;
    }

    static bool IsCommaOfNames(TokenList tokens, int i) =>
        i > 0 && tokens[i].Tag == Tag.Comma && tokens[i - 1].Tag == Tag.Name && tokens[i + 1].Tag == Tag.Name;

    /// <summary>How far before a closing attribution the verb of its content is looked for, in tokens.</summary>
    const int ClauseReach = 30;

    /// <summary>A plural of people by their work: <i>officials, analysts, witnesses</i>.</summary>
    static bool ArePersons(TokenList tokens, int noun) =>
        tokens[noun]
            .Is(WordClass.UnnamedOfficial | WordClass.OfficialRole | WordClass.ExpertRole | WordClass.PrivateRole | WordClass.VagueSource)
        && Endings.IsPlural(tokens.WordAt(noun));

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
        if (i < 1 || !tokens[i].Is(GrammarClass.Joining))
            return false;
        // "reports seen by this paper suggest"
        int head = i > 1 && !IsPlural(tokens, tokens[i - 1]) && IsPastParticiple(tokens, i - 1) ? i - 2 : i - 1;
        return tokens[head].Tag == Tag.Nominal && IsPlural(tokens, tokens[head]);
    }

    static bool IsPastParticiple(TokenList tokens, int i) => tokens[i].Tag == Tag.Verb || Endings.IsSeen(tokens.WordAt(i));

    static bool IsPlural(TokenList tokens, in Token token) =>
        Endings.IsPlural(tokens.WordOf(token))
        || token.Is(WordClass.OfficialBodyWord | WordClass.VagueSource | WordClass.PrivateRole | WordClass.Party);

    /// <summary>What the next word will be, as far as it can be told.</summary>
    static Tag TagAfter(TokenList tokens, int i) => i + 1 < tokens.Count ? PreviewTag(tokens[i + 1]) : Tag.Break;

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
        if ((c & GrammarClass.Conjunction) != 0 && !token.Is(GrammarClass.Coordinator))
            return Tag.Conjunction;
        if (token.Kind == TokenKind.Number || (c & GrammarClass.NumberWord) != 0)
            return Tag.Number;
        if (token.Capital)
            return Tag.Name;
        return (c & GrammarClass.Adverb) != 0 ? Tag.Adverb : Tag.Nominal;
    }

    /// <summary>Letters of <i>who</i>: <i>whom</i>, <i>whose</i> and <i>where</i> have a subject after them.</summary>
    const int WhoLength = 3;

    /// <summary>
    /// A word that no list has, behind its relative pronoun: <i>lawyers who <b>specialise</b> in it</i>, <i>the union that
    /// <b>represents</b> the
    /// crews</i>.
    /// </summary>
    static bool IsVerbOfRelative(TokenList tokens, int i, ReadOnlySpan<char> word)
    {
        if (tokens[i].IsListed)
            return false;
        ref var pronoun = ref tokens[i - 1];
        if (!pronoun.Is(GrammarClass.ThingRelative))
            return pronoun.Length == WhoLength;
        bool hasAntecedent = i > 1 && tokens[i - 2].IsNominal;
        return hasAntecedent && word[^1] == 's' && i + 1 < tokens.Count && !tokens[i + 1].Is(GrammarClass.Auxiliary);
    }
}
