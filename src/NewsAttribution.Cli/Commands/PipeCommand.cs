using System.CommandLine;
using System.Globalization;
using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr pipe</c>: parses for <see cref="Pipe.Run(PipeOptions, Terminal, CancellationToken)"/>.</summary>
static class PipeCommand
{
    const string Examples = """
        newsattr pipe < articles.ndjson                        {"id": 7, "text": "a whole article"}
        parallel --pipe -k newsattr pipe < articles.ndjson     on all cores, in order, with GNU parallel
        newsattr pipe --input text --unit sentence < lines.txt each line a sentence
        newsattr pipe --shard 3/64 < articles.ndjson           every 64th line, beginning with the third

        Each line in gives one line out, in order, as soon as it was read. An answer has the members of its
        line but text, "line", and "sentences": a list as classify writes it. A line that cannot be read
        is answered with "error", and the others go on. For Spark's pipe, Hadoop streaming, GNU parallel
        and Slurm arrays: see PIPE.md beside the README of the tool.
        """;

    public static Command Create(Terminal terminal)
    {
        var input = ChoiceOption.Of<PipeInput>("--input", "What a line is: ndjson, an object with a text, or text. Default: ndjson.");
        var unit = ChoiceOption.Of<ReadingUnit>("--unit", "Whether the text of a line is an article or one sentence. Default: article.");
        var shard = ShardOption("--shard", "Answer only one share of the lines.");
        var model = ModelOption.Create();
        var words = WordsOption.Create();
        var careful = CarefulOption.Create();
        var prior = PriorOption.Create("How frequent each label is in the material. Default: as in newspapers.");
        var precision = ShareOption.Of(
            "--min-precision",
            "Mark sentences as undecided whose label is less sure than this, 0 to 1; 0: none. Default: 0.6.",
            "0.8"
        );
        var command = new ExampledCommand("pipe", "Answers each line of the standard input with one line.", Examples)
        {
            input,
            unit,
            shard,
            model,
            words,
            careful,
            prior,
            precision,
        };
        command.SetWork(
            (parsed, cancellationToken) =>
                Pipe.Run(
                    new PipeOptions
                    {
                        IsText = input.Of(parsed) == PipeInput.Text,
                        Unit = unit.Of(parsed) ?? ReadingUnit.Article,
                        Shard = shard.Of(parsed) ?? new(1, 1),
                        Model = parsed.GetValue(model),
                        Words = parsed.GetValue(words),
                        Careful = parsed.GetValue(careful),
                        Prior = prior.Of(parsed),
                        MinimumPrecision = (float)(precision.Of(parsed) ?? ClassifyOptions.LeastConfidence),
                    },
                    terminal,
                    cancellationToken
                )
        );
        return command;
    }

    static ValueOption<Shard> ShardOption(string name, string description) =>
        new(
            name,
            text =>
                text.Split('/') is [var number, var of]
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int i)
                && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
                && i >= 1
                && i <= n
                    ? new Shard(i, n)
                    : null,
            "the number of a share and of how many, such as 1/64 to 64/64"
        )
        {
            Description = description,
            HelpName = "I/N",
        };

    enum PipeInput
    {
        Ndjson,
        Text,
    }
}
