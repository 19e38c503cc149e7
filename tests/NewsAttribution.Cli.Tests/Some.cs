using System.Text;

namespace NewsAttribution.Cli.Tests;

/// <summary>Makers of what the tests need.</summary>
static class Some
{
    /// <summary>The top folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Join([Root, .. parts]);

    public static Run Newsattr(params string[] arguments) => NewsattrOn([], arguments);

    public static Run NewsattrOn(string input, params string[] arguments) => NewsattrOn(Encoding.UTF8.GetBytes(input), arguments);

    public static Run NewsattrOn(byte[] input, params string[] arguments) => NewsattrOn(new MemoryStream(input), arguments);

    /// <summary>Runs the tool inside this process.</summary>
    public static Run NewsattrOn(Stream input, params string[] arguments)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal
        {
            In = input,
            Out = output,
            Error = error,
        };
        return new Run(Newsattr(terminal, arguments), output.ToString(), error.ToString());
    }

    public static int Newsattr(Terminal terminal, string[] arguments, CancellationToken stop = default) =>
        Cli.Newsattr.Run(arguments, terminal, stop);

    static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Join(folder, "Classifier.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("Classifier.sln stands in no folder above the tests.");
    }
}
