using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Voices;

/// <content>
/// What stands behind the phrase and says who it is: <i>Pryce<b>, the mayor</b></i>, <i>Pryce<b>, who heads the ministry</b></i>.
/// </content>
static partial class SourcePhrase
{
    const int AppositionLength = 30;

    /// <summary>
    /// How far into an apposition a word counts that says somebody has left his office: <i>a very able <b>former</b> envoy</i>.
    /// </summary>
    const int FormerReach = 4;

    /// <summary>How far behind <i>who</i> its verb is looked for: <i>who has since last May <b>headed</b></i>.</summary>
    const int VerbReach = 5;

    /// <summary>Of <i>a</i> and <i>an</i>, in letters.</summary>
    const int IndefiniteLength = 2;

    /// <summary>Bodies that speak through those who belong to them.</summary>
    const WordClass Owners =
        WordClass.OfficialBodyWord
        | WordClass.OfficialBodyName
        | WordClass.StateMedia
        | WordClass.OrganisationWord
        | WordClass.OrganisationName
        | WordClass.Party
        | WordClass.ArmedGroup
        | WordClass.IntelligenceBody
        | WordClass.IntelligenceWord
        | WordClass.IntelligenceRole
        | WordClass.IntelligenceMaterial
        | WordClass.Country
        | WordClass.Capital;

    const WordClass Bodies = WordClass.OfficialBodyWord | WordClass.IntelligenceWord | WordClass.ResearchWord | WordClass.OrganisationWord;

