using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>
/// Finds the cues of a sentence and the source that each names, and which of them is the main clause's. What stands inside a quotation is
/// content,
/// not a cue, unless the whole sentence is quoted.
/// </summary>
static partial class CueFinder
{
    /// <summary>More cues than this are not looked at; real sentences have up to six.</summary>
    public const int Limit = 12;

    /// <summary>Finds the candidates and returns their number; the best is put first.</summary>
    public static int Find(TokenList tokens, in QuotationState quotation, Span<CueCandidate> candidates)
    {
        int count = 0;
        for (int i = 0; i < tokens.Count && count < Limit; i++)
        {
            ref var token = ref tokens[i];
            if (token.InQuotation || !MayBeCue(token, i))
                continue;
            CueCandidate candidate = default;
            if (
                ReadVerb(tokens, i, ref candidate)
                || ReadFrame(tokens, i, ref candidate)
                || ReadColon(tokens, i, ref candidate)
                || ReadNoun(tokens, i, ref candidate)
            )
            {
                Place(tokens, ref candidate);
                candidate.Score = Score(tokens, candidate);
                candidates[count++] = candidate;
            }
        }
        if (count == 0)
        {
            // The buffer still holds what the sentence before left in it.
            candidates[0] = default;
            count = ReadQuotedWords(tokens, ref candidates[0]) ? 1 : 0;
        }
        int best = 0;
        for (int i = 1; i < count; i++)
            if (candidates[i].Score > candidates[best].Score)
                best = i;
        if (best > 0)
            (candidates[0], candidates[best]) = (candidates[best], candidates[0]);
        return count;
    }

    /// <summary>Nine tokens in ten can be no cue, and no reader need look at them.</summary>
    static bool MayBeCue(in Token token, int i) =>
        (token.Tag is Tag.Verb or Tag.Participle)
        || ((token.Classes | token.PhraseClasses) & (WordClass.CueFrame | WordClass.CueNoun)) != 0
        || (token.Kind is TokenKind.Colon or TokenKind.Dash)
        || i == 0;

    static void Place(TokenList tokens, ref CueCandidate c)
    {
        int first = c.HasSource ? Math.Min(c.SourceStart, c.CueStart) : c.CueStart;
        int end = c.HasSource ? Math.Max(c.SourceEnd, c.CueEnd) : c.CueEnd;
        c.NextToQuotation =
            HasQuoteAt(tokens, first - 1) || HasQuoteAt(tokens, first - 2) || HasQuoteAt(tokens, end) || HasQuoteAt(tokens, end + 1);
        c.Trailing = first > 0 && (tokens[first - 1].Tag is Tag.Comma or Tag.Quote or Tag.Break) && EndsSoon(tokens, end);
        if ((c.Kind is CueKind.Verb or CueKind.Passive or CueKind.Participle) && first > 0)
            c.Embedded |= IsEmbedded(tokens, c, first);
        c.Clause = c.Trailing ? ClausePlace.Trailing : PlaceOf(tokens, first, c.Embedded);
    }

    static readonly WordSet Subordinators = new(
        "while",
        "although",
        "though",
        "because",
        "whereas",
        "if",
        "unless",
        "when",
        "whenever",
        "once",
        "lest",
        "whether",
        "as",
        "after",
        "before",
        "since",
        "until",
        "than",
        "where",
        "how",
        "why",
        "what"
    );

    static ClausePlace PlaceOf(TokenList tokens, int first, bool embedded)
    {
        if (first == 0)
            return embedded ? ClausePlace.Relative : ClausePlace.Main;
        var before = tokens[first - 1];
        if (Subordinators.Contains(before.Key))
            return ClausePlace.Subordinate;
        if (embedded)
            return ClausePlace.Relative;
        if ((before.Tag is Tag.Coordinator or Tag.Conjunction) || (before.Kind is TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash))
            for (int i = 0; i < first - 1; i++)
                if ((tokens[i].Tag is Tag.Verb or Tag.Auxiliary) && !tokens[i].InQuotation)
                    return ClausePlace.Second;
        return ClausePlace.Main;
    }

    static bool HasQuoteAt(TokenList tokens, int i) => i >= 0 && i < tokens.Count && tokens[i].Tag == Tag.Quote;

