using System.Text;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli;

/// <summary>
/// A line on the terminal that says that a command is still at work, after two seconds in which it has shown nothing. It is wiped away
/// before anything else is written.
/// </summary>
sealed class WorkingLine : IDisposable
{
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(2),
        Step = TimeSpan.FromMilliseconds(500);

    /// <summary>A line that is wider than the terminal could not be wiped away.</summary>
    const int MostColumns = 80;

    readonly Lock _lock = new();
    readonly TextWriter _error;
    readonly TimeProvider _clock;
    readonly ITimer _timer;
    readonly long _start;
    readonly int _columns;
    long _lastShown;
    string _doing = "";
    int _width;
    bool _isOver;

    WorkingLine(Terminal terminal, TimeProvider clock)
    {
        (_error, _clock, _columns) = (terminal.Error, clock, Math.Min(terminal.Width, MostColumns) - 1);
        _start = _lastShown = clock.GetTimestamp();
        _timer = clock.CreateTimer(_ => Show(), null, Silence, Step);
    }

    /// <summary>
    /// Watches what a command writes; <see langword="null"/> where nobody sits before the terminal, or wants no such line.
    /// </summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="watched">The terminal to write to instead.</param>
    /// <param name="clock">For tests.</param>
    public static WorkingLine? Over(Terminal terminal, out Terminal watched, TimeProvider? clock = null)
    {
        watched = terminal;
        if (!terminal.ErrorIsTerminal || terminal.IsQuiet)
            return null;
        var line = new WorkingLine(terminal, clock ?? TimeProvider.System);
        watched = terminal with
        {
            Error = new WatchedWriter(terminal.Error, line),
            // What goes into a file or a pipe is not seen, and breaks no silence.
            Out = terminal.OutIsTerminal ? new WatchedWriter(terminal.Out, line) : terminal.Out,
        };
        return line;
    }

    /// <summary>Says what is worked on, for the line if it comes to one.</summary>
    public void Doing(string what)
    {
        lock (_lock)
            _doing = what;
    }

    void Show()
    {
        lock (_lock)
        {
            if (_isOver || (_width == 0 && _clock.GetElapsedTime(_lastShown) < Silence))
                return;
            string text = InvariantText.Of(
                $"newsattr: working, {_clock.GetElapsedTime(_start).TotalSeconds:0} s{(_doing.Length > 0 ? $": {_doing}" : "")}"
            );
            if (text.Length > _columns)
                text = string.Concat(text.AsSpan(0, _columns - 1), "…");
            _error.Write($"\r{text.PadRight(_width)}");
            _error.Flush();
            _width = text.Length;
        }
    }

    void Wipe()
    {
        lock (_lock)
        {
            if (_width > 0)
            {
                _error.Write($"\r{new string(' ', _width)}\r");
                _error.Flush();
            }
            _width = 0;
            _lastShown = _clock.GetTimestamp();
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        Wipe();
        lock (_lock)
            _isOver = true;
    }

    /// <summary>Passes on what is written, after the line is gone.</summary>
    sealed class WatchedWriter : TextWriter
    {
        readonly TextWriter _writer;
        readonly WorkingLine _line;

        public WatchedWriter(TextWriter writer, WorkingLine line)
        {
            (_writer, _line) = (writer, line);
            CoreNewLine = writer.NewLine.ToCharArray();
        }

        public override Encoding Encoding => _writer.Encoding;

        public override void Write(char value)
        {
            _line.Wipe();
            _writer.Write(value);
        }

        public override void Write(string? value)
        {
            _line.Wipe();
            _writer.Write(value);
        }

        public override void Write(char[] buffer, int index, int count)
        {
            _line.Wipe();
            _writer.Write(buffer, index, count);
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            _line.Wipe();
            _writer.Write(buffer);
        }

        public override void Flush() => _writer.Flush();
    }
}
