using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>The subject of a verb that has none of its own: <i><b>He</b> praised the crew and said …</i></summary>
static class SharedSubject
{
    /// <summary>How many verbs before it are looked at: <i>came, saw what had happened, thanked the crew and said</i>.</summary>
    const int MostVerbs = 8;

    const WordClass Voices = CueWords.Sources | WordClass.VagueSource | WordClass.Document | WordClass.CueNoun;

    /// <summary>The subject of the verbs that <i>and</i>, <i>but</i> or <i>then</i> join with this one.</summary>
    public static Subject Find(TokenList tokens, in VerbGroup group)
    {
        int before = group.Before;
        if (before < 1)
            return default;
        ref var joint = ref tokens[before];
        bool joins = joint.Tag == Tag.Coordinator || (joint.Tag == Tag.Conjunction && !joint.Is(GrammarClass.Subordinator));
        return joins && !SharesPassive(tokens, group, before) ? new(OfClauseBefore(tokens, before), IsInRelativeClause: false) : default;
    }

    /// <summary>
    /// <i>was praised and <b>called</b> a hero</i>: the auxiliary of the verb before counts for this one too, unless it only says.
    /// </summary>
    static bool SharesPassive(TokenList tokens, in VerbGroup group, int before)
    {
        ref var verb = ref tokens[group.Verb.Start];
        if (verb.Form != VerbForm.Past || (verb.Is(WordClass.CueSay) && !verb.Is(WordClass.CueAct)))
            return false;
        for (int i = before - 1; i >= 0; i--)
            if (tokens[i].Tag is Tag.Verb or Tag.Auxiliary)
                return tokens[i].Is(GrammarClass.Be) || (i > 0 && tokens[i - 1].Tag == Tag.Auxiliary && tokens[i - 1].Is(GrammarClass.Be));
        return false;
    }

    /// <summary>
    /// The nearest subject before a token that attributes something; if there is none, the first that can speak, or the first at all.
    /// </summary>
    public static TokenRange OfClauseBefore(TokenList tokens, int end)
    {
        var speaks = default(TokenRange);
        var any = default(TokenRange);
        for (int verb = end - 1, verbs = 0; verb > 0 && verbs < MostVerbs; verb--)
        {
            ref var token = ref tokens[verb];
            if (!(token.Tag is Tag.Verb or Tag.Auxiliary) || token.InQuotation)
                continue;
            verbs++;
            var subject = Subject.Find(tokens, VerbGroup.ReadBefore(tokens, new(verb, verb + 1)).Before);
            if (subject.Phrase.IsEmpty)
                continue;
            if (!subject.IsInRelativeClause && token.Is(CueWords.Verbs) && !token.Is(WordClass.Act))
                return subject.Phrase;
            any = subject.Phrase;
            if (CanSpeak(tokens, subject.Phrase))
                speaks = subject.Phrase;
        }
        return speaks.IsEmpty ? any : speaks;
    }

    public static bool CanSpeak(TokenList tokens, TokenRange phrase) =>
        (tokens[phrase.Start].Tag == Tag.Pronoun && tokens[phrase.Start].Is(GrammarClass.PersonPronoun))
        || tokens[phrase.End - 1].Tag == Tag.Name
        || CueWords.Has(tokens, phrase, Voices);
}
