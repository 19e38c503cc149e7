using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>Labels files or a stream; holds one article, or in <see cref="ReadingUnit.Sentence"/> one sentence, at a time.</summary>
static class Classify
{
    public static void Run(ClassifyOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        var files = InputFiles.Expand(options.Files, options.Input);
        var classifier = ModelFile.Load(options.Model, options.Prior, options.MinimumPrecision, options.Words);
        var format = options.Format ?? (terminal.OutIsTerminal ? OutputFormat.Table : OutputFormat.Ndjson);
        var writer = RecordWriter.Create(format, terminal, withArticle: options.Input is InputFormat.Csv or InputFormat.Ndjson);
        foreach (string file in files)
        {
            var records =
                options.Unit == ReadingUnit.Sentence
                    ? Sentences(file, options.Input ?? InputFormat.Text, terminal, classifier)
                    : ArticleInput
                        .Read(file, ArticleInput.FormatOf(file, options.Input), terminal)
                        .SelectMany(article => Sentences(article, classifier));
            foreach (var record in records)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Write(record);
            }
        }
        writer.Finish();
        terminal.Out.Flush();
    }

    static IEnumerable<SentenceRecord> Sentences(string file, InputFormat format, Terminal terminal, SentenceClassifier classifier)
    {
        using var reader = InputFile.Open(file, terminal);
        var rows = format switch
        {
            InputFormat.Csv => CsvInput.Rows(reader),
            InputFormat.Ndjson => NdjsonInput.Rows(reader),
            _ => TextInput.Lines(reader),
        };
        int index = 0;
        foreach (var row in rows)
            yield return SentenceRecord.Of(file, row.Article, index++, row.Text, row.Kind, classifier.Classify(row.Text));
    }

    static IEnumerable<SentenceRecord> Sentences(GivenArticle article, SentenceClassifier classifier)
    {
        var sentences = article.Classify(classifier).Sentences;
        for (int i = 0; i < sentences.Count; i++)
        {
            string? speaker = sentences[i].SpeakerSentence is { } s
                ? sentences[s].Attribution?.Source?.GetText(sentences[s].Span.GetText(article.TextOf(s)))
                : null;
            yield return SentenceRecord.Of(article.File, article.Name, i, article.TextOf(i), sentences[i]) with
            {
                SpeakerSource = speaker,
            };
        }
    }
}
