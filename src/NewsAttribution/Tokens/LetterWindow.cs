using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
        int last = text.Length - Length;
        // The last window ends with the text: nothing is behind it that a word could need.
        (_start, _end) = start < last ? (start, start + Length) : (Math.Max(last, 0), int.MaxValue);
        if (last < 0)
        {
            Span<char> copy = stackalloc char[Length];
            text.CopyTo(copy);
            Read(copy);
        }
        else
            Read(text[_start..]);
    }

    /// <summary>Takes in the units from which on the window begins.</summary>
    void Read(scoped ReadOnlySpan<char> ahead)
    {
        ulong letters = 0,
            smalls = 0;
        for (int i = 0; i < Length; i += Vector128<byte>.Count)
        {
            ref ushort first = ref Unsafe.As<char, ushort>(ref Unsafe.AsRef(in ahead[i]));
            var units = Narrow(Vector128.LoadUnsafe(ref first), Vector128.LoadUnsafe(ref first, 8));
            var lower = units | Vector128.Create((byte)0x20);
            // The least signed number for a, so that one comparison tells letters from all else.
            var fromA = (lower + Vector128.Create((byte)(0x80 - 'a'))).AsSByte();
            var isLetter = Vector128.LessThan(fromA, Vector128.Create((sbyte)(sbyte.MinValue + 'z' - 'a' + 1)));
            lower.StoreUnsafe(ref _lower[i]);
            letters |= (ulong)isLetter.ExtractMostSignificantBits() << i;
            // The bit of small letters, moved to where bits are taken from.
            smalls |= (ulong)(units.AsUInt16() << 2).AsByte().ExtractMostSignificantBits() << i;
        }
        (_letters, _capitals) = (letters, ~smalls);
    }

    /// <summary>Units as bytes. Those beyond Latin-1 become 255 or 0, so that no letter is made of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<byte> Narrow(Vector128<ushort> lower, Vector128<ushort> upper) =>
        // One instruction of x64, which takes them for signed; NarrowWithSaturation has eight more to make 255 of the large ones.
        Sse2.IsSupported
            ? Sse2.PackUnsignedSaturate(lower.AsInt16(), upper.AsInt16())
            : Vector128.NarrowWithSaturation(lower, upper);

    /// <summary>From place 16 − n on: n bytes of ones, then zeros.</summary>
    static ReadOnlySpan<byte> Masks =>
        [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    [InlineArray(Length + WordRoom)]
    struct Units
    {
        byte _first;
    }
}
