using System.Globalization;
using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>
/// 64 bits over what a lexicon says of each word. A sum, so that an entry can be added and taken away without reading all the others, and
/// the order of the lists says nothing. Equal on every machine.
/// </summary>
readonly record struct LexiconFingerprint(ulong Value)
{
    public LexiconFingerprint With(ulong key, in LexiconEntry entry) => new(Value + HashOf(key, entry));

    public LexiconFingerprint Without(ulong key, in LexiconEntry entry) => new(Value - HashOf(key, entry));

    /// <summary>Sixteen hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Links and beginnings follow from the entries. Inverted, the numbers are large, so that no product is 0.</summary>
    static ulong HashOf(ulong key, in LexiconEntry entry) =>
        entry.HasClass
            ? WordKey.Join(
                WordKey.Join(WordKey.Join(key, ~(ulong)entry.Classes), ~(ulong)entry.Grammar),
                ~((ulong)entry.Form << 32 | entry.Lemma)
            )
            : 0;
}
