using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Voices;

/// <summary>Reads a source phrase: where its head is, what the lists know of its parts, and what kind of voice that makes.</summary>
static class SourcePhrase
{
    const int AppositionLength = 30;

    /// <param name="tokens">The tokens of the sentence.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="cue">Token of the cue, where an apposition ends at the latest; 0 if no cue follows.</param>
    public static SourceProfile Read(TokenList tokens, TokenRange phrase, int cue)
    {
        var profile = new SourceProfile();
        var (start, end) = phrase;
        if (end <= start)
            return profile;
        if (tokens[start].Tag == Tag.Pronoun && end - start == 1)
        {
            ulong key = tokens[start].Key;
            profile.Shape =
                tokens[start].Is(GrammarClass.SheHe) ? SourceShape.PersonPronoun
                : tokens[start].Is(GrammarClass.They) ? SourceShape.They
                : tokens[start].Is(GrammarClass.It) ? SourceShape.It
                : SourceShape.OtherPronoun;
            profile.Kind = SourceKind.Pronoun;
            profile.HeadIndex = start;
            profile.HeadKey = key;
            profile.Head = tokens[start].Classes & WordClass.VagueSource;
            return profile;
        }
        int head = FindHead(tokens, start, end, out int owner);
        profile.HeadIndex = head;
        profile.HeadKey = tokens[head].Key;
        profile.StemKey = WordKey.OfStem(tokens.WordAt(head));
        for (int i = start; i < end; i++)
        {
            var classes = ClassesOf(tokens, i, start);
            // An entry of several words that reaches over the head counts as the head: "Institute for the Study of War".
            bool overHead = i > head && tokens[i].PhraseLength > i - head && tokens[i].PhraseClasses != 0;
            if (i == head || overHead)
                profile.Head |= classes;
            else if (i > head || i < owner)
                profile.Affiliation |= classes;
            else
            {
                profile.Modifier |= classes;
                profile.HasOtherModifier |= (tokens[i].Grammar & ~GrammarClass.Determiner) != 0;
            }
            profile.Former |= i <= head && tokens[i].Is(WordClass.FormerWord);
            profile.Speaks |= tokens[i].Is(GrammarClass.Spokesperson);
        }
        profile.PointsBack = end - start == 2 && head == start + 1 && tokens[start].Is(GrammarClass.Definite);
        profile.OfLastSpeaker = tokens[start].Is(GrammarClass.OwnerPronoun);
        for (int i = start; i < end; i++)
            if (
                (i > head || i < owner)
                && tokens[i].Tag == Tag.Determiner
                && i + 1 < end
                && tokens[i].Is(GrammarClass.Definite)
                && tokens[i + 1].Tag == Tag.Nominal
            )
                profile.OwnerStem = WordKey.OfStem(tokens.WordAt(i + 1));
        ReadApposition(tokens, end, cue, ref profile);
        profile.Shape = ShapeOf(tokens, start, head, ref profile);
        profile.Kind = VoiceRules.Of(profile);
        return profile;
    }

    /// <summary>
    /// The classes of a word, those of a longer entry that ends with it inside the phrase included; false friends taken out.
    /// </summary>
    public static WordClass ClassesOf(TokenList tokens, int i, int start)
    {
        ref var token = ref tokens[i];
        var classes = token.Classes;
        if (token.PhraseLength > 0 && i - token.PhraseLength + 1 >= start)
            classes |= token.PhraseClasses;
        if ((tokens.Classes & WordClass.IntelligenceFalse) != 0 && IsFalseFriend(tokens, i))
            classes &= ~(
                WordClass.IntelligenceWord | WordClass.IntelligenceRole | WordClass.IntelligenceMaterial | WordClass.IntelligenceBody
            );
        // CSIS and MIT are a service each and a research house each; in news the house is meant more often.
        if ((classes & WordClass.ResearchBody) != 0)
            classes &= ~WordClass.IntelligenceBody;
        // "an expert skier": the word in front of a noun says how well, not what.
        if (
            token.Is(GrammarClass.Skill)
            && i + 1 < tokens.Count
            && tokens[i + 1].Tag == Tag.Nominal
            && !tokens[i + 1].Is(WordClass.ExpertRole)
        )
            classes &= ~WordClass.ExpertRole;
        return classes;
    }

    static bool IsFalseFriend(TokenList tokens, int i)
    {
        for (int j = i; j < tokens.Count && j < i + 4; j++)
            if ((tokens[j].PhraseClasses & WordClass.IntelligenceFalse) != 0 && j - tokens[j].PhraseLength < i)
                return true;
        return false;
    }

