using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>Reads what stands after the verb of a cue, as far as the next mark.</summary>
static class ContentReader
{
    /// <summary>How far content is looked for, in tokens: <i>said the old pier at the mouth of the river <b>was</b> shut</i>.</summary>
    const int Reach = 14;

    public static CueContent Read(TokenList tokens, in Cue cue)
    {
        if (cue.Kind is not (CueKind.Verb or CueKind.Inverted or CueKind.Passive or CueKind.Participle))
            return CueContent.NoVerb;
        if (cue.IsTrailing || cue.Kind == CueKind.Inverted)
            return CueContent.Before;
        if (tokens[cue.Words.End - 1].Is(GrammarClass.That))
            return CueContent.That;
        // "was described by police as drunk": the subject is what is spoken of.
        return cue.Kind == CueKind.Passive && cue.HasSource
            ? ReadAfter(tokens, cue.Source.End, says: false, CueContent.Object)
            : ReadAfter(tokens, cue.Words.End, tokens[cue.Words.Start].Is(WordClass.CueSay), CueContent.Nothing);
    }

    static CueContent ReadAfter(TokenList tokens, int first, bool says, CueContent found)
    {
        bool joined = false;
        for (int i = first; i < tokens.Count && i < first + Reach; i++)
        {
            ref var token = ref tokens[i];
            if (token.Tag == Tag.Quote || token.InQuotation)
                return CueContent.Quotation;
            if (token.Kind == TokenKind.Colon)
                return CueContent.Colon;
            if (token.Tag is Tag.Adverb or Tag.Time)
                continue;
            if (token.Tag is Tag.Break or Tag.Comma)
                return found;
            // "told the council that": after a noun of another verb it opens a relative clause, "rejected a plan that".
            if (token.Is(GrammarClass.That) && token.Tag == Tag.Relative)
                return found == CueContent.Nothing || says ? CueContent.That : found;
            bool hasObject = found is CueContent.Object or CueContent.Figure;
            switch (token.Tag)
            {
                case Tag.Verb or Tag.Auxiliary:
                    // "denied the bridge and the tower were safe"; in "denied the loss and the chairman said" another clause begins.
                    bool speaks = joined && !says && token.Is(WordClass.CueSay | WordClass.CueThink);
                    return hasObject && !speaks ? CueContent.Clause : found;
                case Tag.Coordinator:
                    joined = true;
                    break;
                case Tag.Relative or Tag.Conjunction:
                    return found == CueContent.Nothing ? CueContent.Question : found;
                case Tag.Participle:
                    if (found == CueContent.Nothing)
                        return CueContent.Gerund;
                    break;
                case Tag.Preposition:
                    if (token.Is(GrammarClass.To) && IsInfinitive(tokens, i + 1))
                        return hasObject ? CueContent.ObjectInfinitive
                            : found == CueContent.Nothing ? CueContent.Infinitive
                            : found;
                    if (hasObject && token.Is(GrammarClass.As))
                        return CueContent.ObjectAs;
                    if (hasObject && token.Is(GrammarClass.For))
                        return CueContent.ObjectFor;
                    if (found == CueContent.Nothing)
                        found = CueContent.Preposition;
                    break;
                case Tag.Number:
                    if (found == CueContent.Nothing)
                        found = CueContent.Figure;
                    break;
                case Tag.Nominal or Tag.Name or Tag.Pronoun or Tag.Determiner:
                    // "called the plan a gift": what is said of the object.
                    if (found == CueContent.Object && !says && tokens[first - 1].Is(WordClass.CueAct) && IsComplement(tokens, i))
                        return CueContent.ObjectAs;
                    if (found == CueContent.Nothing)
                        found = CueContent.Object;
                    break;
            }
        }
        return found;
    }

    static bool IsComplement(TokenList tokens, int i) =>
        (tokens[i - 1].IsNominal || tokens[i - 1].Tag == Tag.Pronoun)
        && tokens[i].Tag == Tag.Determiner
        && !tokens[i].Is(GrammarClass.Definite);

    /// <summary>After <i>to</i> stands a bare word: <i>to reopen</i>, but not <i>to the council, to Reed, to reporters</i>.</summary>
    static bool IsInfinitive(TokenList tokens, int i) =>
        i < tokens.Count
        && !tokens[i].Capital
        && (
            tokens[i].Form == VerbForm.Base
            || (tokens[i].Tag is Tag.Auxiliary or Tag.Adverb)
            || (tokens[i].Tag == Tag.Nominal && !tokens[i].IsListed)
        );
}
