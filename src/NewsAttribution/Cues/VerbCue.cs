using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>A verb that attributes. What stands before and after it decides which construct it opens.</summary>
static class VerbCue
{
    public static Cue Read(TokenList tokens, int i)
    {
        var group = VerbGroup.Read(tokens, i);
        if (group.Verb.IsEmpty)
            return default;
        if (group.IsInfinitive)
        {
            // "was quick to add", "is understood to believe": the subject of the verb before it speaks.
            group = VerbGroup.ReadRaised(tokens, group);
            return group.Verb.IsEmpty ? default : ReadPlain(tokens, group);
        }
        // "is saying" is a finite verb; "…, saying that" is not.
        if (tokens[i].Tag == Tag.Participle && !group.FollowsBe)
            return ParticipleCue.Read(tokens, group);
        bool isPassive = group.FollowsBe && tokens[i].Tag != Tag.Participle && tokens[i].Form == VerbForm.Past;
        if (!isPassive && (IsHearsay(tokens, group.Verb) || IsAsked(tokens, group) || IsOfObject(tokens, group)))
            return default;
        if (isPassive || PassiveCue.IsReduced(tokens, group))
            return PassiveCue.Read(tokens, group, isPassive);
        if ((tokens.Grammar & GrammarClass.As) != 0 && ReadQuoted(tokens, group) is { IsNone: false } quoted)
            return quoted;
        var inverted = InvertedCue.Read(tokens, group);
        return inverted.IsNone ? ReadPlain(tokens, group) : inverted;
    }

    /// <summary><i>The paper <b>quoted</b> the harbour master <b>as saying</b> …</i>: who is quoted speaks.</summary>
    static Cue ReadQuoted(TokenList tokens, in VerbGroup group)
    {
        int end = NounPhrase.EndOf(tokens, group.Verb.End);
        bool speaks =
            end > group.Verb.End
            && end + 1 < tokens.Count
            && tokens[end].Is(GrammarClass.As)
            && tokens[end + 1].Tag == Tag.Participle
            && tokens[end + 1].Is(WordClass.CueSay);
        return speaks ? new(CueKind.Verb, group.Verb, new(group.Verb.End, end)) { IsNegated = group.IsNegated } : default;
    }

    /// <summary><i>The mayor, <b>asked</b> whether the quay was safe, said …</i>: a question was put to him.</summary>
    static bool IsAsked(TokenList tokens, in VerbGroup group)
    {
        int verb = group.Verb.Start,
            next = group.Verb.End;
        return verb > 1
            && next < tokens.Count
            && tokens[verb].Form == VerbForm.Past
            && tokens[verb - 1].Tag == Tag.Comma
            && tokens[verb - 2].IsNominal
            && (tokens[next].Tag == Tag.Conjunction || (tokens[next].Tag == Tag.Relative && !tokens[next].Is(GrammarClass.That)))
            && NounPhrase.StartOf(tokens, verb - 2) == 0;
    }

    /// <summary>
    /// <i><b>said</b> to be ill</i>, <i><b>believed</b> to have fled</i>: hearsay in passing. Not <i>she <b>said</b> to loud applause</i>,
    /// <i>he <b>said</b> to the crew that …</i>.
    /// </summary>
    static bool IsHearsay(TokenList tokens, TokenRange verb)
    {
        ref var said = ref tokens[verb.Start];
        int to = verb.End;
        if (said.Form != VerbForm.Past || verb.Length != 1 || to + 1 >= tokens.Count || !tokens[to].Is(GrammarClass.To))
            return false;
        int next = to + 1;
        while (next + 1 < tokens.Count && tokens[next].Tag == Tag.Adverb)
            next++;
        return (tokens[next].Form == VerbForm.Base || tokens[next].Tag == Tag.Auxiliary)
            && said.Is(WordClass.CueSay | WordClass.CueThink)
            && said.Is(GrammarClass.Hearsay);
    }

    /// <summary>
    /// <i>won a prize <b>called</b> the Open Door</i>, <i>in a town <b>named</b> after him</i>: says of a new thing what it is called.
    /// </summary>
    static bool IsNameOfObject(TokenList tokens, in VerbGroup group)
    {
        int noun = group.Verb.Start - 1;
        if (noun < 1 || group.Before != noun || tokens[noun].Tag != Tag.Nominal || !tokens[noun + 1].Is(GrammarClass.Addressing))
            return false;
        int start = NounPhrase.StartOf(tokens, noun);
        return start > 0
            && start <= noun
            && tokens[start].Tag == Tag.Determiner
            && tokens[start].Length <= LongestIndefinite
            && tokens[noun + 1].Form == VerbForm.Past
            && (tokens[start - 1].Tag is Tag.Preposition or Tag.Verb or Tag.Participle or Tag.Nominal)
            // "said a minister called the plan a gift"
            && !tokens[start - 1].Is(WordClass.CueSay | WordClass.CueThink);
    }

