using System.CommandLine;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr compare</c>: parses for <see cref="Compare.Run"/>.</summary>
static class CompareCommand
{
    const string Examples = """
        newsattr compare default my.model --data test.csv      is mine better than the one inside the tool?
        newsattr compare old.model new.model --data test.csv --show 50
        newsattr compare old.model new.model --data test.csv --fail-if-worse

        The data must be in neither training. Whole articles are drawn again and again, the same for both
        (paired bootstrap): the difference is real where the 95 % interval of the gain leaves out 0.
        """;

    public static Command Create(Terminal terminal)
    {
        var first = new Argument<string>("A") { Description = "A model, or the word default: the one inside the tool." };
        var second = new Argument<string>("B") { Description = "The model to compare it with." };
        var data = new Option<string[]>("--data")
        {
            Description = "A CSV file of labelled sentences, or a folder of them; may be given several times.",
            HelpName = "FILE",
            Required = true,
        };
        var words = WordsOption.Create("Words of your own, for both models; see the README of the tool.");
        var unit = ChoiceOption.Of<ReadingUnit>("--unit", "Read each sentence in its article, or by itself. Default: article.");
        var format = ChoiceOption.Of<ComparisonFormat>("--format", "What to write. Default: text.");
        var show = NumberOption.Of("--show", "How many of the sentences on which they differ are shown. Default: 20.", 0, 1_000_000);
        var failIfWorse = new Option<bool>("--fail-if-worse") { Description = "Exit with 1 if B is really worse than A." };
        var command = new ExampledCommand("compare", "Says whether one model is better than another, or only luckier.", Examples)
        {
            first,
            second,
            data,
            words,
            unit,
            format,
            show,
            failIfWorse,
        };
        command.SetWork(
            (parsed, cancellationToken) =>
                Compare.Run(
                    new()
                    {
                        First = parsed.GetRequiredValue(first),
                        Second = parsed.GetRequiredValue(second),
                        Data = parsed.GetRequiredValue(data),
                        Words = parsed.GetValue(words),
                        Unit = parsed.GetValue(unit) == ReadingUnit.Sentence ? EvaluationUnit.Sentence : EvaluationUnit.Article,
                        Format = parsed.GetValue(format) ?? ComparisonFormat.Text,
                        Shown = parsed.GetValue(show) ?? 20,
                        FailIfWorse = parsed.GetValue(failIfWorse),
                    },
                    terminal,
                    cancellationToken
                )
        );
        return command;
    }
}
