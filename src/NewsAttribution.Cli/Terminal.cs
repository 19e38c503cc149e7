using System.Text;
using Microsoft.Win32.SafeHandles;
using NewsAttribution.Training.Files;
using Spectre.Console;

namespace NewsAttribution.Cli;

/// <summary>Where a command reads from and writes to: the process' own streams, or those of a test.</summary>
sealed record Terminal
{
    public required Stream In { get; init; }
    public required TextWriter Out { get; init; }
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person types <see cref="In"/>: then silence is theirs.</summary>
    public bool InIsTerminal { get; init; }

    /// <summary>Whether a person reads <see cref="Out"/>: then tables are the default.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether a person reads <see cref="Error"/>: then long steps show how far they are.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Colours are left out if <c>NO_COLOR</c> is set (no-color.org).</summary>
    public bool Color { get; init; }

    /// <summary>Whether only results and errors are wanted: no progress, no reports of what was written to files.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>What parts the columns of tables that are read.</summary>
    public char Separator { get; init; } = CsvSeparator.Default;

    /// <summary>Whether the texts in tables that are read are HTML, to be cleaned.</summary>
    public bool TextIsHtml { get; init; }

    /// <summary>The column of tables that articles are grouped by, if one is asked for.</summary>
    public string? By { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 120;

    /// <summary>
    /// Waits for a key; <see langword="null"/> at the end of the keys. No such function where nobody sits at a keyboard and sees what is
    /// written.
    /// </summary>
    public Func<CancellationToken, ConsoleKeyInfo?>? ReadKey { get; init; }

    public static Terminal Open()
    {
        ForgetEmptyNoColor();
        bool outIsTerminal = !Console.IsOutputRedirected;
        return new Terminal
        {
            In = ProcessInput.Open(),
            Out = new Utf8Output(OpenStandardOutput(), 1 << 15),
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
            {
                NewLine = "\n",
                AutoFlush = true,
            },
            InIsTerminal = !Console.IsInputRedirected,
            OutIsTerminal = outIsTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Color = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            ReadKey = outIsTerminal && !Console.IsInputRedirected ? WaitForKey : null,
            Width = outIsTerminal ? Math.Max(60, Console.WindowWidth) : 120,
        };
    }

    /// <summary>Says what is worth knowing and no failure; not where only results are wanted.</summary>
    public void Note(string message)
    {
        if (!IsQuiet)
            Error.WriteLine($"newsattr: {message}");
    }

    /// <summary>Says which file a command has written; not where only results are wanted.</summary>
    public void Wrote(string message)
    {
        if (!IsQuiet)
            Out.WriteLine($"Wrote {message}");
    }

    /// <summary>Writes bytes of UTF-8, whole characters, to <see cref="Out"/>.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (Out is Utf8Output writer)
            writer.Write(utf8);
        else
            Out.Write(Encoding.UTF8.GetString(utf8));
    }

    /// <summary>A console for tables and colours over <see cref="Out"/>.</summary>
    public IAnsiConsole OutConsole() => ConsoleOver(Out, OutIsTerminal);

    /// <summary>A console for progress over <see cref="Error"/>.</summary>
    public IAnsiConsole ErrorConsole() => ConsoleOver(Error, ErrorIsTerminal);

    /// <summary>Console.ReadKey cannot be cancelled; so it is asked only when there is a key, fifty times a second.</summary>
    static ConsoleKeyInfo? WaitForKey(CancellationToken cancellationToken)
    {
        while (!Console.KeyAvailable)
            if (cancellationToken.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(20)))
                throw new OperationCanceledException(cancellationToken);
        return Console.ReadKey(intercept: true);
    }

    IAnsiConsole ConsoleOver(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = isTerminal && Color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        console.Profile.Width = Width;
        return console;
    }

    /// <summary>
    /// By no-color.org an empty NO_COLOR says nothing, but the library that draws tables takes it for set: colours would vanish although
    /// nobody asked for that.
    /// </summary>
    static void ForgetEmptyNoColor()
    {
        if (Environment.GetEnvironmentVariable("NO_COLOR") is "")
            Environment.SetEnvironmentVariable("NO_COLOR", null);
    }

    /// <summary>
    /// The console stream of .NET swallows a broken pipe, so an endless input would be worked on for ever after <c>| head</c> has gone.
    /// A file stream over the same handle reports it. For a regular file the console stream is right: it moves the shared position.
    /// </summary>
    static Stream OpenStandardOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }
}
