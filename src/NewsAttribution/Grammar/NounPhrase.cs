using NewsAttribution.Tokens;

namespace NewsAttribution.Grammar;

/// <summary>Where the noun phrase begins that ends at a token, and where one ends that begins at a token.</summary>
static partial class NounPhrase
{
    const int MaxLength = 40;

    /// <summary>Words that a phrase can hold without being its start.</summary>
    static bool IsInner(Tag tag) => tag is Tag.Nominal or Tag.Name or Tag.Number or Tag.Possessive or Tag.Determiner;

    /// <summary>
    /// Start of the phrase whose last token is <paramref name="last"/>; <c>last + 1</c> if no phrase ends there. Appositions that commas
    /// set off are not taken in.
    /// </summary>
    public static int StartOf(TokenList tokens, int last)
    {
        if (last < 0)
            return last + 1;
        // "the separatists themselves", "Ukraine and Russia both"
        if (
            last > 0
            && (tokens[last].Tag is Tag.Pronoun or Tag.Determiner)
            && tokens[last - 1].IsNominal
            && (tokens[last].Is(GrammarClass.Emphatic) || tokens[last].Is(GrammarClass.There))
        )
            return StartOf(tokens, last - 1);
        if (tokens[last].Tag == Tag.Pronoun)
            // "one of them", "a spokesman for some of us"
            return
                last > 1
                && tokens[last - 1].Is(GrammarClass.Of)
                && (tokens[last - 2].IsNominal || (tokens[last - 2].Tag is Tag.Number or Tag.Determiner or Tag.Pronoun))
                && StartOf(tokens, last - 2) is var part
                && part < last - 1
                ? part
                : last;
        int start = last + 1;
        for (int i = last; i >= 0 && last - i < MaxLength; i--)
        {
            var tag = tokens[i].Tag;
            if (tokens[i].Kind == TokenKind.Symbol && tokens[i].Length == 1 && i != last && i > 0 && !tokens[i - 1].IsNominal)
                break;
            if (IsInner(tag))
            {
                start = i;
                if (start < last && BeginsNewPhrase(tokens, i))
                    break;
            }
            else if (tag == Tag.Close && (FindOpen(tokens, i) is var open and >= 0))
                i = start = open;
            else if (tag == Tag.Quote && start <= last && (FindShortQuotation(tokens, i) is var quote and >= 0))
                i = start = quote;
            else if ((tag is Tag.Preposition or Tag.Coordinator) && start <= last && i > 0 && JoinsPhrase(tokens, i))
                continue;
            // "a study published this week in Leiden", "a summary prepared for the crews"
            else if (
                (tag is Tag.Preposition or Tag.Adverb)
                && start <= last
                && i > 1
                && EndOfPostModifier(tokens, i) is var modifier and > 0
            )
                i = modifier;
            // "He and other engineers say"
            else if (tag == Tag.Coordinator && start <= last && i > 0 && IsSubjectPronoun(tokens, i - 1))
                return i - 1;
            else if ((tag is Tag.Participle or Tag.Verb) && start <= last && tokens[i].Is(WordClass.FormerWord) && tokens[i + 1].IsNominal)
                start = i;
            else if ((tag is Tag.Participle or Tag.Verb) && start <= last && i > 0 && IsPostModifier(tokens, i))
                continue;
            else if (
                tag == Tag.Adverb
                && start <= last
                && start > i + 1
                && tokens[i].Is(GrammarClass.Negation)
                && IsPostModifier(tokens, i + 1)
            )
                continue;
            else if (
                (tag is Tag.Participle or Tag.Verb)
                && start <= last
                && i > 0
                && (tokens[i].Form is VerbForm.Participle or VerbForm.Past or VerbForm.None)
                && IsModifier(tokens, i)
            )
                start = i;
            else if (tag == Tag.Adverb && start <= last && i > 0 && tokens[i - 1].Tag == Tag.Determiner)
                continue;
            else
                break;
        }
        return start > last ? start : Trim(tokens, start, last);
    }

    /// <summary><i><b>He</b> and others</i>: a pronoun that opens its clause.</summary>
    static bool IsSubjectPronoun(TokenList tokens, int i) =>
        tokens[i].Tag == Tag.Pronoun
        && tokens[i].Is(GrammarClass.PersonPronoun)
        && (i == 0 || (tokens[i - 1].Tag is Tag.Comma or Tag.Break or Tag.Quote or Tag.Relative or Tag.Conjunction));

