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
        if (tokens[end].Is(GrammarClass.By))
            return CanAct(tokens, new(end + 1, NounPhrase.EndOf(tokens, end + 1)));
        // "the unit accused of neglect": only a verb that takes whom it is said of; "the mayor warned of storms" himself.
        bool hasObject = tokens[i].Is(GrammarClass.Addressing) && !(i > 0 && (tokens[i - 1].Tag is Tag.Coordinator or Tag.Conjunction));
        return hasObject && (tokens[end - 1].Is(GrammarClass.Of) || tokens[end].Is(GrammarClass.Of));
    }

    /// <summary>
    /// Somebody, not a means: <i>released by <b>police</b></i>, but <i>said by <b>telephone</b></i>, <i>confirmed by <b>satellite
    /// phone</b></i>.
    /// </summary>
    public static bool CanAct(TokenList tokens, TokenRange agent)
    {
        if (agent.IsEmpty)
            return false;
        for (int i = agent.Start; i < agent.End; i++)
            if (tokens[i].Tag != Tag.Nominal)
                return true;
        return Endings.IsPlural(tokens.WordAt(agent.End - 1)) || CueWords.Has(tokens, agent, CueWords.Sources | WordClass.VagueSource);
    }

    /// <param name="tokens">The sentence.</param>
    /// <param name="group">The verb.</param>
    /// <param name="hasAuxiliary">A passive with its auxiliary attributes even where it names nobody; a reduced one does not.</param>
    public static Cue Read(TokenList tokens, in VerbGroup group, bool hasAuxiliary)
    {
        int end = group.Verb.End;
        // "was quoted as saying": the subject speaks, whoever quotes him.
        bool isQuoted =
            tokens[end - 1].Form == VerbForm.Participle
            || (end + 1 < tokens.Count && tokens[end].Is(GrammarClass.As) && tokens[end + 1].Tag == Tag.Participle);
        if (isQuoted)
        {
            var quoted = VerbCue.ReadPlain(tokens, group);
            return hasAuxiliary || quoted.HasSource ? quoted : default;
        }
        var agent = FindAgent(tokens, end);
        if (!hasAuxiliary && agent.IsEmpty)
            return default;
        return new(CueKind.Passive, group.Verb, agent)
        {
            IsNegated = group.IsNegated,
            IsModal = group.IsModal,
            Aspect = group.Aspect,
        };
    }

    static TokenRange FindAgent(TokenList tokens, int after)
    {
        for (int i = after; i < tokens.Count && i - after < AgentReach; i++)
        {
            if (tokens[i].Tag is Tag.Break or Tag.Comma or Tag.Quote or Tag.Verb or Tag.Auxiliary)
                break;
            if (tokens[i].Is(GrammarClass.By))
            {
                var agent = new TokenRange(i + 1, NounPhrase.EndOf(tokens, i + 1));
                return CanAct(tokens, agent) ? agent : default;
            }
        }
        return default;
    }
}
