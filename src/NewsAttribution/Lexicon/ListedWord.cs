using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>One entry of a list, after patterns, plurals and forms have been written out.</summary>
/// <param name="Words">A word or a sequence of words.</param>
/// <param name="Class">What it is.</param>
/// <param name="IsTaken">Whether it is taken away from the class, not added to it.</param>
/// <param name="Lemma">For verbs the number of the base form, otherwise 0.</param>
/// <param name="Form">For verbs the form.</param>
readonly record struct ListedWord(string Words, ListClass Class, bool IsTaken, uint Lemma, VerbForm Form);