    static void ReadApposition(TokenList tokens, int end, int cue, ref SourceProfile profile)
    {
        if (end >= tokens.Count)
            return;
        int limit = Math.Min(tokens.Count, end + AppositionLength);
        if (cue > end)
            limit = Math.Min(limit, cue);
        // "said Ada Pell a professor of law": the comma is missing, and the determiner opens the apposition.
        if (LacksComma(tokens, end, limit))
            end--;
        else if (tokens[end].Tag is not (Tag.Comma or Tag.Open or Tag.Relative) && tokens[end].Kind != TokenKind.Dash)
            return;
        // "the Tarn Harbour Board (THB)": the name once more.
        if (tokens[end].Tag == Tag.Open && end + 2 < tokens.Count && tokens[end + 1].AllCapitals && tokens[end + 2].Tag == Tag.Close)
            end += 2;
        if (end + 1 >= limit)
            return;
        if (profile.Former && tokens[end].Tag == Tag.Comma && SpeaksFor(tokens, end + 1, limit))
            (profile.Speaks, profile.Former) = (true, false);
        if (!OpensApposition(tokens, end + 1, limit) || IsOnHisWay(tokens, end + 1))
            return;
        // "Dr Pell, told the court": a comma too many, and what follows is what she did.
        // "The booklet, written by the service, says"
        if (
            tokens[end].Tag != Tag.Relative
            && (tokens[end + 1].Tag is Tag.Verb or Tag.Auxiliary)
            && !(profile.IsDocument && end + 2 < limit && tokens[end + 2].Is(GrammarClass.By))
        )
            return;
        // "a report, a copy of which this paper has seen"
        if (end + 4 < tokens.Count && tokens[end + 3].Is(GrammarClass.Of) && tokens[end + 4].Tag == Tag.Relative)
            return;
        bool relative = tokens[end].Tag == Tag.Relative,
            inHead = !relative,
            isPast = relative && IsPast(tokens, end + 1);
        var clause = relative ? InClause(tokens, end, limit) : ~WordClass.None;
        if (tokens[end].Tag == Tag.Comma)
            profile.Thing = ThingOf(tokens, end + 1, limit, cue > end);
        if (relative)
            profile.Apposition |= StudiesSomething(tokens, end + 1, limit);
        for (int i = end + 1; i < limit; i++)
        {
            var tag = tokens[i].Tag;
            if ((tag is Tag.Quote or Tag.Break) || tokens[i].InQuotation)
                break;
            relative |= tag == Tag.Relative;
            // "who joined the board as a clerk": she may be anything now; "who served as mayor" says that she was it.
            if (tag == Tag.Relative)
                isPast = IsPast(tokens, i + 1);
            if (
                ((tag is Tag.Auxiliary or Tag.Verb) && !relative && i > end + 1 && tokens[i].Form != VerbForm.Past)
                || (tag == Tag.Participle && i == end + 1 && !IsRole(tokens, i, limit))
            )
                break;
            if (tag == Tag.Relative)
            {
                clause = InClause(tokens, i, limit);
                profile.Apposition |= StudiesSomething(tokens, i + 1, limit);
            }
            // "Ona Pryce, 38, of Abbey Court": where she lives.
            if (
                tag == Tag.Comma
                && i == end + 2
                && tokens[end + 1].Tag == Tag.Number
                && i + 2 < limit
                && tokens[i + 1].Is(GrammarClass.Of | GrammarClass.From)
                && tokens[i + 2].Capital
            )
                break;
            // "James Dubik, 59, a general, …": the age is not the apposition yet.
            if (
                tag == Tag.Comma
                && cue < end
                && !(i == end + 2 && tokens[end + 1].Tag == Tag.Number)
                && !(i + 2 < limit && tokens[i + 1].Tag == Tag.Coordinator && tokens[i + 2].Tag == Tag.Determiner)
            )
                break;
            inHead |= tag == Tag.Comma;
            // Behind an inverted cue the clause that follows may be a new one: "said Smith, adding that …".
            if (
                cue < end
                && i == end + 1
                && (tag is Tag.Participle or Tag.Pronoun or Tag.Coordinator or Tag.Conjunction)
                && !(tag == Tag.Participle && tokens[i].Is(RolesOfPersons))
            )
                break;
            // What the apposition is, and what that belongs to: "the wife of the commander", "an analyst at the bank".
            inHead &= tag is not (Tag.Preposition or Tag.Relative or Tag.Verb or Tag.Participle) || i == end + 1;
            // "who serves as ambassador"
            inHead |= relative && clause == ~WordClass.None && tokens[i].Is(GrammarClass.As) && !isPast;
            if (inHead)
            {
                profile.Apposition |= ClassesOf(tokens, i, end + 1) & clause;
                profile.HasApposition |= profile.Apposition != WordClass.None || tokens[i].Grammar != GrammarClass.None;
            }
            else
                profile.Affiliation |= ClassesOf(tokens, i, end + 1) & clause;
            // "Ada Pell, its head of repairs", "Ada Pell, who runs its laboratory"
            profile.OfLastSpeaker |=
                tokens[i].Is(GrammarClass.OwnerPronoun) && (i == end + 1 || (relative && tokens[i - 1].Is(GrammarClass.Belonging)));
            // "Ada Pell, who runs the service", "Ada Pell, the service's head": which one, the article knows.
            if (
                (relative || (inHead && i + 2 < limit && tokens[i + 2].Tag == Tag.Possessive))
                && profile.OwnerStem == 0
                && i + 1 < limit
                && tag == Tag.Determiner
                && tokens[i].Is(GrammarClass.Definite)
                && (
                    IsAcronym(tokens[i + 1])
                    || (tokens[i + 1].Tag == Tag.Nominal && (tokens[i + 1].Is(Bodies) || tokens[i + 1].Is(GrammarClass.GenericBody)))
                )
            )
                SetOwner(tokens, i + 1, ref profile);
            // "the service, formerly the signals office": it has another name now.
            profile.Former |=
                (profile.Head & (BodyNames | Bodies | WordClass.Document | WordClass.CueNoun)) == 0
                && (
                    (tokens[i].PhraseClasses & WordClass.FormerWord) != 0
                    || (i < end + FormerReach && (tokens[i].Is(WordClass.FormerWord) || (relative && tokens[i].Is(GrammarClass.PastPost))))
                );
            profile.Speaks |= tokens[i].Is(GrammarClass.Spokesperson);
        }
    }

    /// <summary>The clause begins with a verb that tells what somebody did, and not which post he held.</summary>
    static bool IsPast(TokenList tokens, int verb) =>
        verb < tokens.Count
        && tokens[verb].Tag == Tag.Verb
        && Endings.IsPast(tokens.WordAt(verb))
        && !tokens[verb].Is(GrammarClass.PastPost);

    /// <summary>A former minister, <i><b>speaking for</b> the opposition</i>: on its word, not on his own.</summary>
    static bool SpeaksFor(TokenList tokens, int i, int limit)
    {
        if (
            i + 2 >= limit
            || tokens[i].Tag != Tag.Participle
            || !tokens[i].Is(WordClass.CueSay | WordClass.Act)
            || !tokens[i + 1].Is(GrammarClass.For)
        )
            return false;
        int end = NounPhrase.EndOf(tokens, i + 2);
        for (int j = i + 2; j < end; j++)
            if (tokens[j].IsOrEnds(Owners))
                return true;
        return false;
    }

    /// <summary>
    /// Ada Pell, <i><b>prosecuting</b></i>; Ada Pell, <i><b>managing director</b></i>: a form of a verb that says what she is.
    /// </summary>
    static bool IsRole(TokenList tokens, int i, int limit) =>
        tokens[i].Is(RolesOfPersons) || (i + 1 < limit && (tokens[i + 1].PhraseClasses & RolesOfPersons) != 0);

