using NewsAttribution.Lexicon;
using NewsAttribution.Splitting;

namespace NewsAttribution.Sources;

/// <summary>What was classified: kept with the answer, so that its sources can be read when they are asked for.</summary>
/// <param name="Sentences">The sentences, one for each answer.</param>
/// <param name="Text">The text of the article; <see langword="null"/> for sentences that the caller cut.</param>
/// <param name="Lexicon">The words that it was read with.</param>
sealed record ReadArticle(SentenceInArticle[] Sentences, string? Text, WordLexicon Lexicon);
