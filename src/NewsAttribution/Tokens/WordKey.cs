using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NewsAttribution.Tokens;

/// <summary>Hashes of words and of sequences of words, 64 bits: equal on every machine, so they may stand in files.</summary>
/// <remarks>
/// A word is packed into bytes, sixteen at a time, and two 64-bit halves are multiplied and folded (the mixing step of wyhash): one step
/// for nearly every
/// word, however long, where a hash of one unit after the other waits for a multiplication at each.
/// </remarks>
static class WordKey
{
    // Odd numbers with as many ones as zeros, from wyhash.
    const ulong First = 0xA0761D6478BD642F,
        Second = 0xE7037ED1A0B428DB,
        Third = 0x8EBC6AF09C88C6E3;

    /// <summary>
    /// The key of a word of one to sixteen ASCII units in lower case without full stops: the first in the lowest byte, zeros after the
    /// last.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Once for each word: a call would have the tokenizer put its vectors aside.
    public static ulong OfPacked(ulong low, ulong high) => Mix(low ^ First, high ^ Second);

    /// <summary>The key of a sequence of words that <paramref name="next"/> continues.</summary>
    public static ulong Join(ulong sequence, ulong next) => Mix(sequence ^ Third, next);

    /// <summary>
    /// The key of a word as it is spelled, from its key and the places of its capitals. Differs from every lower-case key of the same word.
    /// </summary>
    public static ulong Spelled(ulong key, uint capitals) => Mix(key ^ Second, capitals ^ Third);

    /// <summary>The key of a word in lower case, with straight apostrophes and without full stops.</summary>
    public static ulong Of(ReadOnlySpan<char> word) => Of(word, out _);

    /// <param name="word">The word.</param>
    /// <param name="capitals">Receives a bit for each capital, by its place in the word without full stops (modulo 32).</param>
    public static ulong Of(ReadOnlySpan<char> word, out uint capitals)
    {
        if (word.Length <= 16 && TryPack(word, out ulong low, out ulong high, out capitals))
            return OfPacked(low, high);
        return OfAny(word, out capitals);
    }

    /// <summary>Packs a word as <see cref="OfAny"/> does, all units at once. False if it has a full stop or units beyond ASCII.</summary>
    static bool TryPack(ReadOnlySpan<char> word, out ulong low, out ulong high, out uint capitals)
    {
        Span<ushort> room = stackalloc ushort[16];
        MemoryMarshal.Cast<char, ushort>(word).CopyTo(room);
        var units = Vector128.NarrowWithSaturation(Vector128.Create<ushort>(room), Vector128.Create<ushort>(room[8..]));
        var isCapital = Vector128.LessThanOrEqual(units - Vector128.Create((byte)'A'), Vector128.Create((byte)('Z' - 'A')));
        var packed = (units | isCapital & Vector128.Create((byte)0x20)).AsUInt64();
        (low, high) = (packed[0], packed[1]);
        capitals = isCapital.ExtractMostSignificantBits();
        return (units.ExtractMostSignificantBits() | Vector128.Equals(units, Vector128.Create((byte)'.')).ExtractMostSignificantBits())
            == 0;
    }

    static ulong OfAny(ReadOnlySpan<char> word, out uint capitals)
    {
        ulong state = First,
            low = 0,
            high = 0;
        int filled = 0,
            place = 0;
        capitals = 0;
        foreach (char unit in word)
        {
            if (unit == '.')
                continue;
            char lower = Lower(unit);
            if (lower != unit && unit != '’')
                capitals |= 1u << place;
            place++;
            // Three bytes for a unit beyond ASCII, all of them beyond ASCII too: no two words are packed alike.
            for (int shift = lower < '\u0080' ? 0 : 12; shift >= 0; shift -= 6)
            {
                ulong packed = lower < '\u0080' ? lower : 0x80u | ((uint)lower >> shift & 0x3F);
                if (filled == 16)
                {
                    state = Mix(low ^ state, high ^ Second);
                    low = high = 0;
                    filled = 0;
                }
                if (filled < 8)
                    low |= packed << filled * 8;
                else
                    high |= packed << (filled - 8) * 8;
                filled++;
            }
        }
        return Mix(low ^ state, high ^ Second);
    }

    /// <summary>The key of a word without the s at its end, if it has one: <i>officials</i> and <i>official</i> share it.</summary>
    public static ulong OfStem(ReadOnlySpan<char> word) => Of(word.Length > 3 && (word[^1] is 's' or 'S') ? word[..^1] : word);

    public static char Lower(char unit) =>
        unit switch
        {
            < 'A' => unit,
            <= 'Z' => (char)(unit | 0x20),
            < '\u0080' => unit,
            '’' => '\'',
            _ => char.ToLowerInvariant(unit),
        };

    /// <summary>The two halves of the product of 128 bits, folded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Mix(ulong a, ulong b)
    {
        if (Bmi2.X64.IsSupported || ArmBase.Arm64.IsSupported)
            return Math.BigMul(a, b, out ulong low) ^ low;
        // A program of Native AOT for any x64 multiplies by halves, and BigMul would be a call for each word.
        ulong middle = (a >> 32) * (uint)b + ((ulong)(uint)a * (uint)b >> 32),
            other = (uint)a * (b >> 32) + (uint)middle;
        return (a >> 32) * (b >> 32) + (middle >> 32) + (other >> 32) ^ a * b;
    }
}
