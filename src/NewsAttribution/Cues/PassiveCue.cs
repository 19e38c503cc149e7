using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary><i>is <b>believed</b> by analysts to …</i>, <i>the unit <b>accused</b> of …</i></summary>
static class PassiveCue
{
    /// <summary>
    /// How far after the verb its <i>by</i> is looked for, in tokens: <i>was described late on Monday night by police</i>.
    /// </summary>
    const int AgentReach = 6;

    /// <summary><i>a film <b>released</b> by</i>, <i>the unit <b>accused</b> of</i>: a participle that has its noun before it.</summary>
    public static bool IsReduced(TokenList tokens, in VerbGroup group)
    {
        int i = group.Verb.Start,
            end = group.Verb.End;
        if (tokens[i].Form != VerbForm.Past || group.Before != i - 1 || end >= tokens.Count)
            return false;
        return tokens[end].Is(GrammarClass.By)
            || tokens[end - 1].Is(GrammarClass.Of)
            || (tokens[end].Is(GrammarClass.Of) && tokens[i].Is(WordClass.CueAct));
    }

    /// <param name="tokens">The sentence.</param>
    /// <param name="group">The verb.</param>
    /// <param name="hasAuxiliary">A passive with its auxiliary attributes even where it names nobody; a reduced one does not.</param>
    public static Cue Read(TokenList tokens, in VerbGroup group, bool hasAuxiliary)
    {
        int end = group.Verb.End;
        // "was quoted as saying": the subject speaks.
        if (end + 1 < tokens.Count && tokens[end].Is(GrammarClass.As) && tokens[end + 1].Tag == Tag.Participle)
        {
            var quoted = VerbCue.ReadPlain(tokens, group);
            return hasAuxiliary || quoted.HasSource ? quoted : default;
        }
        var agent = FindAgent(tokens, end);
        if (!hasAuxiliary && agent.IsEmpty)
            return default;
        return new(CueKind.Passive, group.Verb, agent) { IsNegated = group.IsNegated, IsModal = group.IsModal };
    }

    static TokenRange FindAgent(TokenList tokens, int after)
    {
        for (int i = after; i < tokens.Count && i - after < AgentReach; i++)
        {
            if (tokens[i].Tag is Tag.Break or Tag.Comma or Tag.Quote or Tag.Verb or Tag.Auxiliary)
                break;
            if (tokens[i].Is(GrammarClass.By))
                return new(i + 1, NounPhrase.EndOf(tokens, i + 1));
        }
        return default;
    }
}