    /// <summary>
    /// The last noun before the first preposition, comma or bracket; <paramref name="owner"/> is after the last possessive before it.
    /// </summary>
    static int FindHead(TokenList tokens, int start, int end, out int owner)
    {
        // "one of his lawyers", "some of the officials": the head stands after "of".
        for (int of = start + 1; of < Math.Min(end - 1, start + 4); of++)
            if (tokens[of].Is(GrammarClass.Of) && (tokens[of - 1].Tag is Tag.Number or Tag.Determiner or Tag.Pronoun))
                return FindHead(tokens, of + 1, end, out owner);
        owner = start;
        int head = start;
        for (int i = start; i < end; i++)
        {
            var tag = tokens[i].Tag;
            if ((tag is Tag.Preposition or Tag.Relative or Tag.Open) && i > start)
                break;
            if (tag == Tag.Comma && i > start)
                break;
            if (
                (tag is Tag.Participle or Tag.Verb)
                && i > start
                && tokens[i - 1].IsNominal
                && i + 1 < end
                && tokens[i + 1].Tag == Tag.Preposition
            )
                break;
            if (tag == Tag.Possessive && i + 1 < end)
                owner = i + 1;
            else if ((tag is Tag.Nominal or Tag.Name or Tag.Number) && tokens[i].Key != 0)
                head = i;
        }
        return head;
    }

    static void ReadApposition(TokenList tokens, int end, int cue, ref SourceProfile profile)
    {
        if (end >= tokens.Count || (tokens[end].Tag is not (Tag.Comma or Tag.Open or Tag.Relative) && tokens[end].Kind != TokenKind.Dash))
            return;
        int limit = Math.Min(tokens.Count, end + AppositionLength);
        if (cue > end)
            limit = Math.Min(limit, cue);
        if (!OpensApposition(tokens, end + 1, limit))
            return;
        bool relative = tokens[end].Tag == Tag.Relative,
            inHead = !relative;
        // What a thing does with intelligence does not make it a service: "a company that sells intelligence on threats".
        var clause = ~WordClass.None;
        for (int i = end + 1; i < limit; i++)
        {
            var tag = tokens[i].Tag;
            if ((tag is Tag.Quote or Tag.Break) || tokens[i].InQuotation)
                break;
            relative |= tag == Tag.Relative;
            if (
                ((tag is Tag.Auxiliary or Tag.Verb) && !relative && i > end + 1 && tokens[i].Form != VerbForm.Past)
                || (tag == Tag.Participle && i == end + 1)
            )
                break;
            if (tag == Tag.Relative && tokens[i].Is(GrammarClass.ThingRelative))
                clause = ~(WordClass.IntelligenceWord | WordClass.IntelligenceBody | WordClass.IntelligenceMaterial);
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
            if (cue < end && i == end + 1 && (tag is Tag.Participle or Tag.Pronoun or Tag.Coordinator or Tag.Conjunction))
                break;
            // What the apposition is, and what that belongs to: "the wife of the commander", "an analyst at the bank".
            inHead &= tag is not (Tag.Preposition or Tag.Relative or Tag.Verb or Tag.Participle) || i == end + 1;
            if (inHead)
            {
                profile.Apposition |= ClassesOf(tokens, i, end + 1) & clause;
                profile.HasApposition |= profile.Apposition != WordClass.None || tokens[i].Grammar != GrammarClass.None;
            }
            else
                profile.Affiliation |= ClassesOf(tokens, i, end + 1) & clause;
            profile.Former |= i < end + 4 && tokens[i].Is(WordClass.FormerWord);
            profile.Speaks |= tokens[i].Is(GrammarClass.Spokesperson);
        }
    }

    /// <summary>"Putin, Merkel and Macron" is a list; "Putin, Russia's president" and "Putin, the president" are one.</summary>
    static bool OpensApposition(TokenList tokens, int first, int limit)
    {
        if (first >= limit || tokens[first].Tag != Tag.Name)
            return first < limit;
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

    static SourceShape ShapeOf(TokenList tokens, int start, int head, ref SourceProfile profile)
    {
        if (tokens[head].Tag == Tag.Name && (profile.Head & NotPersons) == 0)
        {
            int first = head;
            while (
                first > start
                && tokens[first - 1].Tag == Tag.Name
                && !tokens[first - 1].Is(WordClass.OfficialRole | WordClass.ExpertRole | WordClass.Honorific | WordClass.OfficialRank)
            )
                first--;
            profile.FirstKey = first < head ? tokens[first].Key : 0;
            return first > start && ((profile.Modifier & ~(WordClass.Honorific | WordClass.FirstName)) != 0 || profile.HasOtherModifier)
                ? SourceShape.NameWithRole
                : SourceShape.Name;
        }
        if (tokens[start].Tag == Tag.Determiner)
            return tokens[start].Is(GrammarClass.Definite) ? SourceShape.Definite : SourceShape.Indefinite;
        return SourceShape.Bare;
    }

    const WordClass NotPersons =
        WordClass.OfficialBodyName
        | WordClass.OfficialBodyWord
        | WordClass.IntelligenceBody
        | WordClass.ResearchBody
        | WordClass.ResearchWord
        | WordClass.MediaName
        | WordClass.Country
        | WordClass.Capital
        | WordClass.OrganisationWord
        | WordClass.Monitor
        | WordClass.Pollster
        | WordClass.RatingBroker
        | WordClass.OrganisationName
        | WordClass.Party
        | WordClass.ArmedGroup
        | WordClass.OfficialRole
        | WordClass.ExpertRole;
}
