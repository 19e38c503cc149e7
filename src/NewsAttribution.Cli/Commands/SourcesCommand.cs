using System.CommandLine;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr sources</c>: parses for <see cref="Sources.Run"/>.</summary>
static class SourcesCommand
{
    const string Examples = """
        newsattr sources article.txt                           who speaks, how often, and with how many words
        newsattr sources articles/ --out sources.csv           or .xlsx, .html, .ndjson: the name says which
        newsattr sources articles/ --by article                a list for each article
        newsattr sources archive.csv --by desk                 for each value of a column of CSV or NDJSON
        newsattr sources archive.csv --by desk --totals        one row a desk: shares of labels, of unnamed sources …
        newsattr sources articles/ --exclude-subjects          without those whom the stories are about

        A row is a source. Over several articles it is one where kind, full name and role agree; a surname
        alone, and officials without a name, stay apart. Words are those of the sentences that rest on the
        source, and its share is that of all words with a source. A subject is somebody whom the headline or the
        first sentences of an article are about.
        """;

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The files, or folders of them; - or none is the standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var input = ChoiceOption.Of<InputFormat>("--input", "What the files are. Default: by the end of their names, else text.");
        var format = ChoiceOption.Of<SourcesFormat>("--format", "What to write. Default: table on a terminal, otherwise ndjson.");
        var output = new Option<string?>("--out") { Description = "A file NAME.csv, .ndjson, .xlsx or .html.", HelpName = "FILE" };
        var by = new Option<string?>("--by")
        {
            Description = "Group by article, by file, or by a column of CSV or NDJSON input. Default: all together.",
            HelpName = "COLUMN",
        };
        var totals = new Option<bool>("--totals") { Description = "One row for each group, in place of one for each source." };
        var subjects = new Option<bool>("--exclude-subjects") { Description = "Leave out sources whom their article is about." };
        var model = ModelOption.Create();
        var words = WordsOption.Create();
        var careful = CarefulOption.Create();
        var command = new ExampledCommand(
            "sources",
            "Lists who speaks in articles: how often, with how many words, named or not.",
            Examples
        )
        {
            files,
            input,
            format,
            output,
            by,
            totals,
            subjects,
            model,
            words,
            careful,
            SeparatorOption.Create(),
            InputTextOption.Create(),
        };
        command.Validators.Add(result =>
        {
            string? Written(Option option) => result.GetResult(option) is { Tokens: [.., var last] } ? last.Value : null;
            SourcesTarget.Of(Written(output), ChoiceOption.Parse<SourcesFormat>(Written(format)), out string? error);
            if (error is not null)
                result.AddError(error);
            if (Written(by) is { } column && string.IsNullOrWhiteSpace(column))
                result.AddError("--by: found an empty name; expected article, file, or a column of the input.");
        });
        command.SetWork(
            (parsed, cancellationToken) =>
            {
                var options = new SourcesOptions
                {
                    Input = input.Of(parsed),
                    Format = SourcesTarget.Of(parsed.GetValue(output), format.Of(parsed), out _),
                    Out = parsed.GetValue(output),
                    By = parsed.GetValue(by)?.Trim(),
                    Totals = parsed.GetValue(totals),
                    ExcludeSubjects = parsed.GetValue(subjects),
                    Model = parsed.GetValue(model),
                    Words = parsed.GetValue(words),
                    Careful = parsed.GetValue(careful),
                };
                if (parsed.GetValue(files) is { Length: > 0 } named)
                    options = options with { Files = named };
                return Sources.Run(options, terminal, cancellationToken);
            }
        );
        return command;
    }
}
