using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsAttribution.Model;

/// <summary>
/// Four weights for each indicator feature and four biases. A feature that the model does not know counts nothing. Immutable and safe for
/// any number of threads.
/// </summary>
sealed class LinearModel
{
    /// <summary>
    /// In a table that is half full no search takes more than some dozens of steps, unless somebody has chosen the features so that they
    /// fall together: loading and
    /// scoring would take a time that grows with the square of their number.
    /// </summary>
    const int LongestSearch = 1000;

    readonly uint[] _ids;
    readonly Vector128<float>[] _weights;
    readonly Vector128<float> _biases;
    readonly ulong[] _slots;
    readonly int _shift;

    /// <param name="ids">The features in ascending order.</param>
    /// <param name="weights">The weights of each, in the same order.</param>
    /// <param name="biases">The score of a sentence without features.</param>
    /// <exception cref="ModelFormatException">The features fall together as no trained model's do.</exception>
    public LinearModel(uint[] ids, ReadOnlySpan<LabelScores> weights, LabelScores biases)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, ids.Length);
        _ids = ids;
        _weights = MemoryMarshal.Cast<LabelScores, Vector128<float>>(weights).ToArray();
        _biases = Unsafe.BitCast<LabelScores, Vector128<float>>(biases);
        // At most two thirds full: a feature which the model does not know is refused after a few looks, and the table of the shipped model
        // (32 KB) stays in the nearest cache. Half full it was twice as large, and scoring took half as long again.
        int bits = 4;
        while (2L << bits < 3L * ids.Length)
            bits++;
        _shift = 32 - bits;
        _slots = new ulong[1 << bits];
        for (int row = 0; row < ids.Length; row++)
        {
            uint slot = Hash(ids[row]) >> _shift;
            for (int step = 0; _slots[slot] != 0; step++)
            {
                if (step == LongestSearch)
                    throw new ModelFormatException(
                        $"Over {LongestSearch} features of the model fall together in its table, feature {ids[row]} among them; those "
                            + $"that training makes spread evenly. Write it anew with 'newsattr train'."
                    );
                slot = (slot + 1) & (uint)(_slots.Length - 1);
            }
            _slots[slot] = (ulong)ids[row] << 32 | (uint)(row + 1);
        }
    }

    public int Count => _ids.Length;

    public ReadOnlySpan<uint> Ids => _ids;

    public LabelScores Biases => Unsafe.BitCast<Vector128<float>, LabelScores>(_biases);

    public LabelScores Weights(int row) => Unsafe.BitCast<Vector128<float>, LabelScores>(_weights[row]);

    /// <summary>The row of a feature, or −1 where the model does not know it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // Forty times for each sentence.
    public int Find(uint id)
    {
        var slots = _slots;
        uint slot = Hash(id) >> _shift;
        while (true)
        {
            ulong entry = slots[slot & (uint)(slots.Length - 1)];
            if (entry == 0)
                return -1;
            if ((uint)(entry >> 32) == id)
                return (int)(uint)entry - 1;
            slot++;
        }
    }

    /// <summary>Adds up the weights of the features that hold.</summary>
    /// <param name="ids">The features, each once, in any order.</param>
    /// <param name="logits">Receives the four scores in the order of the labels.</param>
    public void Score(ReadOnlySpan<uint> ids, Span<float> logits) => Score(ids).CopyTo(logits);

    /// <summary>Adds up the weights of the features that hold, in their order: the sum is the same on every processor.</summary>
    public Vector128<float> Score(ReadOnlySpan<uint> ids)
    {
        var sum = _biases;
        // What the loop asks for again and again is read once: a third of its instructions less.
        ref ulong slots = ref MemoryMarshal.GetArrayDataReference(_slots);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        uint last = (uint)_slots.Length - 1;
        int shift = _shift;
        foreach (uint id in ids)
        {
            uint slot = Hash(id) >> shift;
            ulong entry = Unsafe.Add(ref slots, slot);
            while (entry >> 32 != id && entry != 0)
                entry = Unsafe.Add(ref slots, ++slot & last);
            if (entry != 0)
                sum += Unsafe.Add(ref weights, (uint)entry - 1);
        }
        return sum;
    }

    // Multiplying by 2^32 / φ spreads ids over the upper bits whatever their origin.
    static uint Hash(uint id) => id * 2654435769;
}
