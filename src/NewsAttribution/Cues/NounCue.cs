using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>
/// <i>a <b>claim</b> by the ministry</i>, <i>the agency's <b>finding</b> that …</i>, <i>a <b>warning</b> from analysts</i>, <i>“Wait,”
/// was her
/// <b>answer</b></i>.
/// </summary>
static class NounCue
{
    /// <summary>A paper <i>from</i> somewhere has a place, not an author.</summary>
    const WordClass Papers = WordClass.Document | WordClass.ResearchDocument | WordClass.OfficialDocument;

    public static Cue Read(TokenList tokens, int i)
    {
        if (!tokens[i].Is(WordClass.CueNoun) || (tokens[i].Tag is not Tag.Nominal) || IsPerson(tokens[i]))
            return default;
        if (OwnerOf(tokens, i) is { IsEmpty: false } speaker && FollowsQuotation(tokens, speaker.Start))
            return new(CueKind.Noun, new(i, i + 1), speaker);
        if (i + 1 >= tokens.Count)
            return default;
        // "The minister's answer was that the pier would stay."
        if (IsThat(tokens, i + 1) && OwnerOf(tokens, i) is { IsEmpty: false } owns)
            return new(CueKind.Noun, new(i, i + 1), owns);
        ref var next = ref tokens[i + 1];
        if (next.Is(GrammarClass.By) || (next.Is(GrammarClass.From) && !tokens[i].Is(Papers)))
        {
            var author = new TokenRange(i + 2, NounPhrase.EndOf(tokens, i + 2));
            if (!author.IsEmpty)
                return new(CueKind.Noun, new(i, i + 1), author);
        }
        // "the contention of the mayor that the quay is safe"
        if (next.Is(GrammarClass.Of))
        {
            var author = new TokenRange(i + 2, NounPhrase.EndOf(tokens, i + 2));
            if (
                !author.IsEmpty
                && author.End < tokens.Count
                && tokens[author.End].Is(GrammarClass.That)
                && SharedSubject.CanSpeak(tokens, author)
            )
                return new(CueKind.Noun, new(i, i + 1), author);
        }
        if (i > 1 && tokens[i - 1].Kind == TokenKind.Possessive && (next.Is(GrammarClass.That) || next.Kind == TokenKind.Colon))
        {
            var owner = new TokenRange(NounPhrase.StartOf(tokens, i - 2), i - 1);
            if (!owner.IsEmpty)
                return new(CueKind.Noun, new(i, i + 1), owner);
        }
        return default;
    }

    /// <summary><i>two key <b>figures</b> from his party</i>: people.</summary>
    public static bool IsPerson(in Token noun) =>
        (
            noun.PhraseClasses
            & (WordClass.GenericRole | WordClass.PrivateRole | WordClass.OfficialRole | WordClass.UnnamedOfficial | WordClass.VagueSource)
        ) != 0;

    /// <summary><i>her answer <b>was</b> simply <b>that</b> …</i>, <i>his reply <b>was</b>: “…”</i></summary>
    static bool IsThat(TokenList tokens, int i)
    {
        // "her claim to me was that"
        if (tokens[i].Is(GrammarClass.To) && i + 2 < tokens.Count && tokens[i + 1].Tag is Tag.Pronoun or Tag.Name or Tag.Nominal)
            i += 2;
        if (!tokens[i].Is(GrammarClass.Be))
            return false;
        do i++;
        while (i < tokens.Count && tokens[i].Tag == Tag.Adverb);
        return i < tokens.Count && (tokens[i].Is(GrammarClass.That) || tokens[i].Tag == Tag.Quote || tokens[i].Kind == TokenKind.Colon);
    }

    /// <summary><i><b>the mayor</b>'s words</i>, <i><b>her answer</b></i>; empty if nobody owns the noun.</summary>
    public static TokenRange OwnerOf(TokenList tokens, int noun)
    {
        if (!tokens[noun].Is(WordClass.CueNoun))
            return default;
        int start = NounPhrase.StartOf(tokens, noun);
        for (int i = noun - 1; i > start; i--)
            if (tokens[i].Kind == TokenKind.Possessive)
                return new(start, i);
        return start < noun && tokens[start].Is(GrammarClass.PossessivePronoun) ? new(start, noun + 1) : default;
    }

    /// <summary><i>“Wait,” <b>was</b> her answer</i></summary>
    static bool FollowsQuotation(TokenList tokens, int owner) =>
        owner > 1 && tokens[owner - 1].Is(GrammarClass.Be) && tokens[owner - 2].Tag == Tag.Quote;
}
