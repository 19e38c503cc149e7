using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>Subjects with no mark where their apposition, or the clause before them, ends.</summary>
static class MissedComma
{
    /// <summary>How far before the verb the name is looked for, in tokens: <i>Pell, a pilot who flew for the old line said</i>.</summary>
    const int Reach = 24;

    /// <summary>
    /// <i><b>Pell</b>, the harbour master said that</i>: the last token of the name that opens the clause and whose apposition is not
    /// closed in front of the verb; −1 if there is none. <i>Pell, the mayor said, was ill</i> is the mayor's word.
    /// </summary>
    /// <param name="tokens">The sentence.</param>
    /// <param name="start">Where the phrase begins that stands before the verb.</param>
    /// <param name="last">Its last token.</param>
    public static int NameBefore(TokenList tokens, int start, int last)
    {
        int comma = start - 1;
        while (comma > 0 && last - comma < Reach && tokens[comma].Tag is not (Tag.Comma or Tag.Break or Tag.Quote))
            comma--;
        // "Downey, a wine expert who leads Chai Labs, a wine firm called": one apposition more.
        if (comma > 2 && tokens[comma].Tag == Tag.Comma && Apposition.PreviousComma(tokens, comma) is var other and > 0)
            comma = OpensWithName(tokens, other) ? other : comma;
        if (comma < 1 || tokens[comma].Kind != TokenKind.Comma || !OpensWithName(tokens, comma) || IsAside(tokens, last + 1))
            return -1;
        ref var first = ref tokens[comma + 1];
        bool describes =
            (first.Tag == Tag.Relative && !first.Is(GrammarClass.That) && CuePlace.HasVerbBetween(tokens, comma + 2, start))
            || ((first.Tag is Tag.Determiner or Tag.Nominal or Tag.Name) && HasRoleOrBody(tokens, comma + 1, last + 1));
        return describes ? comma - 1 : -1;
    }

    /// <summary>A name of a person, and nothing before it but <i>but</i> or a quotation.</summary>
    static bool OpensWithName(TokenList tokens, int comma)
    {
        int name = comma - 1;
        if (tokens[name].Tag != Tag.Name || tokens[name].InQuotation)
            return false;
        int start = NounPhrase.StartOf(tokens, name);
        for (int i = start; i <= name; i++)
            if (!tokens[i].IsNominal || tokens[i].IsOrEnds(NounPhrase.NoPersons | (i == name ? CueWords.Roles : WordClass.None)))
                return false;
        if (start > name)
            return false;
        return start == 0
            || tokens[start - 1].Tag == Tag.Quote
            || (
                start == 1 && tokens[0].Tag is Tag.Coordinator or Tag.Conjunction or Tag.Adverb && !tokens[0].Is(GrammarClass.Subordinator)
            );
    }

    /// <summary>How far behind the verb the comma is looked for that makes an aside of it, in tokens.</summary>
    const int AsideReach = 8;

    /// <summary>A comma follows, and the verb of the name: <i>Pell, the mayor <b>told the paper,</b> was ill</i>.</summary>
    static bool IsAside(TokenList tokens, int i)
    {
        for (int end = Math.Min(tokens.Count - 1, i + AsideReach); i < end; i++)
            if (tokens[i].Tag is Tag.Break or Tag.Quote or Tag.Relative or Tag.Conjunction)
                return false;
            else if (tokens[i].Tag == Tag.Comma)
                return tokens[i + 1].Tag is Tag.Verb or Tag.Auxiliary or Tag.Adverb;
        return false;
    }

    static bool HasRoleOrBody(TokenList tokens, int start, int end)
    {
        int head = start;
        while (head + 1 < end && tokens[head + 1].Tag is Tag.Nominal or Tag.Name or Tag.Possessive or Tag.Determiner)
            head++;
        return tokens[head].IsOrEnds(CueWords.Roles) && !Endings.IsPlural(tokens.WordAt(head));
    }

    /// <summary>
    /// <i>denied the loss and <b>Chairman Reed</b> said</i>: where the subject begins if the phrase joins it to the object of another verb;
    /// the start of the phrase if it does not. Not <i>said the mayor <b>and</b> the council wanted</i>.
    /// </summary>
    public static int AfterObject(TokenList tokens, int start, int last)
    {
        // "denied carrying out the loss and"
        int verb = start > 1 && tokens[start - 1].Tag is Tag.Preposition or Tag.Adverb ? start - 2 : start - 1;
        if (verb < 1 || !(tokens[verb].Tag is Tag.Verb or Tag.Participle))
            return start;
        if (verb == start - 1 && tokens[verb].Is(WordClass.CueSay | WordClass.CueThink))
            return start;
        for (int i = start + 1; i < last; i++)
            if (tokens[i].Tag == Tag.Coordinator)
                return i + 1;
        return start;
    }

    /// <summary><i><b>Pell</b> in his letter accused</i>: without where he did it.</summary>
    public static TokenRange WithoutPlace(TokenList tokens, TokenRange phrase)
    {
        for (int i = phrase.Start + 1; i < phrase.End - 1; i++)
            if (tokens[i].Tag == Tag.Preposition)
                return NounPhrase.SaysWhere(tokens, i) ? new(phrase.Start, i) : phrase;
        return phrase;
    }
}