    /// <summary><i>said Ada Pell <b>a</b> professor of law</i>: after a name stands what its bearer is, with no comma between.</summary>
    static bool LacksComma(TokenList tokens, int end, int limit)
    {
        if (tokens[end].Tag != Tag.Determiner || tokens[end].Length > IndefiniteLength || tokens[end - 1].Tag != Tag.Name)
            return false;
        for (int i = end + 1; i < limit && tokens[i].Tag == Tag.Nominal; i++)
            if (tokens[i].IsOrEnds(RolesOfPersons))
                return true;
        return false;
    }

    /// <summary>
    /// How far behind its verb the study is looked for that somebody has led: <i>who led the first large <b>trial</b></i>.
    /// </summary>
    const int StudyReach = 5;

    /// <summary>
    /// <i>Pryce, who <b>studies</b> whales</i>, <i>who has <b>studied</b> whales</i>, <i>who <b>led the survey</b></i> is an expert; he who
    /// <i>studied law</i> may not be.
    /// </summary>
    static WordClass StudiesSomething(TokenList tokens, int first, int limit)
    {
        while (first < limit && (tokens[first].Tag is Tag.Adverb))
            first++;
        if (first + 1 >= limit)
            return WordClass.None;
        bool has = tokens[first].Tag == Tag.Auxiliary && tokens[first + 1].Form == VerbForm.Past;
        int at = has ? first + 1 : first;
        ref var verb = ref tokens[at];
        return TeachesAtUniversity(tokens, at, limit) ? WordClass.ExpertRole
            : verb.Is(GrammarClass.Studying) && (has || !Endings.IsPast(tokens.WordAt(first))) ? WordClass.ExpertRole
            : verb.Is(GrammarClass.Belonging) && LeadsTo(tokens, at + 1, limit, WordClass.ResearchDocument) ? WordClass.ExpertRole
            : WordClass.None;
    }

    /// <summary>How far behind <i>teaches</i> stands where: <i>teaches the history of trade <b>at Lodestone</b></i>.</summary>
    const int PlaceReach = 7;

    /// <summary><i>Pryce, who <b>teaches</b> law <b>at</b> Lodestone</i>; not <i>at Lodestone <b>Primary</b></i>.</summary>
    static bool TeachesAtUniversity(TokenList tokens, int verb, int limit)
    {
        if (!tokens[verb].Is(GrammarClass.AcademicVerb) || tokens[verb].Form == VerbForm.Past)
            return false;
        int at = verb + 1;
        while (at < limit && at < verb + PlaceReach && tokens.WordAt(at) is not "at")
            at++;
        if (at + 1 >= limit || tokens.WordAt(at) is not "at")
            return false;
        int name = tokens[at + 1].Tag == Tag.Determiner ? at + 2 : at + 1;
        for (int i = name; i < limit && tokens[i].IsNominal; i++)
            if (tokens.WordAt(i) is "Primary" or "Elementary" or "Secondary" or "Middle" or "High")
                return false;
        return name < limit && tokens[name].Tag == Tag.Name;
    }

    /// <summary>
    /// The object of a verb right before is of a class: led <i>the second <b>survey</b></i>; not <i>the <b>survey</b> boat</i>.
    /// </summary>
    static bool LeadsTo(TokenList tokens, int first, int limit, WordClass looked)
    {
        if (first >= limit || tokens[first].Tag is not (Tag.Determiner or Tag.Nominal))
            return false;
        int last = LastNoun(tokens, first, limit);
        return tokens[last].Tag == Tag.Nominal && tokens[last].IsOrEnds(looked);
    }

    static int LastNoun(TokenList tokens, int first, int limit)
    {
        int last = first;
        while (last + 1 < limit && last - first < StudyReach && tokens[last + 1].IsNominal)
            last++;
        return last;
    }

    /// <summary>
    /// Lodestone, <i>a <b>company</b> in Tarn</i>; Lodestone, <i><b>which</b> makes pumps, said</i>. Not Pell, <i>a company
    /// <b>cook</b></i>, <i>the company<b>'s</b> cook</i>; nor <i>said Pell, <b>which</b> angered them</i>.
    /// </summary>
    static WordClass ThingOf(TokenList tokens, int first, int limit, bool beforeCue)
    {
        if (tokens[first].Tag == Tag.Relative)
            return beforeCue && tokens[first].Is(GrammarClass.ThingRelative) ? WordClass.OrganisationWord : WordClass.None;
        if (tokens[first].Tag is not (Tag.Determiner or Tag.Nominal))
            return WordClass.None;
        int last = LastNoun(tokens, first, limit);
        ref var noun = ref tokens[last];
        bool isThing =
            noun.Tag == Tag.Nominal
            && !noun.IsOrEnds(RolesOfPersons)
            && !(last + 1 < tokens.Count && tokens[last + 1].Tag is Tag.Possessive or Tag.Coordinator);
        return isThing ? (noun.Classes | noun.PhraseClasses) & (WordClass.OfficialBodyWord | WordClass.OrganisationWord) : WordClass.None;
    }

