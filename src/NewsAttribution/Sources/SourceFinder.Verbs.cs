using NewsAttribution.Lexicon;
using NewsAttribution.Text;

namespace NewsAttribution.Sources;

static partial class SourceFinder
{
    const WordClass CueVerb = WordClass.CueSay | WordClass.CueThink | WordClass.CueFind | WordClass.CueAct;

    static readonly ulong ToKey = WordKey.Of("to");
    static readonly ulong[] Reflexive = [.. new[] { "himself", "herself", "itself", "themselves" }.Select(word => WordKey.Of(word))];
    static readonly ulong ThereKey = WordKey.Of("there");
    static readonly ulong BothKey = WordKey.Of("both");
    static readonly ulong AllKey = WordKey.Of("all");
    static readonly ulong WithKey = WordKey.Of("with");
    static readonly ulong AsKey = WordKey.Of("as");
    static readonly ulong ByKey = WordKey.Of("by");
    static readonly ulong[] BeKeys = [.. new[] { "is", "are", "was", "were", "been", "being", "be", "'s" }.Select(word => WordKey.Of(word))];
    static readonly ulong[] ModalKeys = [.. new[] { "will", "would", "can", "could", "may", "might", "shall", "should", "must", "'ll", "'d" }.Select(word => WordKey.Of(word))];

    /// <summary><i>declined to <b>comment</b></i>, <i>insisted on anonymity</i>: the verb says that nothing was said.</summary>
    static bool InNoStatement(TokenList tokens, int i)
    {
        for (int j = i; j < tokens.Count && j < i + 8; j++)
            if ((tokens[j].PhraseClasses & WordClass.NoStatement) != 0 && j - tokens[j].PhraseLength < i)
                return true;
        return false;
    }

    static readonly ulong[] Hearsay = [.. new[] { "said", "believed", "thought", "reported", "understood", "known", "alleged", "rumoured", "rumored", "estimated", "expected" }.Select(word => WordKey.Of(word))];

