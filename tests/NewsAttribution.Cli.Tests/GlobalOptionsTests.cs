namespace NewsAttribution.Cli.Tests;

public sealed class GlobalOptionsTests
{
    [Fact]
    public void They_are_taken_before_and_behind_the_command()
    {
        Assert.Equal((true, false), Asked("--quiet", "--no-color", "explain", "Rain fell."));
        Assert.Equal((true, false), Asked("explain", "Rain fell.", "--no-color", "--quiet"));
        Assert.Equal((false, true), Asked("explain", "Rain fell."));
        // A sentence is no option.
        Assert.Equal((false, true), Asked("explain", "--", "--quiet"));
    }

    [Fact]
    public void A_pipe_gets_no_colour_whatever_the_environment_says()
    {
        var run = Some.Newsattr("explain", "The ferry was late, the harbour master said.");
        Assert.DoesNotContain("\u001b", run.Out, StringComparison.Ordinal);
    }

    static (bool IsQuiet, bool Color) Asked(params string[] arguments)
    {
        var terminal = new Terminal
        {
            In = Stream.Null,
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Color = true,
        };
        var asked = GlobalOptions.Of(Newsattr.Parse(arguments, terminal), terminal);
        return (asked.IsQuiet, asked.Color);
    }
}
