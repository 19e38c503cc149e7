using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Labelling;
using NewsAttribution.Cli.Output;
using NewsAttribution.Training;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Cli.Commands;

/// <summary>Asks a person for the labels of sentences.</summary>
static class Label
{
    public static void Run(LabelOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        if (options.Files.Contains(InputFile.StandardInput))
            throw new FailedRunException("label reads keys from the standard input, so an article must come from a file; found -.");
        foreach (string file in options.Files)
            InputFile.CheckFile(file);
        OutputFile.Check(options.Output, "mine.csv");
        var readKey = terminal.ReadKey
            ?? throw new FailedRunException(
                "label asks at a terminal; found the input or the output redirected. Take away the pipe; the decisions go to the file "
                    + "of --out."
            );
        var classifier = ModelFile.Load(options.Model, words: options.Words);
        var articles = LabelArticles.Read(options.Files, options.Input, classifier, terminal);
        var session = new LabelSession(articles, new LabelFile(options.Output), options.Order, options.Annotator);
        var screen = new LabelScreen(terminal, classifier);
        LabelKeys.Run(session, screen, readKey, cancellationToken);
        screen.Clear();
        WriteEnd(session, options, terminal);
    }

    static void WriteEnd(LabelSession session, LabelOptions options, Terminal terminal)
    {
        void Line(InvariantText line) => terminal.Out.WriteLine(line.ToString());

        Line($"{session.Decided} of {session.Count} sentences are decided, in {options.Output}.");
        if (session.Decided < session.Count)
            Line($"{session.Count - session.Decided} are left, {session.Skipped} of them skipped; the same command goes on with them.");
        else
            Line($"Train with them: newsattr train --data {options.Output} --out my.model");
        terminal.Out.Flush();
    }
}