    /// <summary>
    /// The classes that count in a relative clause. What a thing does with intelligence does not make it a service: <i>a company that sells
    /// intelligence on threats</i>; and what a person does to a body does not make him one of it.
    /// </summary>
    static WordClass InClause(TokenList tokens, int relative, int limit) =>
        tokens[relative].Is(GrammarClass.ThingRelative)
            ? ~(WordClass.IntelligenceWord | WordClass.IntelligenceBody | WordClass.IntelligenceMaterial)
        : SaysWhereHeBelongs(tokens, relative + 1, limit) ? ~WordClass.None
        : Addresses(tokens, relative + 1, limit) ? ~(Owners | WordClass.MediaName | WordClass.MediaWord)
        : ~Owners;

    /// <summary><i>who <b>took over</b> the agency in June</i>, <i>who <b>speaks for</b> the agency</i></summary>
    static bool TakesOverOrSpeaksFor(TokenList tokens, int verb, int limit) =>
        verb + 1 < limit
        && (
            (tokens.WordAt(verb) is "took" or "takes" && tokens.WordAt(verb + 1) is "over")
            || (tokens.WordAt(verb) is "speaks" && tokens[verb + 1].Is(GrammarClass.For))
        );

    /// <summary>
    /// <i>who <b>spoke to</b> reporters</i>, <i>who <b>told</b> the paper</i>: whom he has told, he does not write for.
    /// </summary>
    static bool Addresses(TokenList tokens, int first, int limit)
    {
        for (int i = first; i + 1 < limit && i < first + VerbReach; i++)
            if (tokens[i].Tag == Tag.Verb)
                return tokens[i].Is(WordClass.CueSay | WordClass.Act) || tokens[i + 1].Is(GrammarClass.To | GrammarClass.With);
        return false;
    }

    /// <summary>
    /// <i>who <b>heads</b> the ministry</i>, <i>who <b>is</b> with the ministry</i>; not <i>who <b>sued</b> the ministry</i>, <i>who <b>was
    /// arrested</b> by police</i>.
    /// </summary>
    static bool SaysWhereHeBelongs(TokenList tokens, int first, int limit)
    {
        bool be = false;
        for (int i = first; i < limit && i < first + VerbReach; i++)
        {
            if (tokens[i].Is(GrammarClass.Belonging) || TakesOverOrSpeaksFor(tokens, i, limit))
                return true;
            if (tokens[i].Is(GrammarClass.Be))
                be = true;
            else if (tokens[i].Particle || tokens[i].Tag is not (Tag.Adverb or Tag.Auxiliary or Tag.Time))
                return be
                    && !IsOnHisWay(tokens, i)
                    && ((tokens[i].Tag is Tag.Determiner or Tag.Preposition) || tokens[i].IsOrEnds(RolesOfPersons));
        }
        return false;
    }

    /// <summary><i>who was <b>on her way</b> to the bank</i></summary>
    static bool IsOnHisWay(TokenList tokens, int i) =>
        i + 1 < tokens.Count && tokens[i].Tag == Tag.Preposition && tokens[i + 1].Is(GrammarClass.PossessivePronoun);

    /// <summary>"Putin, Merkel and Macron" is a list; "Putin, Russia's president" and "Putin, the president" are one.</summary>
    static bool OpensApposition(TokenList tokens, int first, int limit)
    {
        if (first >= limit || tokens[first].Tag != Tag.Name)
            return first < limit;
        // "Ada Pell (THP, Tarn)": of a lawmaker his party.
        if (tokens[first - 1].Tag == Tag.Open && tokens[first].IsOrEnds(WordClass.Party))
            return true;
        for (int i = first; i < limit && i < first + 8 && (tokens[i].Tag is Tag.Name or Tag.Possessive or Tag.Nominal); i++)
            if (
                tokens[i].Tag == Tag.Possessive
                || tokens[i]
                    .Is(
                        WordClass.OfficialRole
                            | WordClass.ExpertRole
                            | WordClass.GenericRole
                            | WordClass.UnnamedOfficial
                            | WordClass.OfficialRank
                    )
            )
                return true;
        return false;
    }
}
