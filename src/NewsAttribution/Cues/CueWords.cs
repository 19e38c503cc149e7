using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>Classes of words that several constructs look for.</summary>
static class CueWords
{
    public const WordClass Verbs = WordClass.CueSay | WordClass.CueThink | WordClass.CueFind | WordClass.CueAct;

    /// <summary>Nouns that say what somebody is or what sort of body something is.</summary>
    public const WordClass Roles =
        NounPhrase.Callings | WordClass.OfficialBodyWord | WordClass.ResearchWord | WordClass.OrganisationWord | WordClass.MediaWord;

    /// <summary>Words for somebody or something that can speak.</summary>
    public const WordClass Sources =
        Roles
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
        | WordClass.OfficialDocument;

    /// <summary>A token in the range has one of the classes, by itself or at the end of an entry of several words.</summary>
    public static bool Has(TokenList tokens, TokenRange range, WordClass any)
    {
        for (int i = range.Start; i < range.End; i++)
            if (tokens[i].IsOrEnds(any))
                return true;
        return false;
    }

    public static bool HasRole(TokenList tokens, int start, int end) => Has(tokens, new(start, end), Roles);

    /// <summary>All tokens of the range belong to names.</summary>
    public static bool IsName(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (tokens[i].Tag != Tag.Name)
                return false;
        return true;
    }

    /// <summary>
    /// The range has a finite verb outside relative clauses. A verb at its start does not count: <i>Umerov, <b>retired</b> in May,
    /// said</i>.
    /// </summary>
    public static bool HasFiniteVerb(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end && tokens[i].Tag != Tag.Relative; i++)
            if (tokens[i].Tag == Tag.Auxiliary || (tokens[i].Tag == Tag.Verb && i > start))
                return true;
        return false;
    }

    /// <summary>
    /// The range has a verb that makes a clause of it. In a part between commas a past form behind its noun is a participle:
    /// <i>in a paper <b>published</b> on Monday</i>, <i>the club <b>hired</b> to do it</i>.
    /// </summary>
    public static bool HasClause(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end && tokens[i].Tag != Tag.Relative; i++)
        {
            // "asked whether it was safe"
            if (tokens[i].Tag == Tag.Conjunction && i > start)
                return false;
            if (tokens[i].InQuotation)
                continue;
            if (tokens[i].Tag == Tag.Auxiliary)
                return true;
            if (tokens[i].Tag != Tag.Verb || i == start)
                continue;
            bool isParticiple =
                (tokens[i].Form is VerbForm.Past or VerbForm.None)
                && (tokens[i - 1].IsNominal || (tokens[i - 1].Tag is Tag.Coordinator or Tag.Adverb or Tag.Time or Tag.Quote))
                && (
                    i + 1 == end
                    || (tokens[i + 1].Tag is Tag.Preposition or Tag.Time or Tag.Adverb or Tag.Quote)
                    || tokens[start].Tag == Tag.Preposition
                );
            if (!isParticiple)
                return true;
        }
        return false;
    }

    /// <summary><i>said the ministry's spokesman<b>, Moses Ndegwa</b></i>: a role takes the name after it into its phrase.</summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="role">The role.</param>
    /// <param name="opens">A clause follows, whose subject the name may be: <i>According to the mayor, Ada Lowe told them to
    /// go</i>.</param>
    public static TokenRange WithName(TokenList tokens, TokenRange role, bool opens)
    {
        int end = role.End;
        if (
            role.IsEmpty
            || end + 1 >= tokens.Count
            || tokens[end].Tag != Tag.Comma
            || !Has(tokens, role, Roles)
            || (tokens[end - 1].Tag == Tag.Name && !HasRole(tokens, end - 1, end))
        )
            return role;
        int last = end + 1;
        while (last < tokens.Count && tokens[last].Tag == Tag.Name)
            last++;
        bool isName = last > end + 1 && last - end <= LongestName;
        return
            isName
            && (
                last == tokens.Count
                || (tokens[last].Tag is Tag.Comma or Tag.Break or Tag.Quote)
                || (!opens && tokens[last].Tag is Tag.Verb or Tag.Auxiliary or Tag.Participle or Tag.Preposition or Tag.Relative)
            )
            ? new(role.Start, last)
            : role;
    }

    /// <summary>Tokens of a name with its comma: <i>, Mohammed bin Salman al Saud</i>. More are a list of names.</summary>
    const int LongestName = 6;
}
