using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <content>Relative clauses between the subject and its verb.</content>
readonly partial record struct Subject
{
    /// <summary>
    /// Position of a <i>who</i> or <i>which</i> that governs the phrase at <paramref name="start"/> with a verb between, and has a noun
    /// before it; 0 if there is none.
    /// </summary>
    static int RelativeBefore(TokenList tokens, int start, int last)
    {
        bool verb = start > 0 && tokens[start - 1].Tag == Tag.Relative && HasVerbWithin(tokens, start, last);
        for (int i = start - 1; i > 0 && start - i < LongestClause; i--)
        {
            var tag = tokens[i].Tag;
            if (tag == Tag.Relative)
                return
                    verb
                    && CanHaveClause(tokens[i - 1].Tag == Tag.Comma && i > 1 ? tokens[i - 2] : tokens[i - 1])
                    && (!tokens[i].Is(GrammarClass.That) || OpensRelative(tokens, i))
                    ? i
                    : 0;
            if (tag is Tag.Comma or Tag.Break or Tag.Quote)
                return 0;
            verb |= tag is Tag.Verb or Tag.Auxiliary or Tag.Nominal;
        }
        return 0;
    }

    /// <summary><i><b>officers</b> who</i>, <i><b>those</b> who</i>, <i><b>everyone</b> who</i></summary>
    static bool CanHaveClause(in Token before) =>
        before.IsNominal || before.Is(GrammarClass.Standing) || (before.Tag == Tag.Pronoun && before.Is(GrammarClass.OtherPronoun));

    /// <summary>The phrase holds the verb of a clause: <i>that <b>the club gave to the town</b></i>.</summary>
    static bool HasVerbWithin(TokenList tokens, int start, int last)
    {
        for (int i = start + 1; i < last; i++)
            if (tokens[i].Tag == Tag.Verb)
                return true;
        return false;
    }

    /// <summary>
    /// <i>The club <b>that</b> runs the pier said</i>, <i>A study <b>that</b> she led last year found</i>: it follows the noun that opens
    /// the
    /// clause, and has a verb of its own. <i>told reporters that …</i> does not.
    /// </summary>
    static bool OpensRelative(TokenList tokens, int that)
    {
        if (that + 1 >= tokens.Count || tokens[that + 1].Tag is Tag.Comma or Tag.Nominal)
            return false;
        int start = NounPhrase.StartOf(tokens, that - 1);
        return start == 0 || (tokens[start - 1].Tag is Tag.Comma or Tag.Break or Tag.Quote or Tag.Conjunction);
    }

    /// <summary>
    /// The noun whose clause without a pronoun ends in the verb at <paramref name="last"/>: <i>A <b>study</b> she led</i>; −1 if there is
    /// none.
    /// </summary>
    static int NounBeforeClause(TokenList tokens, int last)
    {
        int subject = NounPhrase.StartOf(tokens, VerbGroup.ReadBefore(tokens, new(last, last + 1)).Before);
        bool opens =
            subject > 0
            && subject < last
            && tokens[subject - 1].Tag == Tag.Nominal
            && (tokens[subject].Tag is Tag.Determiner or Tag.Pronoun);
        if (!opens)
            return -1;
        int start = NounPhrase.StartOf(tokens, subject - 1);
        bool opensClause = start == 0 || (tokens[start - 1].Tag is Tag.Comma or Tag.Break or Tag.Quote or Tag.Preposition);
        return opensClause && tokens[start].Tag == Tag.Determiner ? subject - 1 : -1;
    }
}
