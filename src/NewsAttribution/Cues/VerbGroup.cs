using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>A cue verb with its particles, and what its auxiliaries say: <i>the board <b>has also on Monday</b> pointed out</i>.</summary>
/// <param name="Verb">The verb and its particles; empty if the token is no cue verb that states something.</param>
/// <param name="Before">The token before the group, where the subject may end; −1 at the start of the sentence.</param>
readonly record struct VerbGroup(TokenRange Verb, int Before)
{
    /// <summary>How far ahead the end of <i>declined to comment further on it</i> is looked for, in tokens.</summary>
    const int LongestNoStatement = 8;

    /// <summary>A form of <i>be</i> stands before it: <i>was said</i>, <i>is saying</i>.</summary>
    public bool FollowsBe { get; init; }

    /// <summary><i>to say</i></summary>
    public bool IsInfinitive { get; init; }

    public bool IsNegated { get; init; }

    public bool IsModal { get; init; }

    public CueAspect Aspect { get; init; }

    /// <summary>Reads the group whose verb is the token at <paramref name="i"/>.</summary>
    public static VerbGroup Read(TokenList tokens, int i)
    {
        ref var token = ref tokens[i];
        if (token.Tag is not (Tag.Verb or Tag.Participle))
            return default;
        // A verb that no list has, with "that" after it: "the mayor averred that".
        bool isUnknown = !token.IsListed && token.Tag == Tag.Verb && i + 1 < tokens.Count && tokens[i + 1].Is(GrammarClass.That);
        if ((!token.Is(CueWords.Verbs) && !isUnknown) || StatesNothing(tokens, i))
            return default;
        // "the rain continues to fall", "adding to the toll"
        if (token.Is(GrammarClass.Quotative) && i + 1 < tokens.Count && tokens[i + 1].Is(GrammarClass.To))
            return default;
        // "groups linked to the port", "up a third compared with May": tells of what kind they are.
        if (token.Is(GrammarClass.Relational) && i + 1 < tokens.Count && tokens[i + 1].Is(GrammarClass.To | GrammarClass.With))
            return default;
        int end = i + 1;
        while (end < tokens.Count && tokens[end].Particle)
            end++;
        // "the work goes on.", "shares that view.": nothing is said.
        if (end > i + 1 && EndsClause(tokens, end) && token.Is(GrammarClass.Quotative) && !tokens.HasQuotes)
            return default;
        if (tokens[end - 1].Is(GrammarClass.That) && end < tokens.Count && tokens[end].Is(WordClass.CueNoun) && EndsClause(tokens, end + 1))
        {
            // "disputes that figure.": that is one.
            if (!token.Is(WordClass.CueAct))
                return default;
            end--;
        }
        // "put the cups away", "put three goals past Tarn": an act; "put the cost at $3m" is an estimate.
        if (
            end == i + 1
            && token.PhraseLength <= 1
            && token.Is(WordClass.CueFigure)
            && !IsFigureGiven(tokens, end)
            && !IsOfInquiry(tokens, i)
        )
            return default;
        // "finds himself divided": nothing is said.
        if (end < tokens.Count && tokens[end].Is(GrammarClass.Reflexive) && token.Is(WordClass.CueFind | WordClass.CueThink))
            return default;
        return ReadBefore(tokens, new(i, end));
    }

    /// <summary>
    /// <i>declined to <b>comment</b></i>, <i>insisted on anonymity</i>: the verb stands in an entry that says that nothing was said.
    /// </summary>
    static bool StatesNothing(TokenList tokens, int verb)
    {
        if ((tokens.Classes & WordClass.NoStatement) == 0)
            return false;
        for (int i = verb; i < tokens.Count && i < verb + LongestNoStatement; i++)
            if ((tokens[i].PhraseClasses & WordClass.NoStatement) != 0 && i - tokens[i].PhraseLength < verb)
                return true;
        // "did not say when it expects the flood": nor is that stated which he was silent on.
        bool asks = false;
        for (int i = verb - 1; i >= 0 && verb - i < QuestionReach; i--)
        {
            if (tokens[i].Tag is Tag.Comma or Tag.Break or Tag.Coordinator or Tag.Quote || tokens[i].Key == But)
                return false;
            asks |= tokens[i].Tag is Tag.Relative or Tag.Conjunction;
            if ((tokens[i].PhraseClasses & WordClass.NoStatement) != 0)
                return asks;
        }
        return false;
    }

    /// <summary>
    /// How far behind <i>declined to comment when asked by the paper whether he <b>believed</b> it</i> a verb of the question is looked
    /// for.
    /// </summary>
    const int QuestionReach = 14;

    static readonly ulong But = WordKey.Of("but");

    /// <summary><i>puts the number of dead <b>at about 300</b></i>: a preposition and a number, before the clause ends.</summary>
    static bool IsFigureGiven(TokenList tokens, int i)
    {
        for (; i + 1 < tokens.Count && !EndsClause(tokens, i); i++)
        {
            if (tokens[i].Tag != Tag.Preposition || tokens[i].Is(GrammarClass.In | GrammarClass.To | GrammarClass.With))
                continue;
            for (int k = i + 1; k < tokens.Count && k <= i + FigureReach && !EndsClause(tokens, k); k++)
                if (tokens[k].Kind == TokenKind.Number || tokens[k].Is(GrammarClass.NumberWord))
                    return true;
        }
        return false;
    }

    /// <summary><i>An exit <b>poll</b> put the opposition six points ahead</i></summary>
    static bool IsOfInquiry(TokenList tokens, int verb) => verb > 0 && tokens[verb - 1].IsOrEnds(WordClass.Inquiry);

    /// <summary>How far behind its preposition the number may stand: <i>at well under a <b>third</b></i>.</summary>
    const int FigureReach = 4;

    /// <summary><i><b>Both</b> said no</i>: it is the subject itself.</summary>
    static bool OpensClause(TokenList tokens, int i) =>
        i == 0 || (tokens[i - 1].Tag is Tag.Break or Tag.Quote or Tag.Conjunction or Tag.Coordinator);

    static bool EndsClause(TokenList tokens, int i) =>
        i >= tokens.Count || (tokens[i].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Semicolon);

    /// <summary>
    /// The group of an infinitive whose subject is that of the word before its <i>to</i>: <i>was quick <b>to add</b></i>, <i>is
    /// understood <b>to
    /// believe</b></i>; empty if nobody states anything: <i>wants to say</i>.
    /// </summary>
    public static VerbGroup ReadRaised(TokenList tokens, in VerbGroup infinitive)
    {
        int raising = infinitive.Before - 1;
        if (raising < 1 || !tokens[raising].Is(GrammarClass.Raising))
            return default;
        // "at pains to", "among the first to"
        int first = raising;
        while (first > 1 && (tokens[first - 1].Tag is Tag.Preposition or Tag.Determiner))
            first--;
        var before = ReadBefore(tokens, new(first, raising + 1));
        return before with { Verb = infinitive.Verb, FollowsBe = false };
    }

    /// <summary>A number that belongs to the time before it: <i>in May <b>2019</b></i>, <i>on December <b>4</b></i>.</summary>
    static bool IsDay(TokenList tokens, int i)
    {
        if (tokens[i].Tag == Tag.Comma && i > 0)
            return StartOfDate(tokens, i) < i - 1 && IsDay(tokens, i - 1);
        return i > 0 && tokens[i].Tag == Tag.Number && tokens[i - 1].Tag == Tag.Time;
    }

    /// <summary>Where a date begins that ends at a token: <i><b>Monday</b>, December 4,</i>.</summary>
    static int StartOfDate(TokenList tokens, int last)
    {
        int i = tokens[last].Tag == Tag.Comma ? last - 1 : last;
        while (i > 0 && (tokens[i].Tag is Tag.Time or Tag.Number) && tokens[i - 1].Tag is Tag.Time or Tag.Number)
            i--;
        // The comma behind it closes what a comma opens.
        return i > 1 && tokens[i - 1].Tag == Tag.Comma && tokens[i - 2].Tag == Tag.Time ? i - 2
            : tokens[last].Tag == Tag.Comma ? last
            : i;
    }

    /// <summary>Tokens of the longest aside between an auxiliary and its verb, with its commas.</summary>
    const int LongestAside = 8;

    /// <summary>The auxiliary before an aside that ends at its verb: <i><b>has</b>, in the past, said</i>; 0 if there is none.</summary>
    static int AuxiliaryBeforeAside(TokenList tokens, int close, int verb)
    {
        if (close != verb - 1 || tokens[close].Tag != Tag.Comma)
            return 0;
        int open = Apposition.PreviousComma(tokens, close);
        return open > 1 && close - open <= LongestAside && tokens[open - 1].Tag == Tag.Auxiliary && tokens[open - 2].IsNominal
            ? open - 1
            : 0;
    }

    /// <summary>Goes back from a verb over its auxiliaries, adverbs and times.</summary>
    public static VerbGroup ReadBefore(TokenList tokens, TokenRange verb)
    {
        bool be = false,
            negated = false,
            modal = false,
            perfect = false,
            infinitive = false;
        int i = verb.Start - 1;
        for (; i >= 0; i--)
        {
            ref var token = ref tokens[i];
            if (token.InQuotation)
                break;
            // "he's said": the clitic of a pronoun is no possessive.
            if (token.Tag == Tag.Auxiliary || (token.Kind == TokenKind.Possessive && i > 0 && tokens[i - 1].Tag == Tag.Pronoun))
            {
                be |= token.Is(GrammarClass.Be);
                modal |= token.Is(GrammarClass.Modal);
                negated |= token.Is(GrammarClass.Negation);
                perfect |= token.Is(GrammarClass.Have);
            }
            else if (token.Is(GrammarClass.Negation))
                negated = true;
            else if (
                (token.Tag == Tag.Adverb && !(token.Particle && token.Is(GrammarClass.To)) && !token.IsOrEnds(WordClass.OneOfGroup))
                || ((token.Tag is Tag.Determiner or Tag.Pronoun) && token.Is(GrammarClass.Floating) && !OpensClause(tokens, i))
            )
                continue;
            // "officials as recently as Thursday accused"
            else if (token.Is(GrammarClass.As) && (tokens[i + 1].Tag is Tag.Adverb or Tag.Time))
                continue;
            // "has, in the past, said"
            else if (AuxiliaryBeforeAside(tokens, i, verb.Start) is var auxiliary and > 0)
                i = auxiliary + 1;
            else if (token.Tag == Tag.Time || IsDay(tokens, i))
            {
                // "on Monday, December 4, said"
                i = StartOfDate(tokens, i);
                // The time may have its preposition: "on Monday", "in May".
                while (i > 0 && (tokens[i - 1].Tag is Tag.Time or Tag.Number))
                    i--;
                if (i > 0 && tokens[i - 1].Tag == Tag.Preposition)
                    i--;
            }
            else
            {
                // "is believed to have said": the perfect of one.
                infinitive = token.Is(GrammarClass.To) && (i == verb.Start - 1 || (perfect && i == verb.Start - 2));
                break;
            }
        }
        return new(verb, i)
        {
            FollowsBe = be,
            IsInfinitive = infinitive,
            IsNegated = negated,
            IsModal = modal,
            Aspect =
                be && tokens[verb.Start].Tag == Tag.Participle ? CueAspect.Progressive
                : perfect ? CueAspect.Perfect
                : CueAspect.Simple,
        };
    }
}
