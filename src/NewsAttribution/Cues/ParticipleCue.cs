using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary><i>signed the law, <b>saying</b> that …</i>: the subject of the clause before is the source.</summary>
static class ParticipleCue
{
    public static Cue Read(TokenList tokens, in VerbGroup group)
    {
        int i = group.Verb.Start;
        if (!tokens[i].Is(WordClass.CueSay | WordClass.CueAct) || i == 0)
            return default;
        var source = FindAfterWith(tokens, i);
        if (source.IsEmpty)
        {
            if (!IsAfterClause(tokens[i - 1]))
                return default;
            source = SharedSubject.OfClauseBefore(tokens, i);
        }
        return new(CueKind.Participle, group.Verb, source)
        {
            IsNegated = group.IsNegated,
            IsModal = group.IsModal,
            Aspect = group.Aspect,
        };
    }

    /// <summary>
    /// A mark stands before it, or a paper, or what says how: <i>a statement <b>saying</b></i>, <i>joined others <b>in
    /// condemning</b></i>, <i>met <b>before saying</b></i>.
    /// </summary>
    static bool IsAfterClause(in Token before) =>
        (before.Tag is Tag.Comma or Tag.Quote or Tag.Coordinator or Tag.Adverb)
        || before.Is(WordClass.CueNoun | WordClass.Document)
        || (
            before.Tag == Tag.Preposition
            && before.Is(GrammarClass.In | GrammarClass.By | GrammarClass.ClauseOpener)
            && !before.Is(GrammarClass.As)
        );

    /// <summary><i>with <b>officials in the city</b> accusing the army of …</i></summary>
    static TokenRange FindAfterWith(TokenList tokens, int participle)
    {
        if (!tokens[participle - 1].IsNominal)
            return default;
        int noun = NounPhrase.StartOf(tokens, participle - 1);
        if (noun >= participle)
            return default;
        int start =
            noun > 0 && tokens[noun - 1].Is(GrammarClass.With) ? noun
            : tokens[noun].Is(GrammarClass.With) ? noun + 1
            : participle;
        return new(start, participle);
    }
}
