using System.Globalization;
using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>Labels files or a stream; holds one article, or in <see cref="ReadingUnit.Sentence"/> one sentence, at a time.</summary>
static class Classify
{
    public static void Run(ClassifyOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        foreach (string file in options.Files)
            InputFile.Check(file);
        var classifier = ModelFile.Load(options.Model);
        var format = options.Format ?? (terminal.OutIsTerminal ? OutputFormat.Table : OutputFormat.Ndjson);
        var writer = RecordWriter.Create(format, terminal, withArticle: options.Input != InputFormat.Text);
        foreach (string file in options.Files)
        {
            using var reader = InputFile.Open(file, terminal);
            var rows = Rows(reader, options);
            var records = options.Unit == ReadingUnit.Sentence ? Sentences(file, rows, classifier) : Articles(file, rows, classifier, options.Input);
            foreach (var record in records)
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Write(record);
            }
        }
        writer.Finish();
        terminal.Out.Flush();
    }

    static IEnumerable<InputRow> Rows(StrictUtf8Reader reader, ClassifyOptions options) => options.Input switch
    {
        InputFormat.Csv => CsvInput.Rows(reader),
        InputFormat.Ndjson => NdjsonInput.Rows(reader),
        _ => options.Unit == ReadingUnit.Sentence ? TextInput.Lines(reader) : TextInput.Article(reader),
    };

    static IEnumerable<SentenceRecord> Sentences(string file, IEnumerable<InputRow> rows, SentenceClassifier classifier)
    {
        int index = 0;
        foreach (var row in rows)
            yield return SentenceRecord.Of(file, row.Article, index++, row.Text, row.Kind, classifier.Classify(row.Text));
    }

    /// <summary>Rows of one article stand together; a row that names no article is a whole one.</summary>
    static IEnumerable<SentenceRecord> Articles(string file, IEnumerable<InputRow> rows, SentenceClassifier classifier, InputFormat input)
    {
        int number = 0;
        foreach (var article in ArticleRows.Grouped(rows, file))
        {
            number++;
            var sentences = article[0].Article is null
                ? classifier.ClassifyArticle(article[0].Text).Sentences
                : classifier.ClassifySentences([.. article.Select(row => new ArticleSentence(row.Text, row.Paragraph, row.Kind))]).Sentences;
            string? name = article[0].Article ?? (input == InputFormat.Text ? null : number.ToString(CultureInfo.InvariantCulture));
            for (int i = 0; i < sentences.Count; i++)
                yield return SentenceRecord.Of(file, name, i, article[article[0].Article is null ? 0 : i].Text, sentences[i]);
        }
    }
}