    static bool IsOfObject(TokenList tokens, in VerbGroup group) => IsNameOfObject(tokens, group) || IsJudgementOfThing(tokens, group);

    /// <summary>
    /// <i>…, a level <b>considered</b> safe</i>, <i>…, a move widely <b>seen as</b> a snub</i>: says what a thing is taken for that can
    /// say nothing. Not <i>…, a report <b>concluded</b></i>, <i>…, a crowd <b>feared</b> the worst</i>.
    /// </summary>
    static bool IsJudgementOfThing(TokenList tokens, in VerbGroup group)
    {
        ref var verb = ref tokens[group.Verb.Start];
        int noun = group.Before,
            next = group.Verb.End;
        if (noun < 2 || next >= tokens.Count || verb.Form != VerbForm.Past || !verb.Is(WordClass.CueThink) || verb.Is(WordClass.CueSay))
            return false;
        int start = tokens[noun].Tag == Tag.Nominal ? NounPhrase.StartOf(tokens, noun) : 0;
        bool isThing =
            start > 1
            && start < noun
            && tokens[start - 1].Tag == Tag.Comma
            && tokens[start].Tag == Tag.Determiner
            && tokens[start].Length <= LongestIndefinite
            && !CueWords.Has(tokens, new(start, noun + 1), CueWords.Sources | WordClass.VagueSource | WordClass.Document);
        // "seen as", or what the thing is taken for: "hazardous"
        return isThing && (group.Verb.Length > 1 || tokens[next].Tag == Tag.Nominal);
    }

    /// <summary>Letters of <i>a</i> and <i>an</i>.</summary>
    const int LongestIndefinite = 2;

    static bool IsParticipleAfterMark(TokenList tokens, in VerbGroup group)
    {
        ref var verb = ref tokens[group.Verb.Start];
        bool isAfterMark =
            group.Before == group.Verb.Start - 1 && (group.Before < 0 || (tokens[group.Before].Tag is Tag.Comma or Tag.Break or Tag.Open));
        return isAfterMark && verb.Form == VerbForm.Past && (verb.Is(WordClass.CueAct) || verb.Is(GrammarClass.Addressing));
    }

    /// <summary>
    /// <i><b>The term</b> refers to …</i>, <i><b>his name</b> suggests …</i>: a single word or name, which speaks for nobody.
    /// </summary>
    static bool IsWording(TokenList tokens, TokenRange subject)
    {
        int head = subject.Start;
        while (head + 1 < subject.End && tokens[head + 1].IsNominal && tokens[head + 1].Tag != Tag.Name)
            head++;
        return head < subject.End && tokens[head].Tag == Tag.Nominal && tokens[head].Is(WordClass.Wording);
    }

    /// <summary><i>Prices rose more <b>than</b> analysts <b>expected</b>.</i> It tells how much, and rests on nobody's word.</summary>
    static bool IsComparison(TokenList tokens, TokenRange verb, TokenRange subject) =>
        subject.Start > 0
        && subject.End <= verb.Start
        && tokens[subject.Start - 1].Key == Than
        && tokens[verb.Start].Is(WordClass.CueThink)
        && !tokens[verb.Start].Is(WordClass.CueSay);

    static readonly ulong Than = WordKey.Of("than");

    /// <summary><i>The minister <b>said</b> …</i></summary>
    public static Cue ReadPlain(TokenList tokens, in VerbGroup group)
    {
        var subject = Subject.Find(tokens, group.Before);
        if (subject.Phrase.IsEmpty)
            subject = SharedSubject.Find(tokens, group);
        if (IsWording(tokens, subject.Phrase) || IsComparison(tokens, group.Verb, subject.Phrase))
            return default;
        // "the wreck, called the Old Mole since, …": a participle that nobody is the subject of.
        if (subject.Phrase.IsEmpty && IsParticipleAfterMark(tokens, group))
            return default;
        return new(CueKind.Verb, group.Verb, subject.Phrase)
        {
            IsEmbedded = subject.IsInRelativeClause,
            IsNegated = group.IsNegated,
            IsModal = group.IsModal,
            Aspect = group.Aspect,
        };
    }
}