    /// <summary>
    /// <i>a move <b>the</b> premier opposed</i>, <i>a statement <b>Russia</b>'s ministry confirmed</i>: two phrases side by side.
    /// </summary>
    static bool BeginsNewPhrase(TokenList tokens, int i)
    {
        if (i == 0 || tokens[i - 1].Tag != Tag.Nominal || tokens[i - 1].Key == 0)
            return false;
        if (tokens[i].Tag == Tag.Determiner)
            return !tokens[i].Is(GrammarClass.NumberWord);
        return tokens[i].Tag == Tag.Name
            && i > 1
            && tokens[i - 2].Tag == Tag.Determiner
            && tokens[i - 2].Length == 1
            && (tokens[i - 1].Is(WordClass.CueNoun | WordClass.Document) || tokens[i - 1].Is(GrammarClass.Noun))
            && !tokens[i - 1].Is(WordClass.GenericRole | WordClass.OfficialRole | WordClass.MediaWord);
    }

    /// <summary>
    /// Drops what opens the sentence in front of the phrase: <i>In January</i> the president; <i>In a statement</i> the ministry.
    /// </summary>
    static int Trim(TokenList tokens, int start, int last)
    {
        int best = start;
        // A phrase that a preposition opens is an adverbial; the source begins at the next determiner or name that no preposition governs.
        if (start > 0 && tokens[start - 1].Tag == Tag.Preposition && !StartsAfterNoun(tokens, start - 1))
        {
            for (int i = start + 1; i <= last; i++)
            {
                var before = tokens[i - 1];
                if (tokens[i].Tag == Tag.Determiner && (before.Tag is Tag.Nominal or Tag.Name or Tag.Number or Tag.Time))
                    best = i;
                else if (
                    tokens[i].Tag == Tag.Name
                    && (before.Tag is Tag.Nominal or Tag.Number)
                    && (before.Is(WordClass.CueNoun | WordClass.Document) || before.Is(GrammarClass.TimeWord))
                )
                    best = i;
                else if (tokens[i].Tag == Tag.Nominal && before.Tag == Tag.Number && before.Length == 4)
                    best = i;
                // "In court Dr Ada Pell said": a title opens a phrase of its own, unless what she is stands before it.
                else if (tokens[i].Capital && tokens[i].Is(WordClass.Honorific) && before.Tag == Tag.Nominal && !before.IsOrEnds(Callings))
                    best = i;
            }
        }
        // The time of a live report: "16.40 KFOR says …".
        if (
            best == 0
            && best < last
            && tokens[0].Kind == TokenKind.Number
            && (tokens[0].Length is 4 or 5)
            && ((tokens[1].Tag is Tag.Name or Tag.Determiner) || (tokens[1].Tag == Tag.Nominal && tokens[1].Capital))
        )
            best = 1;
        // "In 2019 Judge Ada Pell", "In June 2019 Judge Ada Pell": the year is no part of her name.
        bool isYear =
            best > 0
            && best < last
            && tokens[best] is { Kind: TokenKind.Number, Length: 4 }
            && (tokens[best - 1].Tag is Tag.Time or Tag.Preposition)
            && tokens[best + 1].Capital;
        if (isYear)
            best++;
        while (best < last && tokens[best].Tag is Tag.Possessive)
            best++;
        return best;
    }

    /// <summary>Nouns that say what a person is: an office, a rank, a calling, a trade.</summary>
    public const WordClass Callings =
        WordClass.OfficialRole
        | WordClass.OfficialRank
        | WordClass.UnnamedOfficial
        | WordClass.ExpertRole
        | WordClass.IntelligenceRole
        | WordClass.PrivateRole
        | WordClass.GenericRole;

    static bool StartsAfterNoun(TokenList tokens, int preposition) =>
        preposition > 0 && (tokens[preposition - 1].Tag is Tag.Nominal or Tag.Name or Tag.Number or Tag.Close or Tag.Possessive);

