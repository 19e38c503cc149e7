using NewsAttribution.Cues;
using NewsAttribution.Lexicon;

namespace NewsAttribution.Reading;

/// <summary>What the stages know before they see a sentence. Immutable: shared by all threads.</summary>
/// <param name="Lexicon">The words.</param>
/// <param name="Ranking">Which cue of a sentence counts.</param>
sealed record Knowledge(WordLexicon Lexicon, CueRanking Ranking)
{
    /// <summary>The word lists that ship with the library, and nothing learned yet.</summary>
    public static Knowledge Untrained { get; } = new(WordLexicon.Default, CueRanking.Untrained);

    /// <summary>The same with a user's own words.</summary>
    /// <exception cref="WordListFormatException">There is no room for so many.</exception>
    public Knowledge With(WordList? words) => words is null ? this : this with { Lexicon = words.AddTo(Lexicon) };
}
