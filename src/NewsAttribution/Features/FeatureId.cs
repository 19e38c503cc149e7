using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace NewsAttribution.Features;

/// <summary>How group, number and values of a feature share the 32 bits of its id.</summary>
/// <remarks>
/// <code>
/// bit    31 | 30 … 27 | 26 … 21        | 20 … 14 | 13 … 7 | 6 … 0
///         0 | group   | number of kind | value   | value  | value
///         1 | group   | number (26, 25), 25 bits of the hash of a word
/// </code>
/// Each part has room of its own, so that no two features share an id. Only hashes of words could: a test reads all verbs of the word lists
/// and all words that can be cues.
/// </remarks>
static class FeatureId
{
    /// <summary>Values are below this.</summary>
    public const uint ValueLimit = 1 << ValueBits;

    /// <summary>Numbers of kinds with values are below this.</summary>
    public const uint NumberLimit = 1 << 6;

    /// <summary>Numbers of kinds of words are below this.</summary>
    public const uint WordNumberLimit = 1 << 2;

    public const uint KindMask = ~0u << 3 * ValueBits;
    public const uint WordKindMask = ~0u << WordBits;

    const int ValueBits = 7;
    const int WordBits = 25;
    const int GroupShift = 27;
    const uint WordFlag = 1u << 31;

    /// <summary>The id of a kind before it has values.</summary>
    public static uint OfKind(FeatureGroup group, uint number) => (uint)group << GroupShift | number << 3 * ValueBits;

    /// <summary>The id of a kind of words before it has a word.</summary>
    public static uint OfWordKind(FeatureGroup group, uint number) => WordFlag | (uint)group << GroupShift | number << WordBits;

    public static FeatureGroup GroupOf(uint id) => (FeatureGroup)(id >> GroupShift & 15);

    /// <summary>A value at its place in the id: 0, 1 or 2, from the left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint OfValue(FeatureValue value, int place)
    {
        Debug.Assert(value.Number < ValueLimit, $"The value {value.Number} has no room in the id of a feature.");
        return value.Number << (2 - place) * ValueBits;
    }

    /// <summary>The number of the value that <see cref="OfValue"/> has put into an id.</summary>
    public static uint ValueOf(uint id, int place) => id >> (2 - place) * ValueBits & ValueLimit - 1;

    /// <summary>A word in an id.</summary>
    /// <param name="hash">
    /// The lower half of its <see cref="Tokens.WordKey"/>. The lowest bit of lemmas is always set, so that the upper bits say more.
    /// </param>
    public static uint OfWord(uint hash) => hash >> 32 - WordBits;
}
