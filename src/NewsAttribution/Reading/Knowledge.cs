using NewsAttribution.Lexicon;

namespace NewsAttribution.Reading;

/// <summary>What the stages know before they see a sentence. Immutable: shared by all threads.</summary>
/// <param name="Lexicon">The words.</param>
sealed record Knowledge(WordLexicon Lexicon)
{
    /// <summary>The word lists that ship with the library.</summary>
    public static Knowledge Default { get; } = new(WordLexicon.Default);

    /// <summary>The same with a user's own words.</summary>
    /// <exception cref="WordListFormatException">There is no room for so many.</exception>
    public Knowledge With(WordList? words) => words is null ? this : this with { Lexicon = words.AddTo(Lexicon) };
}
