using NewsAttribution.Text;

namespace NewsAttribution.Lexicon;

/// <summary>What the lists say of a word, or of a sequence of words.</summary>
/// <param name="Classes">Its classes; none where it only begins longer entries.</param>
/// <param name="Lemma">For verbs the number of the base form, otherwise 0.</param>
/// <param name="Form">For verbs the form.</param>
/// <param name="Links">Which other entries a look-up may have to go on to.</param>
readonly record struct LexiconEntry(WordClass Classes, uint Lemma, VerbForm Form, WordLinks Links)
{
    /// <summary>Not the entry of nothing.</summary>
    public bool IsListed => ((ulong)Classes | (ulong)Links) != 0;
}
