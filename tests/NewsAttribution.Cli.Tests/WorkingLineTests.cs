namespace NewsAttribution.Cli.Tests;

public sealed class WorkingLineTests
{
    [Fact]
    public void Silence_of_two_seconds_gets_a_line_that_gives_way()
    {
        var (clock, error, terminal) = Make();
        using (var line = WorkingLine.Over(terminal, out var watched, clock))
        {
            clock.Pass(1.9);
            Assert.Equal("", error.ToString());
            line!.Doing("a.txt");
            clock.Pass(0.2);
            Assert.Equal("\rnewsattr: working, 2 s: a.txt", error.ToString());
            watched.Error.WriteLine("a message");
            Assert.EndsWith("a.txt\r" + new string(' ', 29) + "\ra message\n", error.ToString(), StringComparison.Ordinal);
            int before = error.ToString().Length;
            clock.Pass(1.5);
            Assert.Equal(before, error.ToString().Length);
        }
        string end = error.ToString();
        clock.Pass(10);
        Assert.Equal(end, error.ToString());
    }

    [Fact]
    public void Nobody_watches_where_nobody_reads()
    {
        var (clock, _, terminal) = Make();
        Assert.Null(WorkingLine.Over(terminal with { IsQuiet = true }, out var quiet, clock));
        Assert.Null(WorkingLine.Over(terminal with { ErrorIsTerminal = false }, out _, clock));
        Assert.Same(terminal.Error, quiet.Error);
    }

    static (Clock, StringWriter, Terminal) Make()
    {
        var error = new StringWriter { NewLine = "\n" };
        return (
            new Clock(),
            error,
            new Terminal
            {
                In = Stream.Null,
                Out = new StringWriter(),
                Error = error,
                ErrorIsTerminal = true,
            }
        );
    }

    /// <summary>Time passes when the test says so, and timers go off then.</summary>
    sealed class Clock : TimeProvider
    {
        readonly List<Timer> _timers = [];
        TimeSpan _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now.Ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer(callback, state, _now + dueTime, period);
            _timers.Add(timer);
            return timer;
        }

        public void Pass(double seconds)
        {
            for (double passed = 0; passed < seconds - 0.001; passed += 0.1)
            {
                _now += TimeSpan.FromSeconds(0.1);
                foreach (var timer in _timers)
                    timer.GoOff(_now);
            }
        }

        sealed class Timer(TimerCallback callback, object? state, TimeSpan due, TimeSpan period) : ITimer
        {
            TimeSpan? _due = due;

            public void GoOff(TimeSpan now)
            {
                if (_due is not { } at || at > now)
                    return;
                _due = at + period;
                callback(state);
            }

            public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

            public void Dispose() => _due = null;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
