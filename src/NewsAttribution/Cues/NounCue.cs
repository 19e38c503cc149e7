using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Cues;

/// <summary>
/// <i>a <b>claim</b> by the ministry</i>, <i>the agency's <b>finding</b> that …</i>, <i>a <b>warning</b> from analysts</i>.
/// </summary>
static class NounCue
{
    /// <summary>A paper <i>from</i> somewhere has a place, not an author.</summary>
    const WordClass Papers = WordClass.Document | WordClass.ResearchDocument | WordClass.OfficialDocument;

    public static Cue Read(TokenList tokens, int i)
    {
        if (!tokens[i].Is(WordClass.CueNoun) || (tokens[i].Tag is not Tag.Nominal) || i + 1 >= tokens.Count)
            return default;
        ref var next = ref tokens[i + 1];
        if (next.Is(GrammarClass.By) || (next.Is(GrammarClass.From) && !tokens[i].Is(Papers)))
        {
            var author = new TokenRange(i + 2, NounPhrase.EndOf(tokens, i + 2));
            if (!author.IsEmpty)
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
}
