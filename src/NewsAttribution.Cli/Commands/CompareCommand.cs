using System.CommandLine;
using NewsAttribution.Cli.Input;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr compare</c>: parses for <see cref="Compare.Run"/> and <see cref="CompareAnswers.Run"/>.</summary>
static class CompareCommand
{
    const string Examples = """
        newsattr compare default my.model --data test.csv      is mine better than the one inside the tool?
        newsattr compare default careful --data test.csv       how much does the second reader help?
        newsattr compare old.model new.model --data test.csv --show 50
        newsattr compare old.model new.model --data test.csv --fail-if-worse

        The data must be in neither training. Whole articles are drawn again and again, the same for both
        (paired bootstrap): the difference is real where the 95 % interval of the gain leaves out 0.

        Without labels: what do two models answer otherwise?

        newsattr compare default my.model --text articles/
        newsattr compare old.model new.model --text a.txt b.html --examples 10
        newsattr compare old.model new.model --text rows.csv --input csv --unit sentence
        newsattr compare old.model new.model --text articles/ --format markdown > changes.md
        newsattr compare old.model new.model --text articles/ --fail-over 0.02

        And two builds? Let each classify the same files, started in the same folder:

        newsattr classify articles/ --format ndjson > old.ndjson
        newsattr compare old.ndjson new.ndjson
        newsattr classify articles/ --format ndjson | newsattr compare old.ndjson -

        Sentences match by article and place, or else by article and words. Sentences that are cut otherwise are
        counted apart. Those come first whose label's probability changed most.
        """;

    public static Command Create(Terminal terminal)
    {
        var first = new Argument<string>("A")
        {
            Description =
                "A model, or the word default: the one inside the tool; careful: that with the second reader. Without --data and --text "
                + "the old output of classify.",
        };
        var second = new Argument<string>("B") { Description = "The model, or the new output, to compare it with." };
        var data = new Option<string[]>("--data")
        {
            Description = "A CSV file of labelled sentences, or a folder of them; may be given several times.",
            HelpName = "FILE",
        };
        var text = new Option<string[]>("--text")
        {
            Description = "Articles without labels, or folders of them, as classify reads them. Several may follow.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var input = ChoiceOption.Of<InputFormat>("--input", "What the texts are. Default: by the end of their names, else text.");
        var words = WordsOption.Create("Words of your own, for both models; see the README of the tool.");
        var careful = CarefulOption.Create("Let the second reader read too, beside both models.");
        var unit = ChoiceOption.Of<ReadingUnit>("--unit", "Read each sentence in its article, or by itself. Default: article.");
        var format = ChoiceOption.Of<ComparisonFormat>("--format", "What to write; markdown not with --data. Default: text.");
        var show = NumberOption.Of("--show", "With --data: how many sentences on which they differ are shown. Default: 20.", 0, 1_000_000);
        var failIfWorse = new Option<bool>("--fail-if-worse") { Description = "With --data: exit with 1 if B is really worse than A." };
        var examples = NumberOption.Of(
            "--examples",
            "Without --data: how many sentences of each kind of change are shown. Default: 3.",
            0,
            1_000_000
        );
        var failOver = ShareOption.Of("--fail-over", "Without --data: exit with 1 if more than this share of the labels changed.", "0.02");
        var command = new ExampledCommand(
            "compare",
            "Says whether one model is better than another, or what two models or builds answer otherwise.",
            Examples
        )
        {
            first,
            second,
            data,
            text,
            input,
            words,
            careful,
            unit,
            format,
            show,
            failIfWorse,
            examples,
            failOver,
            SeparatorOption.Create(),
            InputTextOption.Create(),
        };
        command.Validators.Add(CompareUsage.Check);
        command.SetWork(
            (parsed, cancellationToken) =>
                parsed.GetValue(data) is { Length: > 0 } labelled
                    ? Compare.Run(
                        new()
                        {
                            First = parsed.GetRequiredValue(first),
                            Second = parsed.GetRequiredValue(second),
                            Data = labelled,
                            Words = parsed.GetValue(words),
                            Careful = parsed.GetValue(careful),
                            Unit = unit.Of(parsed) == ReadingUnit.Sentence ? EvaluationUnit.Sentence : EvaluationUnit.Article,
                            Format = format.Of(parsed) ?? ComparisonFormat.Text,
                            Shown = show.Of(parsed) ?? 20,
                            FailIfWorse = parsed.GetValue(failIfWorse),
                        },
                        terminal,
                        cancellationToken
                    )
                    : CompareAnswers.Run(
                        new()
                        {
                            Old = parsed.GetRequiredValue(first),
                            New = parsed.GetRequiredValue(second),
                            Texts = parsed.GetValue(text) ?? [],
                            Input = input.Of(parsed),
                            Words = parsed.GetValue(words),
                            Careful = parsed.GetValue(careful),
                            Unit = unit.Of(parsed) ?? ReadingUnit.Article,
                            Format = format.Of(parsed) ?? ComparisonFormat.Text,
                            Examples = examples.Of(parsed) ?? 3,
                            FailOver = failOver.Of(parsed),
                        },
                        terminal,
                        cancellationToken
                    )
        );
        return command;
    }
}
