using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace NewsAttribution.Fuzzing;

/// <summary>Where the instrumented assemblies count the ways from one branch to the next.</summary>
static unsafe class Counters
{
    public const int Size = 1 << 16;

    /// <summary>The counts of the input that ran last.</summary>
    public static Span<byte> Present => new(Trace.SharedMem, Size);

    /// <summary>A place of their own: without one, the first branch would end the process.</summary>
    public static void CountHere() => CountAt((byte*)NativeMemory.AllocZeroed(Size));

    public static void CountAt(byte* counters) => Trace.SharedMem = counters;

    /// <summary>The way to the first branch of an input shall not depend on the input before.</summary>
    public static void Begin() => Trace.PrevLocation = 0;
}
