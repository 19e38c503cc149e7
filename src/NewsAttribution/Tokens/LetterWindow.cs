using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsAttribution.Tokens;

/// <summary>
/// 64 units of a text at once: which are ASCII letters, which of them capitals, a bit each. Moves on with the words that are asked for.
/// </summary>
/// <remarks>A word of eight letters costs a shift and a count, where a loop has eight conditions.</remarks>
ref struct LetterWindow
{
    const int Length = 64;

    /// <summary>From each word that is asked for, so many units are in the window.</summary>
    public const int WordRoom = 16;

    int _end;
    int _start;
    ulong _letters;
    ulong _capitals;

    /// <summary>The units in lower case, and zeros.</summary>
    Units _lower;

    /// <summary>The place in the window of a unit of the text, behind which there is room for a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PlaceOf(ReadOnlySpan<char> text, int start)
    {
        if (start + WordRoom > _end)
            Move(text, start);
        return start - _start;
    }

    /// <summary>How many letters follow each other from a place on, or <see cref="WordRoom"/> and more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int LettersAt(int place) => BitOperations.TrailingZeroCount(~(_letters >> place));

    /// <summary>A bit for each capital among the units from a place on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly uint CapitalsAt(int place) => (uint)(_capitals >> place);

    /// <summary>The key of the word of these letters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ulong KeyAt(int place, int length)
    {
        var units = Vector128.LoadUnsafe(in _lower[0], (uint)place);
        var packed = (units & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (uint)(WordRoom - length))).AsUInt64();
        return WordKey.OfPacked(packed[0], packed[1]);
    }

    void Move(ReadOnlySpan<char> text, int start)
    {
        (_start, _end) = (start, start + Length);
        var ahead = text[start..];
        if (ahead.Length < Length)
        {
            Span<char> copy = stackalloc char[Length];
            ahead.CopyTo(copy);
            Read(copy);
        }
        else
            Read(ahead);
    }

    /// <summary>Takes in the units from which on the window begins.</summary>
    void Read(scoped ReadOnlySpan<char> ahead)
    {
        ulong letters = 0,
            capitals = 0;
        for (int i = 0; i < Length; i += Vector128<byte>.Count)
        {
            ref ushort first = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in ahead[i]));
            // Units beyond Latin-1 become 255, so that no letter is made of them.
            var units = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 8));
            var lower = units | Vector128.Create((byte)0x20);
            var isLetter = Vector128.LessThanOrEqual(lower - Vector128.Create((byte)'a'), Vector128.Create((byte)('z' - 'a')));
            lower.StoreUnsafe(ref _lower[i]);
            letters |= (ulong)isLetter.ExtractMostSignificantBits() << i;
            capitals |= (ulong)Vector128.Equals(units & Vector128.Create((byte)0x20), default).ExtractMostSignificantBits() << i;
        }
        (_letters, _capitals) = (letters, capitals);
    }

    /// <summary>From place 16 − n on: n bytes of ones, then zeros.</summary>
    static ReadOnlySpan<byte> Masks =>
        [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    [InlineArray(Length + WordRoom)]
    struct Units
    {
        byte _first;
    }
}
