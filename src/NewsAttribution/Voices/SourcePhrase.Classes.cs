using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Voices;

/// <content>What the lists know of a word, where it stands in a phrase.</content>
static partial class SourcePhrase
{
    const WordClass Papers = WordClass.CueNoun | WordClass.Document | WordClass.ResearchDocument | WordClass.OfficialDocument;

    const WordClass BodyNames =
        WordClass.OfficialBodyName
        | WordClass.OrganisationName
        | WordClass.ResearchBody
        | WordClass.Monitor
        | WordClass.Pollster
        | WordClass.RatingBroker
        | WordClass.IntelligenceBody
        | WordClass.MediaName
        | WordClass.ArmedGroup
        | WordClass.Party;

    /// <summary>
    /// The classes of a word, those of a longer entry that ends with it inside the phrase included; false friends taken out.
    /// </summary>
    public static WordClass ClassesOf(TokenList tokens, int i, int start)
    {
        ref var token = ref tokens[i];
        var classes = token.Classes;
        if (token.PhraseLength > 0 && i - token.PhraseLength + 1 >= start)
        {
            // "the National Union of Teachers", "the office of the president": no teacher speaks; "the Court of Appeals" is no paper.
            if ((token.PhraseClasses & (BodyNames | WordClass.OfficialBodyWord)) != 0)
                classes &= ~(RolesOfPersons | Papers);
            // "two leading figures": no numbers; "controller of budget": no paper.
            if ((token.PhraseClasses & RolesOfPersons) != 0)
                classes &= ~Papers;
            classes |= token.PhraseClasses;
        }
        if ((tokens.Classes & WordClass.IntelligenceFalse) != 0 && IsFalseFriend(tokens, i))
            classes &= ~(
                WordClass.IntelligenceWord | WordClass.IntelligenceRole | WordClass.IntelligenceMaterial | WordClass.IntelligenceBody
            );
        // CSIS and MIT are a service each and a research house each; in news the house is meant more often.
        if ((classes & WordClass.ResearchBody) != 0)
            classes &= ~WordClass.IntelligenceBody;
        // "an expert skier", "the general manager", "the team doctor": the word in front of a noun says how well, not what.
        if (
            token.Is(GrammarClass.Skill)
            && i + 1 < tokens.Count
            && tokens[i + 1].Tag == Tag.Nominal
            && !tokens[i + 1].Is(WordClass.ExpertRole)
        )
            classes &= ~(WordClass.ExpertRole | WordClass.OfficialRank);
        // "its website", "the ministry website": what stands there is the owner's word.
        if ((classes & WordClass.MediaWord) != 0 && token.Key == Website && i > start && IsOfOwner(tokens, i))
            classes = classes & ~WordClass.MediaWord | WordClass.Document;
        // "Ada Pell of Lodestone Research": a house.
        if ((classes & WordClass.ResearchDocument) != 0 && i > start && token.Tag == Tag.Name && tokens[i - 1].Tag == Tag.Name)
            classes = classes & ~(WordClass.ResearchDocument | WordClass.Document) | WordClass.ResearchWord;
        return classes;
    }

    static readonly ulong Website = WordKey.Of("website");

    /// <summary>
    /// The club<i><b>'s</b> website</i>, <i><b>its</b> website</i>, the <i><b>company</b> website</i>; not the <i><b>news agency</b>'s
    /// website</i>.
    /// </summary>
    static bool IsOfOwner(TokenList tokens, int site)
    {
        bool possessive = tokens[site - 1].Tag == Tag.Possessive;
        ref var owner = ref tokens[possessive && site > 1 ? site - 2 : site - 1];
        return (possessive || owner.Is(GrammarClass.PossessivePronoun) || owner.IsOrEnds(Owners & ~Places))
            && !owner.IsOrEnds(WordClass.MediaWord | WordClass.MediaName);
    }

    static bool IsFalseFriend(TokenList tokens, int i)
    {
        for (int j = i; j < tokens.Count && j < i + 4; j++)
            if ((tokens[j].PhraseClasses & WordClass.IntelligenceFalse) != 0 && j - tokens[j].PhraseLength < i)
                return true;
        return false;
    }
}