    /// <summary>
    /// Nothing but a time, a place or an addressee stands between the token and the end of the sentence, or a mark follows at once.
    /// </summary>
    static bool EndsSoon(TokenList tokens, int i)
    {
        for (int n = 0; i < tokens.Count; i++, n++)
        {
            var token = tokens[i];
            if (token.Tag is Tag.Break or Tag.Comma or Tag.Quote)
                return true;
            if (n > 7 || (token.Tag is Tag.Relative or Tag.Verb or Tag.Auxiliary or Tag.Pronoun))
                return false;
        }
        return true;
    }

    static readonly WordSet ClauseOpeners = new("after", "before", "since", "until", "as", "than");

    static bool IsEmbedded(TokenList tokens, in CueCandidate c, int first)
    {
        var before = tokens[first - 1];
        if (before.Tag is Tag.Relative)
            return true;
        if (before.Tag is Tag.Conjunction)
            return Subordinators.Contains(before.Key);
        // "after lawmakers proposed", "a move critics say": a clause of time, or one without its pronoun.
        if ((before.Tag is Tag.Preposition && ClauseOpeners.Contains(before.Key)) || before.Tag == Tag.Nominal)
            return true;
        // A verb right behind another clause's verb, with no mark between: "said the minister claimed".
        for (int i = first - 1; i >= 0 && first - i < 4; i--)
            if (tokens[i].Tag is Tag.Verb && tokens[i].Is(WordClass.CueSay | WordClass.CueThink) && !tokens[i].InQuotation)
                return true;
            else if (tokens[i].Tag is not (Tag.Adverb or Tag.Time or Tag.Preposition))
                break;
        return false;
    }

    static bool NamesIntelligence(TokenList tokens, in CueCandidate c)
    {
        if ((tokens.Classes & (WordClass.IntelligenceWord | WordClass.IntelligenceMaterial)) == 0)
            return false;
        for (int i = c.SourceStart; i < c.SourceEnd; i++)
            if (
                ((tokens[i].Classes | tokens[i].PhraseClasses) & (WordClass.IntelligenceWord | WordClass.IntelligenceMaterial)) != 0
                && (tokens[i].PhraseClasses & WordClass.IntelligenceFalse) == 0
            )
                return true;
        return false;
    }

    static float Score(TokenList tokens, in CueCandidate c)
    {
        float score = c.Kind switch
        {
            CueKind.Inverted => 5f,
            CueKind.Verb => 4f,
            CueKind.Frame => 4.4f,
            CueKind.Possessive => 4f,
            CueKind.Passive => 2.5f,
            CueKind.Colon => 3.5f,
            CueKind.Citing => 2.6f,
            CueKind.Participle => c.CueStart > 0 && tokens[c.CueStart - 1].Is(WordClass.CueNoun | WordClass.Document) ? 4.5f : 1.4f,
            _ => 1f,
        };
        var cue = tokens[c.CueStart];
        if (c.Kind is CueKind.Verb or CueKind.Inverted)
            score +=
                cue.Is(WordClass.CueSay) ? 1f
                : cue.Is(WordClass.CueAct) ? 0.6f
                : cue.Is(WordClass.CueThink) ? 0.3f
                : 0f;
        if (!c.HasSource)
            score -= 2f;
        if (c.NextToQuotation)
            score += 1.2f;
        if (c.Trailing)
            score += 1.5f;
        if (c.Embedded)
            score -= 2.5f;
        if (c.Negated)
            score -= 1.5f;
        if (c.Modal)
            score -= 0.8f;
        // Of a medium and the voice that it relays, the voice: "the minister said …, the news agency reported".
        if (
            c.HasSource
            && (tokens[c.SourceEnd - 1].Classes | tokens[c.SourceEnd - 1].PhraseClasses) is var last
            && (last & (WordClass.MediaName | WordClass.MediaWord)) != 0
        )
            score -= 2.2f;
        // What comes from intelligence counts as such, whoever hands it on: "the minister said intelligence showed …".
        if (c.HasSource && (c.Kind is CueKind.Verb or CueKind.Citing or CueKind.Frame) && NamesIntelligence(tokens, c))
            score += c.Kind == CueKind.Citing ? 4.5f : 2.6f;
        // Of equals the first.
        return score - c.CueStart * 0.004f;
    }
}
