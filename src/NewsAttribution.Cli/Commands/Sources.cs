using System.Text;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;
using NewsAttribution.Documents.Sources;

namespace NewsAttribution.Cli.Commands;

/// <summary>Lists the sources of articles. Holds one article and the rows at a time.</summary>
static class Sources
{
    const string ByArticle = "article",
        ByFile = "file";

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>The exit code: of several files those that can be read are counted even if others cannot.</returns>
    public static int Run(SourcesOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var files = InputFiles.Expand(options.Files, options.Input, terminal, options.Out);
        if (options.By is { } by and not (ByArticle or ByFile))
            terminal = WithColumn(by, files, options.Input, terminal);
        if (options.Out is { } path)
        {
            Classify.RefuseInputs(path, files);
            OutputFile.Check(path, "sources.csv");
        }
        bool isTyped = terminal.InIsTerminal && files.Contains(InputFile.StandardInput);
        using var working = isTyped ? null : WorkingLine.Over(terminal, out terminal);
        var classifier = CarefulOption.Apply(ModelFile.Load(options.Model, words: options.Words), options.Careful, terminal);
        var tally = new SourceTally(options.ExcludeSubjects);
        var reading = new ReadingArticles(files, options.Input, terminal, working);
        foreach (var article in reading.All())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answer = article.Classify(classifier);
            reading.Foreign.Count(article.Name, answer.LooksEnglish);
            tally.Add(ArticleSources.Of(article with { Group = GroupOf(article, options.By) }, answer));
        }
        if (!tally.Totals.Any() && files.Any(file => InputNames.IsArchive(ArticleInput.FormatOf(file, options.Input))))
            throw new FailedRunException("found no article in the archives; expected at least one. Name other files.");
        Write(tally, options, terminal);
        terminal.Out.Flush();
        return reading.Unread == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    /// <exception cref="FailedRunException">A file has no columns.</exception>
    static Terminal WithColumn(string by, IReadOnlyList<string> files, InputFormat? input, Terminal terminal)
    {
        foreach (string file in files)
            if (!HasColumn(ArticleInput.FormatOf(file, input), by))
                throw new FailedRunException(
                    $"--by {by}: {file} has no such column; expected CSV or NDJSON, or --by article or file; of archives and feeds "
                        + $"{string.Join(", ", ArticleFacts.Names)}."
                );
        return terminal with { By = by };
    }

    static bool HasColumn(InputFormat format, string by) =>
        format is InputFormat.Csv or InputFormat.Ndjson || (InputNames.IsArchive(format) && ArticleFacts.Names.Contains(by));

    static string? GroupOf(GivenArticle article, string? by) =>
        by switch
        {
            ByArticle => article.Name is null ? article.File : $"{article.File}: {article.Name}",
            ByFile => article.File,
            not null when article.Facts is { } facts => facts.Values[ArticleFacts.Names.ToList().IndexOf(by)],
            _ => article.Group,
        };

    static void Write(SourceTally tally, SourcesOptions options, Terminal terminal)
    {
        var format = options.Format ?? (terminal.OutIsTerminal ? OutputFormat.Table : OutputFormat.Ndjson);
        if (options.Out is not { } path)
        {
            if (format == OutputFormat.Table)
                SourcesText.Write(tally, options.By, options.Totals, terminal.OutConsole());
            else
                WriteText(tally, format, options, terminal.Out);
            return;
        }
        using var file = new GrowingFile(path);
        if (format == OutputFormat.Xlsx)
        {
            var workbook = new XlsxWorkbook(file.Stream);
            try
            {
                file.Write(() => WriteWorkbook(tally, options.By, workbook));
            }
            finally
            {
                GrowingFile.CloseQuietly(workbook);
            }
        }
        else
        {
            var text = new StreamWriter(file.Stream, Utf8, leaveOpen: true) { NewLine = "\n" };
            file.Write(() =>
            {
                WriteText(tally, format, options, text);
                text.Flush();
            });
        }
        file.Finish();
        terminal.Wrote(
            $"{path}: {Counted.Of(tally.Rows.Count(), "source")} of {Counted.Of(tally.Totals.Sum(t => t.Articles), "article")}."
        );
    }

    static void WriteText(SourceTally tally, OutputFormat format, SourcesOptions options, TextWriter output)
    {
        var (rows, totals) = (SourceColumns.Rows(options.By), SourceColumns.Totals(options.By));
        switch (format)
        {
            case OutputFormat.Html:
                output.Write(SourcesPage.Write(tally, options.By, options.ExcludeSubjects));
                break;
            case OutputFormat.Csv when options.Totals:
                TableText.WriteCsv(output, totals, tally.Totals);
                break;
            case OutputFormat.Csv:
                TableText.WriteCsv(output, rows, tally.Rows);
                break;
            default:
                if (options.Totals)
                    TableText.WriteNdjson(output, totals, tally.Totals);
                else
                    TableText.WriteNdjson(output, rows, tally.Rows);
                break;
        }
    }

    /// <summary>Both tables, each a sheet.</summary>
    static void WriteWorkbook(SourceTally tally, string? by, XlsxWorkbook workbook)
    {
        workbook.Begin("sources", column => SourceColumns.IsText(column, by));
        foreach (var cells in TableText.Cells(SourceColumns.Rows(by), tally.Rows))
            workbook.WriteRow(cells);
        workbook.Begin("totals", column => SourceColumns.IsText(column, by));
        foreach (var cells in TableText.Cells(SourceColumns.Totals(by), tally.Totals))
            workbook.WriteRow(cells);
        workbook.Finish();
    }
}
