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

    // A factor of 0 or −1 would say nothing of the other one.
    const ulong First = 0x9E3779B97F4A7C15,
        Second = 0xD1342543DE82EF95,
        Third = 0xAF251AF3B0F025B5;

    /// <summary>Links and beginnings follow from the entries.</summary>
    static ulong HashOf(ulong key, in LexiconEntry entry) =>
        entry.HasClass
            ? WordKey.Join(
                WordKey.Join(WordKey.Join(key, (ulong)entry.Classes ^ First), (ulong)entry.Grammar ^ Second),
                ((ulong)entry.Form << 32 | entry.Lemma) ^ Third
            )
            : 0;
}
