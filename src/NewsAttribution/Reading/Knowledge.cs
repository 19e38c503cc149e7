using NewsAttribution.Lexicon;

namespace NewsAttribution.Reading;

/// <summary>What the stages know before they see a sentence. Immutable: shared by all threads.</summary>
/// <param name="Lexicon">The words.</param>
sealed record Knowledge(WordLexicon Lexicon)
{
    /// <summary>The word lists that ship with the library.</summary>
    public static Knowledge Default { get; } = new(WordLexicon.Default);
}
