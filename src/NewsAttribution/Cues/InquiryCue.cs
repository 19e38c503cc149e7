using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary><i><b>In</b> a survey of 400 nurses, half were tired</i>: what was found in it rests on it.</summary>
static class InquiryCue
{
    /// <summary>Tokens between the inquiry and its comma: <i>a survey <b>taken by phone in the last week of May</b>,</i>.</summary>
    const int LongestRest = 10;

    /// <summary>Reads the start of a sentence.</summary>
    public static Cue Read(TokenList tokens)
    {
        int place = tokens[0].Tag is Tag.Coordinator or Tag.Adverb or Tag.Conjunction ? 1 : 0;
        if (place + 2 >= tokens.Count || !tokens[place].Is(GrammarClass.In))
            return default;
        int end = NounPhrase.EndOf(tokens, place + 1),
            head = place + 1;
        while (head + 1 < end && tokens[head + 1].Tag != Tag.Preposition)
            head++;
        // "in a poll by Lodestone": a frame, which names whose it is.
        if (head >= end || !tokens[head].IsOrEnds(WordClass.Inquiry) || (head + 1 < end && tokens[head + 1].Is(GrammarClass.By)))
            return default;
        int comma = end;
        while (comma < tokens.Count && comma - end < LongestRest && tokens[comma].Tag != Tag.Comma)
            comma++;
        bool isClauseAfter = comma + 2 < tokens.Count && tokens[comma].Tag == Tag.Comma;
        return isClauseAfter ? new(CueKind.Frame, new(place, place + 1), new(place + 1, end)) : default;
    }

    /// <summary>The cue has been read here.</summary>
    public static bool Opens(TokenList tokens, in Cue first) =>
        first.Kind == CueKind.Frame
        && first.Words.Start <= 1
        && first.Source.Start == first.Words.End
        && tokens[first.Words.Start].Is(GrammarClass.In);

    /// <summary>
    /// <i>In the poll, <b>farmers said</b> they were tired</i>: what people answer, the poll has found. Whoever can speak for himself,
    /// <i>In a survey, <b>the ministry</b> said …</i>, does. Returns how many cues are left.
    /// </summary>
    public static int WithoutAnswers(TokenList tokens, Span<Cue> cues)
    {
        int left = 0;
        for (int i = 1; i < cues.Length; i++)
            if (CueWords.Has(tokens, cues[i].Source, Speakers) || IsOneOrName(tokens, cues[i].Source))
                cues[left++] = cues[i];
        return Math.Max(left, 1);
    }

    const WordClass Speakers =
        CueWords.Sources
        & ~(WordClass.PrivateRole | WordClass.GenericRole | WordClass.OrganisationWord | WordClass.ResearchDocument | WordClass.Party);

    static bool IsOneOrName(TokenList tokens, TokenRange source) =>
        !source.IsEmpty && (tokens[source.Start].Tag == Tag.Pronoun || tokens[source.End - 1].Tag == Tag.Name);
}
