using NewsAttribution.Tokens;

namespace NewsAttribution.Grammar;

/// <summary>Given names that are months as well: <i>said <b>Jan</b> Marr</i>, <i>Mayor <b>April</b> Sand</i>.</summary>
static class NamedAfterMonths
{
    /// <summary>
    /// A surname follows, and nothing before it makes a time of it: not <i>in <b>June</b> Marr said</i>, <i>last <b>April</b> Sand
    /// left</i>,
    /// <i>the <b>May</b> Accords</i>.
    /// </summary>
    public static bool Is(TokenList tokens, int i)
    {
        ref var month = ref tokens[i];
        if (!month.Capital || !month.Is(GrammarClass.TimeWord) || !month.Is(WordClass.FirstName) || i + 1 >= tokens.Count)
            return false;
        ref var surname = ref tokens[i + 1];
        if (
            surname.Key == 0
            || !surname.Capital
            || surname.Kind == TokenKind.Number
            || surname.InTime
            || surname.Is(GrammarClass.TimeWord | GrammarClass.Noun)
            || surname.InPhrase
            || surname.IsOrEnds(NounPhrase.NoPersons)
        )
            return false;
        if (i == 0 || tokens[i - 1].Key == 0)
            return true;
        ref var before = ref tokens[i - 1];
        return (before.Tag is Tag.Verb or Tag.Coordinator)
            || before.Is(
                WordClass.OfficialRole | WordClass.OfficialRank | WordClass.Honorific | WordClass.ExpertRole | WordClass.PrivateRole
            );
    }
}