    /// <summary>
    /// Does a preposition or <i>and</i> join two parts of one phrase (<i>minister of defence</i>) rather than open an adverbial?
    /// </summary>
    static bool JoinsPhrase(TokenList tokens, int i)
    {
        var before = tokens[i - 1];
        if (tokens[i].Tag == Tag.Preposition && !tokens[i].Is(GrammarClass.Joining))
            return false;
        if ((before.Tag is Tag.Verb or Tag.Participle) && tokens[i].Tag == Tag.Preposition)
            return i > 1 && IsPostModifier(tokens, i - 1);
        if (before.Tag is not (Tag.Nominal or Tag.Name or Tag.Number or Tag.Close or Tag.Quote))
            return (before.Tag is Tag.Pronoun or Tag.Determiner) && tokens[i].Length == 2;
        return true;
    }

    /// <summary>
    /// A word in <i>-ed</i> or <i>-ing</i> in front of its noun: <i>the <b>ruling</b> party, <b>retired</b> officers</i>.
    /// </summary>
    static bool IsModifier(TokenList tokens, int i) =>
        tokens[i + 1].Tag == Tag.Nominal
        && (
            (tokens[i - 1].Tag is Tag.Determiner or Tag.Possessive or Tag.Number)
            || tokens[i].Is(WordClass.FormerWord)
            // "a recently leaked report"
            || (tokens[i - 1].Tag == Tag.Adverb && i > 1 && tokens[i - 2].Tag is Tag.Determiner or Tag.Possessive)
        );

    /// <summary>
    /// <i>activists <b>camped</b> at the gate</i>, <i>a general <b>speaking</b> for the party</i>: belongs to the noun before it.
    /// </summary>
    static bool IsPostModifier(TokenList tokens, int i)
    {
        // "files seized in the raid and seen by Reuters"
        bool isSecond =
            i > 2
            && tokens[i - 1].Tag == Tag.Coordinator
            && tokens[i].Form is VerbForm.Past or VerbForm.None
            && tokens[i + 1].Is(GrammarClass.By)
            && tokens[i - 2].IsNominal;
        if (isSecond)
            return true;
        // "engineers not involved in it"
        int noun = tokens[i - 1].Is(GrammarClass.Negation) ? i - 2 : i - 1;
        // "those interviewed for it"
        if (noun < 0 || !(tokens[noun].IsNominal || (noun == 0 && tokens[noun].Is(GrammarClass.Standing))))
            return false;
        // "the expert leading the trial"
        if (tokens[i].Tag == Tag.Participle)
            return tokens[i + 1].Tag is Tag.Preposition or Tag.Determiner
                || (tokens[i + 1].Tag == Tag.Name && tokens[noun].Tag == Tag.Nominal);
        return tokens[i + 1].Tag == Tag.Preposition && (tokens[i].Form is VerbForm.Past or VerbForm.None);
    }

    /// <summary>
    /// A participle that belongs to the noun before it, and has a time or a particle between it and its preposition: <i>published <b>this
    /// week
    /// in</b></i>, <i>prepared <b>for</b></i>; 0 if there is none.
    /// </summary>
    static int EndOfPostModifier(TokenList tokens, int i)
    {
        int verb = i;
        if (tokens[i].Tag == Tag.Preposition && tokens[i].Is(GrammarClass.Joining) && tokens[i - 1].Tag == Tag.Time)
            while (verb > 1 && (tokens[verb - 1].Tag is Tag.Time or Tag.Number))
                verb--;
        // "research carried out in Tarn"
        else if (tokens[i].Tag == Tag.Preposition && tokens[i].Is(GrammarClass.Joining) && tokens[i - 1].Particle)
            verb--;
        else if (!(tokens[i].Particle && tokens[i].Is(GrammarClass.Joining)))
            return 0;
        verb--;
        return
            verb > 0
            && tokens[verb].Tag == Tag.Verb
            && (tokens[verb].Form is VerbForm.Past or VerbForm.None)
            && tokens[verb - 1].Tag == Tag.Nominal
            && !tokens[verb].Is(WordClass.CueSay | WordClass.CueThink)
            ? verb
            : 0;
    }

    static int FindOpen(TokenList tokens, int close)
    {
        for (int i = close - 1; i >= 0 && close - i <= 12; i--)
            if (tokens[i].Tag == Tag.Open)
                return i;
        return -1;
    }

    static int FindShortQuotation(TokenList tokens, int close)
    {
        for (int i = close - 1; i > 0 && close - i <= 4; i--)
            if (tokens[i].Tag == Tag.Quote)
                return close - i > 1 && ((tokens[i - 1].Tag is Tag.Determiner or Tag.Nominal) || EndOfNickname(tokens, i) == close)
                    ? i
                    : -1;
        return -1;
    }
}
