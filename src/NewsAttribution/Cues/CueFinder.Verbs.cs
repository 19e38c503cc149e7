using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

static partial class CueFinder
{
    const WordClass CueVerb = WordClass.CueSay | WordClass.CueThink | WordClass.CueFind | WordClass.CueAct;

    static readonly ulong ToKey = WordKey.Of("to");
    static readonly WordSet Reflexive = new("himself", "herself", "itself", "themselves");
    static readonly ulong ThereKey = WordKey.Of("there");
    static readonly ulong BothKey = WordKey.Of("both");
    static readonly ulong AllKey = WordKey.Of("all");
    static readonly ulong WithKey = WordKey.Of("with");
    static readonly ulong AsKey = WordKey.Of("as");
    static readonly ulong ByKey = WordKey.Of("by");
    static readonly WordSet BeKeys = new("is", "are", "was", "were", "been", "being", "be", "'s");
    static readonly WordSet ModalKeys = new("will", "would", "can", "could", "may", "might", "shall", "should", "must", "'ll", "'d");

    /// <summary><i>declined to <b>comment</b></i>, <i>insisted on anonymity</i>: the verb says that nothing was said.</summary>
    static bool InNoStatement(TokenList tokens, int i)
    {
        if ((tokens.Classes & WordClass.NoStatement) == 0)
            return false;
        for (int j = i; j < tokens.Count && j < i + 8; j++)
            if ((tokens[j].PhraseClasses & WordClass.NoStatement) != 0 && j - tokens[j].PhraseLength < i)
                return true;
        return false;
    }

    static readonly WordSet Hearsay = new(
        "said",
        "believed",
        "thought",
        "reported",
        "understood",
        "known",
        "alleged",
        "rumoured",
        "rumored",
        "estimated",
        "expected"
    );

    static bool ReadVerb(TokenList tokens, int i, ref CueCandidate c)
    {
        ref var token = ref tokens[i];
        if (token.Tag is not (Tag.Verb or Tag.Participle))
            return false;
        // A verb that no list has, with "that" behind it: "the mayor averred that".
        bool unknown = !token.IsListed && token.Tag == Tag.Verb && i + 1 < tokens.Count && tokens[i + 1].Key == ThatKey;
        if (!token.Is(CueVerb) && !unknown)
            return false;
        c.CueStart = i;
        c.CueEnd = i + 1;
        while (c.CueEnd < tokens.Count && tokens[c.CueEnd].Particle)
            c.CueEnd++;
        if (InNoStatement(tokens, i))
            return false;
        // "finds himself divided": nothing is said.
        if (c.CueEnd < tokens.Count && Reflexive.Contains(tokens[c.CueEnd].Key) && token.Is(WordClass.CueFind | WordClass.CueThink))
            return false;
        int subject = SkipBack(tokens, i - 1, ref c, out bool passive, out bool infinitive);
        if (infinitive)
            return false;
        if (token.Tag == Tag.Participle)
        {
            // "is saying" is a finite verb; "…, saying that" is not.
            if (!passive)
                return ReadParticiple(tokens, i, ref c);
            passive = false;
        }
        // "said to be ill", "believed to have fled": hearsay in passing.
        if (
            token.Form == VerbForm.Past
            && !passive
            && c.CueEnd < tokens.Count
            && tokens[c.CueEnd].Key == ToKey
            && token.Is(WordClass.CueSay | WordClass.CueThink)
            && Hearsay.Contains(token.Key)
        )
            return false;
        // "a film released by", "the unit accused of": a participle that has its noun before it.
        bool reduced =
            token.Form == VerbForm.Past
            && subject == i - 1
            && c.CueEnd < tokens.Count
            && (
                tokens[c.CueEnd].Key == ByKey
                || tokens[c.CueEnd - 1].Key == NounPhrase.OfKey
                || (tokens[c.CueEnd].Key == NounPhrase.OfKey && token.Is(WordClass.CueAct))
            );
        if ((passive || reduced) && token.Form == VerbForm.Past)
            return ReadPassive(tokens, ref c) && (passive || c.HasSource);
        if (IsInverted(tokens, i, c.CueEnd, subject, out int right))
        {
            c.Kind = CueKind.Inverted;
            c.SourceStart = right;
            c.SourceEnd = WithName(tokens, right, NounPhrase.EndOf(tokens, right));
            if (c.HasSource)
                return true;
        }
        c.Kind = CueKind.Verb;
        FindSubject(tokens, subject, ref c);
        return true;
    }

    /// <summary>Goes back from a verb over its auxiliaries, adverbs and times: <i>the board <b>has also on Monday</b> said</i>.</summary>
    static int SkipBack(TokenList tokens, int i, ref CueCandidate c, out bool passive, out bool infinitive)
    {
        passive = infinitive = false;
        for (; i >= 0; i--)
        {
            ref var token = ref tokens[i];
            if (token.InQuotation)
                return i;
            if (token.Tag == Tag.Auxiliary || (token.Kind == TokenKind.Possessive && i > 0 && tokens[i - 1].Tag == Tag.Pronoun))
            {
                passive |= (i == c.CueStart - 1 && BeKeys.Contains(token.Key)) || BeKeys.Contains(token.Key);
                c.Modal |= ModalKeys.Contains(token.Key);
                c.Negated |= token.Is(GrammarClass.Negation);
            }
            else if (token.Is(GrammarClass.Negation))
                c.Negated = true;
            else if (
                token.Tag == Tag.Adverb
                || ((token.Tag is Tag.Determiner or Tag.Pronoun) && (token.Key == BothKey || token.Key == AllKey))
            )
                continue;
            else if (token.Tag == Tag.Time)
            {
                // The time may have its preposition: "on Monday", "in May".
                while (i > 0 && (tokens[i - 1].Tag is Tag.Time or Tag.Number))
                    i--;
                if (i > 0 && tokens[i - 1].Tag == Tag.Preposition)
                    i--;
            }
            else if (token.Key == ToKey && i == c.CueStart - 1)
            {
                infinitive = true;
                return i;
            }
            else
                return i;
        }
        return i;
    }

