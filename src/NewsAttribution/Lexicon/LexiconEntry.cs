using System.Runtime.CompilerServices;
using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>What the lists say of a word, or of a sequence of words.</summary>
/// <param name="Classes">Its classes; none where it only begins longer entries.</param>
/// <param name="Grammar">What it can do in grammar.</param>
/// <param name="Lemma">For verbs the number of the base form, otherwise 0.</param>
/// <param name="Form">For verbs the form.</param>
/// <param name="Links">Which other entries a look-up may have to go on to.</param>
readonly record struct LexiconEntry(WordClass Classes, GrammarClass Grammar, uint Lemma, VerbForm Form, WordLinks Links)
{
    /// <summary>Longer entries begin with it.</summary>
    public bool Continues => (Links & WordLinks.Continues) != 0;

    /// <summary>An entry of the lists or the beginning of longer ones.</summary>
    public bool IsListed => HasClass || Continues;

    /// <summary>An entry of the lists, not only the beginning of longer ones.</summary>
    public bool HasClass
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)] // Asked of each word.
        get => ((ulong)Classes | (ulong)Grammar) != 0;
    }
}
