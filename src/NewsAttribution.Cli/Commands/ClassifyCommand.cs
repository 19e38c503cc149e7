using System.CommandLine;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr classify</c>: parses for <see cref="Classify.Run"/>.</summary>
static class ClassifyCommand
{
    const string Examples = """
        newsattr classify article.txt                          a table on a terminal
        newsattr classify article.txt > labels.ndjson          one JSON object for each sentence
        cat article.txt | newsattr classify --format csv
        newsattr classify article.txt --out article.html       a page to read, print and pass on
        newsattr classify articles/ --out pages/               a page for each article, a summary and CSV files
        curl -s https://news.example/story | newsattr classify --input html
        newsattr classify --unit sentence lines.txt            each line a sentence, read by itself
        tail -f feed.txt | newsattr classify --unit sentence
        newsattr classify --input csv data/corpus/b01.csv      columns: text; article, paragraph, kind if there
        newsattr classify --input ndjson articles.ndjson       {"text": "a whole article"}
        newsattr classify --prior official-claim=.2,intelligence-assessment=.5,analysis-quote=.1,narrative=.2 briefing.txt
        newsattr classify --min-precision 0.8 article.txt      marks as undecided what is less sure than that
        newsattr classify --words my-words.txt article.txt     knows the bodies, names and verbs of that list too
        newsattr classify --careful article.txt                with the second reader: better, and slower

        Rows of CSV or NDJSON that name the same article are its sentences and must stand together;
        a row that names none is a whole article. Input is UTF-8; web pages may name another encoding.
        Of a web page only the article is read, and nothing that it names is fetched. A folder stands for
        the *.txt, *.html and *.htm directly in it, or for those of the format that --input names.
        """;

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The files, or folders of them; - or none is the standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-'))
                result.AddError($"Unknown option {token.Value}. A file of that name is written ./{token.Value}.");
        });
        var unit = ChoiceOption.Of<ReadingUnit>("--unit", "Read each sentence in its article, or by itself, one a line. Default: article.");
        var input = ChoiceOption.Of<InputFormat>("--input", "What the files are. Default: html if the name ends in .html, otherwise text.");
        var format = ChoiceOption.Of<OutputFormat>("--format", "What to write. Default: table on a terminal, otherwise ndjson.");
        var output = new Option<string?>("--out")
        {
            Description = "A file NAME.html for one page, or a folder for a page for each article, a summary and CSV files.",
            HelpName = "PATH",
        };
        var model = ModelOption.Create();
        var words = WordsOption.Create();
        var careful = CarefulOption.Create();
        var prior = PriorOption.Create("How frequent each label is in the material. Default: as in newspapers.");
        var precision = ShareOption.Of(
            "--min-precision",
            "Mark sentences as undecided whose label is less sure than this, 0 to 1. Default: 0, none.",
            "0.8"
        );
        var command = new ExampledCommand("classify", "Labels each sentence by the word that it rests on.", Examples)
        {
            files,
            unit,
            input,
            format,
            output,
            model,
            words,
            careful,
            prior,
            precision,
        };
        command.Validators.Add(result =>
        {
            // As written: a value that does not parse is reported by its own option, later.
            string? Written(Option option) => result.GetResult(option) is { Tokens: [.., var last] } ? last.Value : null;
            bool pages = Written(format) == "html" || Written(output) is not null;
            if (Written(unit) == "sentence" && (pages || Written(input) == "html"))
                result.AddError("--unit sentence: pages and HTML are articles; leave it out.");
            if (Written(output) is not null && Written(format) is not (null or "html"))
                result.AddError("--out: writes pages; expected --format html or none. For one of the other formats redirect the output.");
        });
        command.SetWork(
            (parsed, cancellationToken) =>
            {
                var options = new ClassifyOptions
                {
                    Unit = parsed.GetValue(unit) ?? ReadingUnit.Article,
                    Input = parsed.GetValue(input),
                    Format = parsed.GetValue(format),
                    Out = parsed.GetValue(output),
                    Model = parsed.GetValue(model),
                    Words = parsed.GetValue(words),
                    Careful = parsed.GetValue(careful),
                    Prior = parsed.GetValue(prior),
                    MinimumPrecision = (float)(parsed.GetValue(precision) ?? 0),
                };
                if (parsed.GetValue(files) is { Length: > 0 } named)
                    options = options with { Files = named };
                if (options.Format == OutputFormat.Html || options.Out is not null)
                    return ClassifyPages.Run(options, terminal, cancellationToken);
                Classify.Run(options, terminal, cancellationToken);
                return ExitCode.Done;
            }
        );
        return command;
    }
}
