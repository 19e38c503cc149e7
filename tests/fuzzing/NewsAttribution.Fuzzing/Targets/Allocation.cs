namespace NewsAttribution.Fuzzing.Targets;

/// <summary>The law that nothing large is allocated for a small input.</summary>
static class Allocation
{
    /// <summary>Runs <paramref name="run"/>; throws if it allocates more than its share, whether it ends well or by an exception.</summary>
    public static T Bounded<T>(long most, Func<T> run)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return run();
        }
        finally
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (allocated > most)
                Assert.Fail($"{allocated} bytes are allocated; expected at most {most}");
        }
    }
}
