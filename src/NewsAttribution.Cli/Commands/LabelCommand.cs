using System.CommandLine;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Labelling;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr label</c>: parses for <see cref="Label.Run"/>.</summary>
static class LabelCommand
{
    const string Examples = """
        newsattr label article.txt --out mine.csv              one key for each sentence; the same command goes on where you stopped
        newsattr label articles.csv page.html --out mine.csv --order text
        newsattr label article.txt --out second.csv --annotator Ana
        newsattr agreement mine.csv second.csv                 how far two people agree
        newsattr train --data mine.csv --out my.model

        Keys: o official claim, i intelligence assessment, a analysis quote, n narrative, Enter as the model
        guesses; s edits the source phrase, w writes a note, space skips, u takes back, q or Esc quits.
        The source that the model found is kept where you agree with its label; otherwise s says which it is.
        Every decision is saved at once. The output is a corpus file for train; note and annotator are
        columns that training ignores. For a second opinion name another --out: labels in the input are
        not shown. Label an article to its end where you can: training reads a sentence beside its labelled
        neighbours, and those that are missing it does not see.
        """;

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Articles, as classify reads them.", Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--out")
        {
            Description = "The CSV file that decisions are added to.",
            HelpName = "FILE",
            Required = true,
        };
        var input = ChoiceOption.Of<InputFormat>("--input", "What the files are. Default: by the end of their names, else text.");
        var order = ChoiceOption.Of<LabelOrder>(
            "--order",
            "Ask first where the model is unsure and labels are rare, or as the text goes. Default: unsure."
        );
        var annotator = new Option<string?>("--annotator")
        {
            Description = "Who decides; goes to the column annotator.",
            HelpName = "NAME",
        };
        var model = ModelOption.Create();
        var words = WordsOption.Create();
        var command = new ExampledCommand("label", "Asks for the label of each sentence, with the model's guess beside it.", Examples)
        {
            files,
            output,
            input,
            order,
            annotator,
            model,
            words,
            SeparatorOption.Create(),
            InputTextOption.Create(),
        };
        command.SetWork(
            (parsed, cancellationToken) =>
            {
                var options = new LabelOptions
                {
                    Files = parsed.GetRequiredValue(files),
                    Output = parsed.GetRequiredValue(output),
                    Input = input.Of(parsed),
                    Order = order.Of(parsed) ?? LabelOrder.Unsure,
                    Annotator = parsed.GetValue(annotator) ?? "",
                    Model = parsed.GetValue(model),
                    Words = parsed.GetValue(words),
                };
                Label.Run(options, terminal, cancellationToken);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
