using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Voices;

/// <summary>
/// What a sentence says of a named source elsewhere than beside the name: <i>Ada Pell said <b>her ministry</b> would pay</i>, <i><b>as
/// head of the service</b></i>, <i>the port, <b>of which she is director</b></i>, <i>in Bonn, <b>where she teaches</b> law</i>.
/// </summary>
static class SelfDescription
{
    /// <summary>Bodies for which somebody speaks who calls them his.</summary>
    const WordClass OwnBodies =
        WordClass.OfficialBodyWord
        | WordClass.Party
        | WordClass.IntelligenceWord
        | WordClass.ResearchWord
        | WordClass.ResearchBody
        | WordClass.ResearchDocument
        | WordClass.OrganisationWord
        | WordClass.MediaWord;

    const WordClass Roles =
        WordClass.OfficialRole
        | WordClass.OfficialRank
        | WordClass.GenericRole
        | WordClass.ExpertRole
        | WordClass.IntelligenceRole
        | WordClass.PrivateRole;

    static readonly ulong Is = WordKey.Of("is");

    /// <summary>Adds it to what the source phrase says, and decides the kind of voice anew.</summary>
    /// <param name="tokens">The tokens of the sentence.</param>
    /// <param name="source">The source phrase, a name by which nobody could tell what it is.</param>
    /// <param name="profile">What the phrase says of it.</param>
    public static void Read(TokenList tokens, TokenRange source, ref SourceProfile profile)
    {
        if ((tokens.Grammar & (GrammarClass.PossessivePronoun | GrammarClass.SheHe | GrammarClass.As)) == 0)
            return;
        var found = WordClass.None;
        for (int i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].InQuotation || (i >= source.Start && i < source.End))
                continue;
            if (tokens[i].Is(GrammarClass.PossessivePronoun) && tokens[i + 1].Tag == Tag.Nominal)
                found |= ClassesOf(tokens, i, OwnBodies);
            // Not "served as an adviser", "known as a hawk".
            else if (
                tokens[i].Is(GrammarClass.As)
                && (tokens[i + 1].Tag is Tag.Determiner or Tag.Nominal)
                && i > 0
                && tokens[i - 1].Tag is not (Tag.Verb or Tag.Participle)
            )
                found |= ClassesOf(tokens, i + 1, Roles);
            else if (tokens[i].Is(GrammarClass.SheHe))
                found |= OfClause(tokens, i);
        }
        if (found == WordClass.None)
            return;
        profile.Apposition |= found;
        profile.HasApposition = true;
        profile.Kind = VoiceRules.Of(profile);
    }

    /// <summary>
    /// What the main clause says of a name that is its subject: <i>Ada Pell <b>is an economist</b></i>, <i><b>teaches</b> law</i>,
    /// <i><b>heads an institute</b></i>.
    /// </summary>
    /// <param name="tokens">The tokens of the sentence.</param>
    /// <param name="verb">The token behind the name.</param>
    public static WordClass OfPredicate(TokenList tokens, int verb)
    {
        if (verb + 1 >= tokens.Count)
            return WordClass.None;
        // "Ada Pell was an economist" may be nothing that she is now.
        if (tokens[verb].Key == Is)
            return ClassesOf(tokens, verb + 1, Roles);
        return tokens[verb].Form != VerbForm.ThirdPerson ? WordClass.None
            : tokens[verb].Is(GrammarClass.AcademicVerb) ? WordClass.ExpertRole
            : tokens[verb].Is(GrammarClass.Belonging) ? ClassesOf(tokens, verb + 1, OwnBodies)
            : WordClass.None;
    }

    /// <summary>The classes of the phrase that begins at a token, if its head has one of those looked for.</summary>
    static WordClass ClassesOf(TokenList tokens, int start, WordClass head)
    {
        int end = NounPhrase.EndOf(tokens, start);
        if (end <= start)
            return WordClass.None;
        // A cue right behind it, so that no apposition is read.
        var phrase = SourcePhrase.Read(tokens, new(start, end), end + 1);
        // "her survey": who makes studies is an expert; "its survey" may be anybody's.
        return (phrase.Head & head & WordClass.ResearchDocument) != 0
                ? (tokens[start].Is(GrammarClass.OwnerPronoun) ? WordClass.None : WordClass.ExpertRole)
            : (phrase.Head & head) != 0 ? phrase.Head | phrase.Modifier | phrase.Affiliation
            // "her team at the University of Malawi"
            : (phrase.Affiliation & head & (WordClass.ResearchWord | WordClass.ResearchBody)) != 0 ? phrase.Affiliation
            : WordClass.None;
    }

    /// <summary>What a relative clause says of its <i>he</i> or <i>she</i>.</summary>
    static WordClass OfClause(TokenList tokens, int pronoun)
    {
        int next = pronoun + 1;
        if (tokens[next].Is(GrammarClass.AcademicVerb) && pronoun > 0 && (tokens[pronoun - 1].Tag is Tag.Relative or Tag.Conjunction))
            return WordClass.ExpertRole;
        if (pronoun == 0)
            return WordClass.None;
        if (tokens[next].Is(GrammarClass.Belonging))
        {
            bool relative = tokens[pronoun - 1].Tag is Tag.Relative or Tag.Conjunction;
            int noun = relative ? pronoun - 2 : pronoun - 1;
            // "the survey that she led"
            if (noun >= 0 && tokens[noun].Tag == Tag.Nominal && tokens[noun].IsOrEnds(WordClass.ResearchDocument))
                return WordClass.ExpertRole;
            // "in Bonn, where she heads an institute"
            return relative && next + 1 < tokens.Count ? ClassesOf(tokens, next + 1, OwnBodies) : WordClass.None;
        }
        if (!tokens[next].Is(GrammarClass.Be))
            return WordClass.None;
        // "of which she is director"
        if (tokens[pronoun - 1].Tag == Tag.Relative && next + 1 < tokens.Count)
            return ClassesOf(tokens, next + 1, Roles);
        // "whose mayor he is"
        int start = NounPhrase.StartOf(tokens, pronoun - 1);
        return start > 0 && start < pronoun && tokens[start - 1].Tag == Tag.Relative ? ClassesOf(tokens, start, Roles) : WordClass.None;
    }
}