    static bool ReadVerb(TokenList tokens, int i, ref SourceCandidate c)
    {
        var token = tokens[i];
        if (token.Tag is not (Tag.Verb or Tag.Participle))
            return false;
        // A verb that no list has, with "that" behind it: "the mayor averred that".
        bool unknown = token.Classes == WordClass.None && token.Tag == Tag.Verb && i + 1 < tokens.Count && tokens[i + 1].Key == ThatKey;
        if (!token.Is(CueVerb) && !unknown)
            return false;
        c.CueStart = i;
        c.CueEnd = i + 1;
        while (c.CueEnd < tokens.Count && tokens[c.CueEnd].Particle)
            c.CueEnd++;
        if (InNoStatement(tokens, i))
            return false;
        // "finds himself divided": nothing is said.
        if (c.CueEnd < tokens.Count && Array.IndexOf(Reflexive, tokens[c.CueEnd].Key) >= 0 && token.Is(WordClass.CueFind | WordClass.CueThink))
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
        if (token.Form == VerbForm.Past && !passive && c.CueEnd < tokens.Count && tokens[c.CueEnd].Key == ToKey && token.Is(WordClass.CueSay | WordClass.CueThink) && Array.IndexOf(Hearsay, token.Key) >= 0)
            return false;
        // "a film released by", "the unit accused of": a participle that has its noun before it.
        bool reduced = token.Form == VerbForm.Past && subject == i - 1 && c.CueEnd < tokens.Count && (tokens[c.CueEnd].Key == ByKey || tokens[c.CueEnd - 1].Key == NounPhrase.OfKey || tokens[c.CueEnd].Key == NounPhrase.OfKey && token.Is(WordClass.CueAct));
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
    static int SkipBack(TokenList tokens, int i, ref SourceCandidate c, out bool passive, out bool infinitive)
    {
        passive = infinitive = false;
        for (; i >= 0; i--)
        {
            ref var token = ref tokens[i];
            if (token.InQuotation)
                return i;
            if (token.Tag == Tag.Auxiliary || token.Kind == TokenKind.Possessive && i > 0 && tokens[i - 1].Tag == Tag.Pronoun)
            {
                passive |= i == c.CueStart - 1 && Array.IndexOf(BeKeys, token.Key) >= 0 || BeKeys.Contains(token.Key);
                c.Modal |= Array.IndexOf(ModalKeys, token.Key) >= 0;
                c.Negated |= token.Is(WordClass.Negation);
            }
            else if (token.Is(WordClass.Negation))
                c.Negated = true;
            else if (token.Tag == Tag.Adverb || token.Tag is Tag.Determiner or Tag.Pronoun && (token.Key == BothKey || token.Key == AllKey))
                continue;
            else if (token.Tag == Tag.Time)
            {
                // The time may have its preposition: "on Monday", "in May".
                while (i > 0 && tokens[i - 1].Tag is Tag.Time or Tag.Number)
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

    static bool ReadPassive(TokenList tokens, ref SourceCandidate c)
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
    static bool ReadParticiple(TokenList tokens, int i, ref SourceCandidate c)
    {
        if (!tokens[i].Is(WordClass.CueSay | WordClass.CueAct) || i == 0)
            return false;
        // "with officials in the city accusing the army of …"
        if (tokens[i - 1].IsNominal && NounPhrase.StartOf(tokens, i - 1) is var noun && noun < i)
        {
            int with = noun > 0 && tokens[noun - 1].Key == WithKey ? noun : tokens[noun].Key == WithKey ? noun + 1 : 0;
            if (with > 0 && with < i)
            {
                (c.Kind, c.SourceStart, c.SourceEnd) = (CueKind.Participle, with, i);
                return true;
            }
        }
        if ( !(tokens[i - 1].Tag is Tag.Comma or Tag.Quote or Tag.Coordinator or Tag.Adverb || tokens[i - 1].Is(WordClass.CueNoun | WordClass.Document)))
            return false;
        c.Kind = CueKind.Participle;
        for (int verb = 1; verb < i; verb++)
            if (tokens[verb].Tag is Tag.Verb or Tag.Auxiliary && !tokens[verb].InQuotation)
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
        if (right >= tokens.Count || tokens[right].InQuotation || !(tokens[verb].Is(WordClass.CueSay | WordClass.CueThink | WordClass.CueFind) || tokens[verb].Is(WordClass.CueAct)))
            return false;
        if (tokens[right].Key == ThereKey)
            return false;
        if (tokens[right].Tag is not (Tag.Nominal or Tag.Name or Tag.Determiner or Tag.Pronoun or Tag.Number) && !(tokens[right].Tag == Tag.Verb && tokens[right].Is(WordClass.FormerWord)))
            return false;
        if (subject < 0 || tokens[right].Tag == Tag.Nominal && !OpensWithSource(tokens, right))
            return false;
        var before = tokens[subject];
        if (before.Tag == Tag.Quote || before.InQuotation)
            return true;
        if (before.Tag is Tag.Coordinator or Tag.Conjunction && verb - subject == 1 && subject < 2)
            return RestIsSource(tokens, right);
        return before.Tag is Tag.Comma or Tag.Break && (RestIsSource(tokens, right) && !IsApposition(tokens, subject));
    }

    /// <summary>Between the token and the next mark stands a noun phrase and no finite verb: it is the subject of an inverted cue, not its content.</summary>
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

    /// <summary>The nouns from <paramref name="start"/> on hold a name or a word for a voice: <i>said <b>former diplomat</b> Smith</i>.</summary>
    static bool OpensWithSource(TokenList tokens, int start)
    {
        for (int i = start; i < tokens.Count && (tokens[i].IsNominal || tokens[i].Tag == Tag.Possessive); i++)
            if (tokens[i].Tag == Tag.Name || ((tokens[i].Classes | tokens[i].PhraseClasses) & (SourceWord | WordClass.VagueSource)) != 0)
                return true;
        return false;
    }

    static bool IsThatKey(in Token token) => token.Key == ThatKey;

    /// <summary>Does the comma at <paramref name="comma"/> close an apposition whose noun stands before it? <i>Umerov, the minister, said</i></summary>
    static bool IsApposition(TokenList tokens, int comma)
    {
        int open = PreviousComma(tokens, comma);
        return open > 0 && IsAppositionStart(tokens, open, comma) && tokens[open - 1].Tag is Tag.Nominal or Tag.Name or Tag.Close or Tag.Number or Tag.Quote or Tag.Possessive;
    }

    static int PreviousComma(TokenList tokens, int comma)
    {
        for (int i = comma - 1; i > 0; i--)
        {
            if (tokens[i].Tag == Tag.Comma && !tokens[i].InQuotation)
                return i;
            if (tokens[i].Tag is Tag.Quote && tokens[i - 1].InQuotation || tokens[i].Tag == Tag.Break && tokens[i].Kind is TokenKind.Colon or TokenKind.Semicolon)
                return -1;
        }
        return -1;
    }

    static bool IsAppositionStart(TokenList tokens, int open, int close)
    {
        var first = tokens[open + 1];
        if (first.Tag is Tag.Relative)
            return true;
        if (close - open == 2 && first.Tag == Tag.Number)
            return true;
        if (first.Tag is Tag.Determiner or Tag.Nominal or Tag.Verb or Tag.Participle or Tag.Adverb or Tag.Conjunction or Tag.Coordinator or Tag.Preposition)
            return !HasFiniteVerb(tokens, open + 1, close) || first.Tag is Tag.Conjunction;
        // "the minister, Rustem Umerov, said"
        if (first.Tag == Tag.Name && close - open <= 5 && IsName(tokens, open + 1, close) && HasRole(tokens, Math.Max(0, open - 8), open))
            return true;
        // "Umerov, Ukraine's defence minister, said"
        return first.Tag == Tag.Name && !HasFiniteVerb(tokens, open + 1, close) && HasRole(tokens, open + 1, close);
    }

    const WordClass AnyRole = WordClass.OfficialRole | WordClass.OfficialRank | WordClass.UnnamedOfficial | WordClass.ExpertRole | WordClass.IntelligenceRole | WordClass.PrivateRole | WordClass.GenericRole | WordClass.OfficialBodyWord
        | WordClass.ResearchWord | WordClass.OrganisationWord | WordClass.MediaWord;

    static bool HasRole(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (((tokens[i].Classes | tokens[i].PhraseClasses) & AnyRole) != 0)
                return true;
        return false;
    }

    /// <summary><i>said the ministry's spokesman<b>, Moses Ndegwa</b></i>: a role takes the name behind it into its phrase.</summary>
    static int WithName(TokenList tokens, int start, int end)
    {
        if (end <= start || end + 1 >= tokens.Count || tokens[end].Tag != Tag.Comma || !HasRole(tokens, start, end) || tokens[end - 1].Tag == Tag.Name && !HasRole(tokens, end - 1, end))
            return end;
        int last = end + 1;
        while (last < tokens.Count && tokens[last].Tag == Tag.Name)
            last++;
        return last > end + 1 && last - end <= 6 && (last == tokens.Count || tokens[last].Tag is Tag.Comma or Tag.Break or Tag.Quote or Tag.Verb or Tag.Auxiliary) ? last : end;
    }

    static bool IsName(TokenList tokens, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (tokens[i].Tag != Tag.Name)
                return false;
        return true;
    }

    static bool HasFiniteVerb(TokenList tokens, int start, int end)
    {
        bool relative = false;
        for (int i = start; i < end; i++)
        {
            relative |= tokens[i].Tag == Tag.Relative;
            if (tokens[i].Tag is Tag.Auxiliary && !relative || tokens[i].Tag == Tag.Verb && !relative && i > start)
                return true;
        }
        return false;
    }

    /// <summary>Finds the subject that ends at or before <paramref name="last"/>, over appositions and asides between commas.</summary>
    static void FindSubject(TokenList tokens, int last, ref SourceCandidate c)
    {
        int end = 0;
        for (int step = 0; step < 5 && last >= 0; step++)
        {
            var token = tokens[last];
            if (token.Tag is Tag.Comma or Tag.Break && token.Kind is TokenKind.Comma or TokenKind.Dash)
            {
                int open = token.Kind == TokenKind.Dash ? PreviousDash(tokens, last) : PreviousComma(tokens, last);
                // "Discussing the talks, Lavrov, said"
                if (open > 0 && IsName(tokens, open + 1, last) && tokens[0].Tag is Tag.Participle or Tag.Preposition or Tag.Conjunction && !HasRole(tokens, Math.Max(0, open - 8), open))
                {
                    (c.SourceStart, c.SourceEnd) = (open + 1, last);
                    return;
                }
                if (open <= 0 || token.Kind == TokenKind.Comma && !IsAppositionStart(tokens, open, last) && !(tokens[open + 1].Tag == Tag.Adverb))
                    return;
                // "the minister, Rustem Umerov," is one phrase; "Umerov, the minister," is named by its first part.
                if (end == 0 && token.Kind == TokenKind.Comma && IsName(tokens, open + 1, last) && HasRole(tokens, open - 1, open))
                    end = last;
                last = open - 1;
                continue;
            }
            if (token.Tag == Tag.Relative)
            {
                // "researchers who said": the noun before the clause.
                last--;
                if (last >= 0 && tokens[last].Tag == Tag.Comma)
                    last--;
                c.Embedded = true;
                if (token.Key == ThatKey && last >= 0 && !tokens[last].IsNominal)
                    return;
                continue;
            }
            int start = NounPhrase.StartOf(tokens, last);
            if (start > last && !(token.Tag is Tag.Verb or Tag.Adverb or Tag.Participle or Tag.Preposition && RelativeBefore(tokens, last + 1) > 0))
                return;
            // "the officers who met him said": the relative clause belongs to the noun before it.
            if (RelativeBefore(tokens, start) is var relative and > 0)
            {
                end = end == 0 ? last + 1 : end;
                last = relative - 1;
                continue;
            }
            // "Umerov, 58, the minister, said": go on to the head of a chain of appositions.
            if (start > 1 && tokens[start - 1].Tag == Tag.Comma && IsChained(tokens, start, last))
            {
                last = start - 2;
                end = 0;
                continue;
            }
            if (start < last || tokens[start].Tag != Tag.Number)
                (c.SourceStart, c.SourceEnd) = (start, end == 0 ? last + 1 : end);
            return;
        }
    }

    static bool IsChained(TokenList tokens, int start, int last)
    {
        var before = tokens[start - 2];
        if (last == start && tokens[start].Tag == Tag.Number)
            return true;
        // "Galasiewski, an analyst at Elliott Wave, a forecasting firm, said"
        if (before.Tag == Tag.Name && (tokens[start].Tag == Tag.Determiner && tokens[start].Length <= 2 || tokens[start].Tag == Tag.Nominal && tokens[start].Is(AnyRole)))
            return true;
        return before.Tag == Tag.Number && start > 3 && tokens[start - 3].Tag == Tag.Comma && tokens[start].Tag is Tag.Determiner or Tag.Nominal;
    }

    static int PreviousDash(TokenList tokens, int dash)
    {
        for (int i = dash - 1; i > 0; i--)
            if (tokens[i].Kind == TokenKind.Dash)
                return i;
        return -1;
    }

    /// <summary>Position of a <i>who</i> or <i>which</i> that governs the phrase at <paramref name="start"/> with a verb between, and has a noun before it; 0 if there is none.</summary>
    static int RelativeBefore(TokenList tokens, int start)
    {
        bool verb = false;
        for (int i = start - 1; i > 0 && start - i < 14; i--)
        {
            var tag = tokens[i].Tag;
            if (tag == Tag.Relative)
                return verb && tokens[i].Key != ThatKey && tokens[i - 1].Tag is Tag.Nominal or Tag.Name ? i : 0;
            if (tag is Tag.Comma or Tag.Break or Tag.Quote)
                return 0;
            verb |= tag is Tag.Verb or Tag.Auxiliary or Tag.Nominal;
        }
        return 0;
    }
}
