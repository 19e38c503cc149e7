using System.Diagnostics;
using NATS.Client.JetStream;

namespace NewsAttribution.Worker;

/// <summary>An article in the hands of this worker; whoever moves it to another state first has it. Safe for all threads.</summary>
/// <param name="message">The article as it came.</param>
/// <param name="batch">Those that are labelled after one another with it, on one thread.</param>
sealed class HeldArticle(INatsJSMsg<byte[]> message, IReadOnlyList<HeldArticle> batch)
{
    enum State
    {
        Waits,
        IsLabelled,
        IsDone,
        IsGivenBack,
    }

    int _state;
    long _began;
    bool _hasEnded;

    public INatsJSMsg<byte[]> Message => message;

    public IReadOnlyList<HeldArticle> Batch => batch;

    public NatsJSMsgMetadata About { get; } = message.Metadata!.Value;

    /// <summary>How long it is being labelled.</summary>
    public TimeSpan Labelling =>
        Volatile.Read(ref _state) is (int)State.Waits or (int)State.IsDone ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_began);

    /// <summary>Whether it is still here, to be labelled.</summary>
    public bool TryBegin()
    {
        _began = Stopwatch.GetTimestamp();
        return TryMove(State.Waits, State.IsLabelled);
    }

    /// <summary>Whether its answer is wanted: it was not given back while it was being labelled.</summary>
    public bool TryEnd()
    {
        HasEnded = true;
        return TryMove(State.IsLabelled, State.IsDone);
    }

    /// <summary>Whether labelling it has ended.</summary>
    public bool HasEnded
    {
        get => Volatile.Read(ref _hasEnded);
        private set => Volatile.Write(ref _hasEnded, value);
    }

    /// <summary>Whether it can be given back because labelling takes too long.</summary>
    public bool TryGiveUp() => TryMove(State.IsLabelled, State.IsGivenBack);

    /// <summary>Whether it can be given back because its turn does not come.</summary>
    public bool TryGiveBack() => TryMove(State.Waits, State.IsGivenBack);

    bool TryMove(State from, State to) => Interlocked.CompareExchange(ref _state, (int)to, (int)from) == (int)from;
}
