using System.CommandLine;
using NewsAttribution.Training;

namespace NewsAttribution.Cli.Commands;

/// <summary><c>newsattr convert</c>: parses for <see cref="Convert.Run"/>.</summary>
static class ConvertCommand
{
    const string Examples = """
        newsattr convert export.jsonl --from doccano --to csv --out mine.csv
        newsattr convert export.json --from labelstudio --to csv > mine.csv
        newsattr convert mine.csv --from csv --to prodigy > tasks.jsonl
        newsattr convert mine.csv --to labelstudio --out tasks.json
        curl -s https://labels.example/export | newsattr convert - --from labelstudio --out mine.csv

        The label is one of official-claim, intelligence-assessment, analysis-quote, narrative in all formats.
          labelstudio  Choices named label, Labels named source, TextArea named note, all to a Text named text;
                       JSON, JSONL and JSON-MIN are read, JSON is written
          prodigy      the choice interface, or binary text classification; the source is a span labelled SOURCE
          doccano      text classification; the source is a column
        article, paragraph, sentence, kind, note and annotator go along. Tasks without a label (skipped,
        rejected, not reached) are left out and counted. What several people decided gives a row for each,
        with the annotator. Offsets are code points in all three tools. A file that another tool wrote than
        the one that is named is an error, and so is one without any label.
        """;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The file to read; - is the standard input." };
        var from = ChoiceOption.Of<AnnotationFormat>("--from", "The format of the file. Default: csv.");
        var to = ChoiceOption.Of<AnnotationFormat>("--to", "The format to write. Default: csv.");
        var output = new Option<string?>("--out") { Description = "Where to write. Default: the standard output.", HelpName = "FILE" };
        var command = new ExampledCommand("convert", "Moves labelled sentences from and to Label Studio, Prodigy and doccano.", Examples)
        {
            file,
            from,
            to,
            output,
            SeparatorOption.Create(),
        };
        command.SetWork(
            (parsed, _) =>
            {
                Convert.Run(
                    parsed.GetRequiredValue(file),
                    from.Of(parsed) ?? AnnotationFormat.Csv,
                    to.Of(parsed) ?? AnnotationFormat.Csv,
                    parsed.GetValue(output),
                    terminal
                );
                return ExitCode.Done;
            }
        );
        return command;
    }
}
