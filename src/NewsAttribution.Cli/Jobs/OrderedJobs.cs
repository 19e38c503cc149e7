using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace NewsAttribution.Cli.Jobs;

/// <summary>
/// Reads on one thread, works on several, and takes the results on the caller's own, in the order in which the pieces were read: the
/// result is that of one thread. Memory is bounded, for reading waits while too much is under way.
/// </summary>
static class OrderedJobs
{
    /// <summary>Pieces go from thread to thread by the batch, for handing one over costs as much as labelling a few sentences.</summary>
    const int MostPieces = 64,
        MostWeight = 1 << 19;

    /// <param name="read">Reads all pieces and adds them to the queue; what it throws is thrown again when all before it is taken.</param>
    /// <param name="work">What is done with a piece; called by any thread.</param>
    /// <param name="take">Takes a result.</param>
    /// <param name="idle">Called before the caller's thread waits for a result.</param>
    /// <param name="threads">How many threads work; of one, all is done on the caller's own.</param>
    /// <param name="cancellationToken">Ends the run between two pieces.</param>
    public static void Run<TIn, TOut>(
        Action<JobQueue<TIn>> read,
        Func<TIn, TOut> work,
        Action<TOut> take,
        Action idle,
        int threads,
        CancellationToken cancellationToken
    )
    {
        if (threads == 1)
            read(new OneThread<TIn, TOut>(work, take, idle, cancellationToken));
        else
            new ManyThreads<TIn, TOut>(read, work, threads, cancellationToken).Take(take, idle);
    }

    sealed class OneThread<TIn, TOut>(Func<TIn, TOut> work, Action<TOut> take, Action idle, CancellationToken cancellationToken)
        : JobQueue<TIn>
    {
        public override void Add(TIn piece, int weight)
        {
            cancellationToken.ThrowIfCancellationRequested();
            take(work(piece));
        }

        public override void Release() => idle();
    }

    sealed class ManyThreads<TIn, TOut> : JobQueue<TIn>
    {
        readonly Func<TIn, TOut> _work;
        readonly CancellationTokenSource _stop;

        /// <summary>All batches under way, in order, and those that no thread has begun.</summary>
        readonly BlockingCollection<Batch> _ordered,
            _waiting = [];
        Batch _batch = new();
        int _weight;

        public ManyThreads(Action<JobQueue<TIn>> read, Func<TIn, TOut> work, int threads, CancellationToken cancellationToken)
        {
            _work = work;
            _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            // One more for each thread, so that none waits for the others.
            _ordered = new(2 * threads);
            Start("reading", () => Read(read));
            for (int i = 0; i < threads; i++)
                Start("working", Work);
        }

        public override void Add(TIn piece, int weight)
        {
            _batch.Pieces.Add(piece);
            _weight += weight;
            if (_batch.Pieces.Count >= MostPieces || _weight >= MostWeight)
                Release();
        }

        public override void Release()
        {
            if (_batch.Pieces.Count == 0)
                return;
            Post(_batch);
            (_batch, _weight) = (new(), 0);
        }

        public void Take(Action<TOut> take, Action idle)
        {
            try
            {
                while (Next(idle) is { } batch)
                {
                    foreach (var result in batch.Results)
                        take(result);
                    batch.Failure?.Throw();
                }
            }
            finally
            {
                // Whoever still reads or works has nobody who waits for it.
                _stop.Cancel();
            }
        }

        Batch? Next(Action idle)
        {
            if (!_ordered.TryTake(out var batch))
            {
                idle();
                if (!_ordered.TryTake(out batch, Timeout.Infinite, _stop.Token))
                    return null;
            }
            if (!batch.Done.IsSet)
            {
                idle();
                batch.Done.Wait(_stop.Token);
            }
            return batch;
        }

        void Post(Batch batch)
        {
            _ordered.Add(batch, _stop.Token);
            _waiting.Add(batch, _stop.Token);
        }

        void Read(Action<JobQueue<TIn>> read)
        {
            try
            {
                read(this);
                Release();
            }
            catch (Exception e)
            {
                // What was read before it comes first, on one thread as on many.
                Release();
                Post(new() { Failure = ExceptionDispatchInfo.Capture(e) });
            }
            _ordered.CompleteAdding();
            _waiting.CompleteAdding();
        }

        void Work()
        {
            foreach (var batch in _waiting.GetConsumingEnumerable(_stop.Token))
            {
                try
                {
                    foreach (var piece in batch.Pieces)
                    {
                        _stop.Token.ThrowIfCancellationRequested();
                        batch.Results.Add(_work(piece));
                    }
                }
                catch (Exception e)
                {
                    batch.Failure = ExceptionDispatchInfo.Capture(e);
                }
                batch.Done.Set();
            }
        }

        void Start(string name, Action run) =>
            new Thread(() =>
            {
                try
                {
                    run();
                }
                catch (OperationCanceledException)
                {
                    // The run is over.
                }
            })
            {
                IsBackground = true,
                Name = name,
            }.Start();

        sealed class Batch
        {
            public List<TIn> Pieces { get; } = [];
            public List<TOut> Results { get; } = [];
            public ManualResetEventSlim Done { get; } = new();
            public ExceptionDispatchInfo? Failure { get; set; }
        }
    }
}
