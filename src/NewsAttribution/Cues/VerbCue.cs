using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>A verb that attributes. What stands before and after it decides which construct it opens.</summary>
static class VerbCue
{
    public static Cue Read(TokenList tokens, int i)
    {
        var group = VerbGroup.Read(tokens, i);
        if (group.Verb.IsEmpty || group.IsInfinitive)
            return default;
        // "is saying" is a finite verb; "…, saying that" is not.
        if (tokens[i].Tag == Tag.Participle && !group.FollowsBe)
            return ParticipleCue.Read(tokens, group);
        bool isPassive = group.FollowsBe && tokens[i].Tag != Tag.Participle && tokens[i].Form == VerbForm.Past;
        if (!isPassive && IsHearsay(tokens, group.Verb))
            return default;
        if (isPassive || PassiveCue.IsReduced(tokens, group))
            return PassiveCue.Read(tokens, group, isPassive);
        var inverted = InvertedCue.Read(tokens, group);
        return inverted.IsNone ? ReadPlain(tokens, group) : inverted;
    }

    /// <summary><i><b>said</b> to be ill</i>, <i><b>believed</b> to have fled</i>: hearsay in passing.</summary>
    static bool IsHearsay(TokenList tokens, TokenRange verb) =>
        tokens[verb.Start].Form == VerbForm.Past
        && verb.End < tokens.Count
        && tokens[verb.End].Is(GrammarClass.To)
        && tokens[verb.Start].Is(WordClass.CueSay | WordClass.CueThink)
        && tokens[verb.Start].Is(GrammarClass.Hearsay);

    /// <summary><i>The minister <b>said</b> …</i></summary>
    public static Cue ReadPlain(TokenList tokens, in VerbGroup group)
    {
        var subject = Subject.Find(tokens, group.Before);
        return new(CueKind.Verb, group.Verb, subject.Phrase)
        {
            IsEmbedded = subject.IsInRelativeClause,
            IsNegated = group.IsNegated,
            IsModal = group.IsModal,
        };
    }
}
