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
        newsattr classify report.docx story.pdf page.html      Word, PDF, web pages; packed ones too (*.gz)
        newsattr classify article.txt --out article.html       a page to read, print and pass on
        newsattr classify articles/ --out answers.xlsx         or .csv, .json, .ndjson: the name says which
        newsattr classify article.txt --format label-studio --out tasks.json   or doccano, prodigy, web-annotation
        newsattr classify --offsets codepoint article.txt      places as Python counts them
        newsattr classify articles/ --out pages/               a page for each article, a summary and CSV files
        curl -s https://news.example/story | newsattr classify --input html
        newsattr classify --unit sentence lines.txt            each line a sentence, read by itself
        tail -f feed.txt | newsattr classify --unit sentence
        newsattr classify data/corpus/b01.csv                  columns: text; article, paragraph, kind if there
        newsattr classify articles.ndjson                      {"text": "a whole article"}
        newsattr classify --prior official-claim=.2,intelligence-assessment=.5,analysis-quote=.1,narrative=.2 briefing.txt
        newsattr classify --min-precision 0.8 article.txt      marks as undecided what is less sure than that
        newsattr classify article.txt --out corrections.csv    write the right label into the column corrected
        newsattr classify --words my-words.txt article.txt     knows the bodies, names and verbs of that list too
        newsattr classify --careful article.txt                with the second reader: better, and slower

        Rows of CSV or NDJSON that name the same article are its sentences and must stand together;
        a row that names none is a whole article. Input is UTF-8, or UTF-16 with a byte order mark; web
        pages may name another encoding. Of a web page only the article is read, of a Word document its body
        with all changes accepted, and of a PDF its text; nothing that they name is fetched. A folder stands
        for all files in it and below it whose names say that they can be read; what is skipped is said.
        What cannot be read of several files is reported, and the others are labelled; the exit code is 1.
        """;

    const int MostJobs = 1024;

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The files, or folders of them; - or none is the standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var unit = ChoiceOption.Of<ReadingUnit>("--unit", "Read each sentence in its article, or by itself, one a line. Default: article.");
        var input = ChoiceOption.Of<InputFormat>("--input", "What the files are. Default: by the end of their names, else text.");
        var format = ChoiceOption.Of<OutputFormat>("--format", "What to write. Default: table on a terminal, otherwise ndjson.");
        var output = new Option<string?>("--out")
        {
            Description =
                "A file NAME.csv, .json, .ndjson, .jsonld, .xlsx or .html, or a folder for a page for each article, a "
                + "summary and CSV files.",
            HelpName = "PATH",
        };
        var offsets = ChoiceOption.Of<OffsetUnit>(
            "--offsets",
            "What places and lengths are counted in: utf16 as in JavaScript and Java, code-point as in Python, utf8 bytes. Default: utf16."
        );
        var model = ModelOption.Create();
        var words = WordsOption.Create();
        var careful = CarefulOption.Create();
        var prior = PriorOption.Create("How frequent each label is in the material. Default: as in newspapers.");
        var precision = ShareOption.Of(
            "--min-precision",
            "Mark sentences as undecided whose label is less sure than this, 0 to 1; 0: none. Default: 0.6.",
            "0.8"
        );
        var any = new Option<bool>("--any-language") { Description = "Label articles of archives and feeds that are not English too." };
        var dedupe = new Option<bool>("--dedupe") { Description = "Pass over articles with the text of one before, and count them." };
        var jobs = NumberOption.Of("--jobs", "How many threads label; the answers are the same. Default: one a core.", 1, MostJobs);
        var partition = ChoiceOption.Of<PartitionKey>("--partition", "Write files for each day into folders day=2026-11-02 of --out.");
        var command = new ExampledCommand("classify", "Labels each sentence by the word that it rests on.", Examples)
        {
            files,
            unit,
            input,
            format,
            output,
            offsets,
            model,
            words,
            careful,
            prior,
            precision,
            any,
            dedupe,
            partition,
            jobs,
            SeparatorOption.Create(),
            InputTextOption.Create(),
        };
        command.Validators.Add(result =>
        {
            // As written: a value that does not parse is reported by its own option, later.
            string? Written(Option option) => result.GetResult(option) is { Tokens: [.., var last] } ? last.Value : null;
            var target = OutputTarget.Of(Written(output), ChoiceOption.Parse<OutputFormat>(Written(format)), out string? error);
            if (error is not null)
                result.AddError(error);
            if (
                target.Format is { } asked
                && OutputTarget.CountsCodePoints(asked)
                && ChoiceOption.Parse<OffsetUnit>(Written(offsets)) is OffsetUnit.Utf16 or OffsetUnit.Utf8
            )
                result.AddError(
                    $"--offsets: found {Written(offsets)} with --format {ChoiceOption.Name(asked)}, which counts code points; "
                        + "expected code-point. Leave it out."
                );
            bool isPage =
                Enum.TryParse<InputFormat>(Written(input), ignoreCase: true, out var given)
                && (InputNames.IsPage(given) || InputNames.IsArchive(given));
            if (Written(partition) is not null && (!target.IsFolder || Written(format) == "html"))
                result.AddError(
                    "--partition: found no folder for the answers; expected --out FOLDER/ with --format csv, ndjson or parquet."
                );
            if (Written(unit) == "sentence" && result.GetResult(dedupe) is { Implicit: false })
                result.AddError("--dedupe: compares articles; found --unit sentence. Leave one of them out.");
            if (Written(unit) == "sentence" && (target.Format == OutputFormat.Html || isPage))
                result.AddError("--unit sentence: pages, archives, feeds and HTML, Word and PDF documents are articles; leave it out.");
        });
        command.SetWork(
            (parsed, cancellationToken) =>
            {
                var target = OutputTarget.Of(parsed.GetValue(output), format.Of(parsed), out _);
                var options = new ClassifyOptions
                {
                    Unit = unit.Of(parsed) ?? ReadingUnit.Article,
                    Input = input.Of(parsed),
                    Format = target.Format,
                    Out = target.Path,
                    IsFolder = target.IsFolder,
                    Offsets = offsets.Of(parsed) ?? OffsetUnit.Utf16,
                    Model = parsed.GetValue(model),
                    Words = parsed.GetValue(words),
                    Careful = parsed.GetValue(careful),
                    AnyLanguage = parsed.GetValue(any),
                    Dedupe = parsed.GetValue(dedupe),
                    PartitionByDate = partition.Of(parsed) is not null,
                    // The second reader has threads of its own.
                    Jobs = jobs.Of(parsed) ?? (parsed.GetValue(careful) ? 1 : Environment.ProcessorCount),
                    Prior = prior.Of(parsed),
                    MinimumPrecision = (float)(precision.Of(parsed) ?? ClassifyOptions.LeastConfidence),
                };
                if (parsed.GetValue(files) is { Length: > 0 } named)
                    options = options with { Files = named };
                // What a crawl gives is no reading matter.
                if (options.IsFolder && format.Of(parsed) is null && (options.PartitionByDate || HoldsCrawl(options, terminal)))
                    options = options with { Format = OutputFormat.Parquet };
                if (options.IsFolder && options.Format != OutputFormat.Html)
                    return ClassifyParts.Run(options, terminal, cancellationToken);
                if (options.Format == OutputFormat.Html)
                    return ClassifyPages.Run(options, terminal, cancellationToken);
                return Classify.Run(options, terminal, cancellationToken);
            }
        );
        return command;
    }

    static bool HoldsCrawl(ClassifyOptions options, Terminal terminal) =>
        InputFiles
            .Expand(options.Files, options.Input, terminal with { IsQuiet = true }, options.Out)
            .Any(file => ArticleInput.FormatOf(file, options.Input) == InputFormat.Warc);
}
