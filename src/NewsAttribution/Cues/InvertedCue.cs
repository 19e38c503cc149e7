using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary><i>"…," <b>said</b> the minister</i>: the subject stands after the verb.</summary>
static class InvertedCue
{
    public static Cue Read(TokenList tokens, in VerbGroup group)
    {
        int first = SubjectStart(tokens, group);
        // "The therapy, Reed estimates, will add two million", "Reed, having read it, said"
        if (first < 0 || group.IsModal || group.Aspect == CueAspect.Perfect || !HasContentBefore(tokens, group, first))
            return default;
        var source = CueWords.WithName(tokens, new(first, NounPhrase.EndOf(tokens, first)), opens: false);
        // "what Reed called a “gift”": no noun.
        if (source.IsEmpty || (source.Length == 1 && tokens[first].Tag == Tag.Determiner && !tokens[first].Is(GrammarClass.Standing)))
            return default;
        return new(CueKind.Inverted, group.Verb, source)
        {
            IsNegated = group.IsNegated,
            IsModal = group.IsModal,
            Aspect = group.Aspect,
        };
    }

    /// <summary>Where a phrase begins that can be the subject; −1 if none follows the verb.</summary>
    static int SubjectStart(TokenList tokens, in VerbGroup group)
    {
        int i = group.Verb.End;
        // "said that Reed", "alludes to Reed"
        if (
            tokens[i - 1].Is(GrammarClass.That | GrammarClass.To | GrammarClass.Of | GrammarClass.For | GrammarClass.With | GrammarClass.As)
        )
            return -1;
        while (i < tokens.Count && tokens[i].Tag == Tag.Adverb && !tokens[i].Particle)
            i++;
        if (i >= tokens.Count || tokens[i].InQuotation || !tokens[group.Verb.Start].Is(CueWords.Verbs) || tokens[i].Is(GrammarClass.There))
            return -1;
        // "told Reuters", "called the plan": what follows is no subject.
        if (tokens[group.Verb.Start].Is(GrammarClass.Addressing))
            return -1;
        // "said former diplomat Smith": the lists have "former" among the verbs.
        bool opensPhrase =
            (tokens[i].Tag is Tag.Nominal or Tag.Name or Tag.Determiner or Tag.Pronoun or Tag.Number)
            || (tokens[i].Tag == Tag.Verb && tokens[i].Is(WordClass.FormerWord));
        if (!opensPhrase || (tokens[i].Tag == Tag.Nominal && !OpensWithSource(tokens, i)))
            return -1;
        return i;
    }

    /// <summary>The content, or its end, stands before the verb, and no subject.</summary>
    static bool HasContentBefore(TokenList tokens, in VerbGroup group, int subject)
    {
        if (group.Before < 0)
            return false;
        ref var before = ref tokens[group.Before];
        // "A captain known as “Fox” said the town had fallen": what follows is a clause, and the captain speaks.
        // "The term “quay” describes a wall": a word says nothing.
        if (
            before.Tag == Tag.Quote
            && Subject.NounBeforeItsName(tokens, group.Before) is var noun and >= 0
            && (tokens[noun].Is(WordClass.Wording) || !RestIsSource(tokens, subject))
        )
            return false;
        if (before.Tag == Tag.Quote || before.InQuotation)
            return true;
        // "And said the minister: …"
        if ((before.Tag is Tag.Coordinator or Tag.Conjunction) && group.Verb.Start - group.Before == 1 && group.Before < 2)
            return RestIsSource(tokens, subject);
        if (before.Tag is not (Tag.Comma or Tag.Break) || !RestIsSource(tokens, subject))
            return false;
        // "Lodestone, which builds ships, confirmed the breach": what is confirmed is no voice.
        if (tokens[group.Verb.Start].Is(WordClass.CueAct) && !NamesVoice(tokens, subject))
            return false;
        if (!Apposition.EndsAt(tokens, group.Before))
            return true;
        // An apposition ends at the comma, and its noun is the subject: "the mayor, a lawyer, said no". Where the main clause has a verb
        // before it, it is content: "The quay will close, for good this time, said the mayor", but not "…, a lawyer, urged Reed".
        return CuePlace.HasVerbBefore(tokens, Apposition.PreviousComma(tokens, group.Before))
            && group.Verb.Start - group.Before == 1
            && tokens[group.Verb.Start].Is(WordClass.CueSay)
            && !tokens[group.Verb.Start].Is(WordClass.CueAct)
            && NamesVoice(tokens, subject);
    }

    /// <summary>
    /// Between the token and the next mark stands a noun phrase and no finite verb: it is the subject of an inverted cue, not its content.
    /// </summary>
    static bool RestIsSource(TokenList tokens, int i)
    {
        for (; i < tokens.Count; i++)
        {
            if (tokens[i].Tag is Tag.Comma or Tag.Break or Tag.Quote or Tag.Relative or Tag.Conjunction)
                return tokens[i].Tag != Tag.Relative || !tokens[i].Is(GrammarClass.That);
            // "called the Old Mole by sailors": a passive.
            if ((tokens[i].Tag is Tag.Verb or Tag.Auxiliary) || tokens[i].Is(GrammarClass.By))
                return false;
        }
        return true;
    }

    static bool NamesVoice(TokenList tokens, int start) =>
        tokens[start].Tag == Tag.Pronoun || OpensWithSource(tokens, tokens[start].Tag == Tag.Determiner ? start + 1 : start);

    /// <summary>
    /// The nouns from <paramref name="start"/> on hold a name or a word for a voice: <i>said <b>former diplomat</b> Smith</i>.
    /// </summary>
    static bool OpensWithSource(TokenList tokens, int start)
    {
        for (int i = start; i < tokens.Count && (tokens[i].IsNominal || tokens[i].Tag == Tag.Possessive); i++)
            if (tokens[i].Tag == Tag.Name || tokens[i].IsOrEnds(CueWords.Sources | WordClass.Document | WordClass.VagueSource))
                return true;
        return false;
    }
}
