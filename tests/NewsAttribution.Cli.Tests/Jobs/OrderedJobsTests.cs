using NewsAttribution.Cli.Jobs;

namespace NewsAttribution.Cli.Tests.Jobs;

public sealed class OrderedJobsTests
{
    static (List<int> Taken, Exception? Failure) Run(int pieces, int threads, Func<int, int> work, int failAt = -1)
    {
        List<int> taken = [];
        var failure = Record.Exception(() =>
            OrderedJobs.Run<int, int>(
                queue =>
                {
                    for (int i = 0; i < pieces; i++)
                    {
                        if (i == failAt)
                            throw new IOException("gone");
                        queue.Add(i, 1);
                    }
                },
                work,
                taken.Add,
                () => { },
                threads,
                CancellationToken.None
            )
        );
        return (taken, failure);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void Results_come_in_the_order_of_the_pieces(int threads)
    {
        // Pieces of very different cost, so that later ones are ready first.
        var (taken, failure) = Run(3000, threads, i =>
        {
            Thread.SpinWait(i % 64 == 0 ? 20_000 : 1);
            return 2 * i;
        });
        Assert.Null(failure);
        Assert.Equal(Enumerable.Range(0, 3000).Select(i => 2 * i), taken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Failure_comes_after_all_that_was_before_it(int threads)
    {
        var (taken, failure) = Run(3000, threads, i => i, failAt: 1000);
        Assert.IsType<IOException>(failure);
        Assert.Equal(Enumerable.Range(0, 1000), taken);

        (taken, failure) = Run(3000, threads, i => i == 1000 ? throw new InvalidDataException() : i);
        Assert.IsType<InvalidDataException>(failure);
        Assert.Equal(Enumerable.Range(0, 1000), taken);
    }

    [Fact]
    public void Failure_of_who_takes_the_results_ends_the_reading()
    {
        using var ended = new ManualResetEventSlim();
        Assert.Throws<IOException>(() =>
            OrderedJobs.Run<int, int>(
                queue =>
                {
                    try
                    {
                        for (int i = 0; ; i++)
                            queue.Add(i, 1);
                    }
                    finally
                    {
                        ended.Set();
                    }
                },
                i => i,
                _ => throw new IOException("disk full"),
                () => { },
                3,
                CancellationToken.None
            )
        );
        Assert.True(ended.Wait(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Reading_waits_for_who_takes_the_results()
    {
        int read = 0,
            most = 0,
            taken = 0;
        OrderedJobs.Run<int, int>(
            queue =>
            {
                for (int i = 0; i < 100; i++)
                {
                    Interlocked.Increment(ref read);
                    // Each weighs as much as a batch may.
                    queue.Add(i, 1 << 20);
                }
            },
            i => i,
            _ =>
            {
                Thread.Sleep(1);
                most = Math.Max(most, Volatile.Read(ref read) - taken++);
            },
            () => { },
            2,
            CancellationToken.None
        );
        Assert.Equal(100, taken);
        Assert.InRange(most, 1, 2 * 2 + 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Release_hands_on_what_was_read_so_far(int threads)
    {
        using var answered = new ManualResetEventSlim();
        OrderedJobs.Run<int, int>(
            queue =>
            {
                queue.Add(1, 1);
                queue.Release();
                // As a live pipe does: nothing more comes until the first is answered.
                Assert.True(answered.Wait(TimeSpan.FromMinutes(1)));
                queue.Add(2, 1);
            },
            i => i,
            _ => answered.Set(),
            () => { },
            threads,
            CancellationToken.None
        );
    }
}