    static bool ReadPassive(TokenList tokens, ref CueCandidate c)
    {
        // "was quoted as saying": the subject speaks.
        if (c.CueEnd + 1 < tokens.Count && tokens[c.CueEnd].Key == AsKey && tokens[c.CueEnd + 1].Tag == Tag.Participle)
        {
            c.Kind = CueKind.Verb;
            FindSubject(tokens, SkipBack(tokens, c.CueStart - 1, ref c, out _, out _), ref c);
            return true;
        }
        c.Kind = CueKind.Passive;
        for (int i = c.CueEnd; i < tokens.Count && i - c.CueEnd < 6; i++)
        {
            if (tokens[i].Tag is Tag.Break or Tag.Comma or Tag.Quote or Tag.Verb or Tag.Auxiliary)
                break;
            if (tokens[i].Key == ByKey)
            {
                c.SourceStart = i + 1;
                c.SourceEnd = NounPhrase.EndOf(tokens, i + 1);
                break;
            }
        }
        return true;
    }

    /// <summary><i>signed the law, <b>saying</b> that …</i>: the subject of the clause before is the source.</summary>
    static bool ReadParticiple(TokenList tokens, int i, ref CueCandidate c)
    {
        if (!tokens[i].Is(WordClass.CueSay | WordClass.CueAct) || i == 0)
            return false;
        // "with officials in the city accusing the army of …"
        if (tokens[i - 1].IsNominal && NounPhrase.StartOf(tokens, i - 1) is var noun && noun < i)
        {
            int with =
                noun > 0 && tokens[noun - 1].Key == WithKey ? noun
                : tokens[noun].Key == WithKey ? noun + 1
                : 0;
            if (with > 0 && with < i)
            {
                (c.Kind, c.SourceStart, c.SourceEnd) = (CueKind.Participle, with, i);
                return true;
            }
        }
        if (
            !(
                (tokens[i - 1].Tag is Tag.Comma or Tag.Quote or Tag.Coordinator or Tag.Adverb)
                || tokens[i - 1].Is(WordClass.CueNoun | WordClass.Document)
            )
        )
            return false;
        c.Kind = CueKind.Participle;
        for (int verb = 1; verb < i; verb++)
            if ((tokens[verb].Tag is Tag.Verb or Tag.Auxiliary) && !tokens[verb].InQuotation)
            {
                FindSubject(tokens, verb - 1, ref c);
                if (c.HasSource)
                    break;
            }
        c.Embedded = false;
        return true;
    }

    /// <summary>Does the subject stand behind the verb? <i>"…," said the minister</i>.</summary>
    static bool IsInverted(TokenList tokens, int verb, int cueEnd, int subject, out int right)
    {
        right = cueEnd;
        if (tokens[cueEnd - 1].Key == ThatKey)
            return false;
        while (right < tokens.Count && tokens[right].Tag == Tag.Adverb && !tokens[right].Particle)
            right++;
        if (
            right >= tokens.Count
            || tokens[right].InQuotation
            || !(tokens[verb].Is(WordClass.CueSay | WordClass.CueThink | WordClass.CueFind) || tokens[verb].Is(WordClass.CueAct))
        )
            return false;
        if (tokens[right].Key == ThereKey)
            return false;
        if (
            tokens[right].Tag is not (Tag.Nominal or Tag.Name or Tag.Determiner or Tag.Pronoun or Tag.Number)
            && !(tokens[right].Tag == Tag.Verb && tokens[right].Is(WordClass.FormerWord))
        )
            return false;
        if (subject < 0 || (tokens[right].Tag == Tag.Nominal && !OpensWithSource(tokens, right)))
            return false;
        var before = tokens[subject];
        if (before.Tag == Tag.Quote || before.InQuotation)
            return true;
        if ((before.Tag is Tag.Coordinator or Tag.Conjunction) && verb - subject == 1 && subject < 2)
            return RestIsSource(tokens, right);
        return (before.Tag is Tag.Comma or Tag.Break) && (RestIsSource(tokens, right) && !IsApposition(tokens, subject));
    }

    /// <summary>
    /// Between the token and the next mark stands a noun phrase and no finite verb: it is the subject of an inverted cue, not its content.
    /// </summary>
    static bool RestIsSource(TokenList tokens, int i)
    {
        for (; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Tag is Tag.Comma or Tag.Break or Tag.Quote or Tag.Relative or Tag.Conjunction)
                return token.Tag != Tag.Relative || !IsThatKey(token);
            if (token.Tag is Tag.Verb or Tag.Auxiliary)
                return false;
        }
        return true;
    }

    static readonly ulong ThatKey = WordKey.Of("that");

    /// <summary>
    /// The nouns from <paramref name="start"/> on hold a name or a word for a voice: <i>said <b>former diplomat</b> Smith</i>.
    /// </summary>
    static bool OpensWithSource(TokenList tokens, int start)
    {
        for (int i = start; i < tokens.Count && (tokens[i].IsNominal || tokens[i].Tag == Tag.Possessive); i++)
            if (tokens[i].Tag == Tag.Name || ((tokens[i].Classes | tokens[i].PhraseClasses) & (SourceWord | WordClass.VagueSource)) != 0)
                return true;
        return false;
    }

    static bool IsThatKey(in Token token) => token.Key == ThatKey;
}
