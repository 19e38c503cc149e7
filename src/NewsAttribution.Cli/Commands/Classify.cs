using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>Labels files or a stream; holds one article, or in <see cref="ReadingUnit.Sentence"/> one sentence, at a time.</summary>
static class Classify
{
    public static void Run(ClassifyOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var files = InputFiles.Expand(options.Files, options.Input);
        var classifier = CarefulOption.Apply(
            ModelFile.Load(options.Model, options.Prior, options.MinimumPrecision, options.Words),
            options.Careful,
            terminal
        );
        var format = options.Format ?? (terminal.OutIsTerminal ? OutputFormat.Table : OutputFormat.Ndjson);
        var writer = RecordWriter.Create(format, terminal, withArticle: options.Input is InputFormat.Csv or InputFormat.Ndjson);
        foreach (string file in files)
        foreach (var piece in ReadingPieces.Of(file, options.Input, options.Unit, terminal))
        foreach (var record in piece(classifier))
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(record);
        }
        writer.Finish();
        terminal.Out.Flush();
    }
}
