using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>A piece of the input, an article or a sentence, labelled by a classifier; several may label the same one.</summary>
delegate IEnumerable<SentenceRecord> ReadingPiece(SentenceClassifier classifier);

/// <summary>Reads a file piece by piece, and holds no more than one; source lists are not made.</summary>
static class ReadingPieces
{
    /// <param name="file">The file as it was named; <c>-</c> is the standard input.</param>
    /// <param name="input">What it is, if the command line says so.</param>
    /// <param name="unit">Whether its pieces are articles or sentences.</param>
    /// <param name="terminal">Where <c>-</c> reads from.</param>
    public static IEnumerable<ReadingPiece> Of(string file, InputFormat? input, ReadingUnit unit, Terminal terminal) =>
        unit == ReadingUnit.Sentence
            ? Sentences(file, ArticleInput.FormatOf(file, input), terminal)
            : ArticleInput
                .Read(file, ArticleInput.FormatOf(file, input), terminal)
                .Select(article => (ReadingPiece)(classifier => ArticleRecords.Of(article, article.Classify(classifier), withList: false)));

    /// <summary>A blank line keeps its number, so that answer i belongs to line i, and gets no answer.</summary>
    static IEnumerable<ReadingPiece> Sentences(string file, InputFormat format, Terminal terminal)
    {
        if (InputNames.IsPage(format) || InputNames.IsArchive(format))
            throw new FailedRunException(
                $"{file}: {(InputNames.IsPage(format) ? "is an article" : "holds articles")}; --unit sentence expects lines, "
                    + "CSV or NDJSON. Leave --unit out."
            );
        using var reader = InputFile.Open(file, terminal);
        var rows = format switch
        {
            InputFormat.Csv or InputFormat.Ndjson => TableInput.Rows(reader, format, terminal),
            _ => TextInput.Lines(reader),
        };
        int next = 0,
            blank = 0;
        foreach (var row in rows)
        {
            int index = next++;
            if (string.IsNullOrWhiteSpace(row.Text))
            {
                blank++;
                continue;
            }
            yield return classifier => [SentenceRecord.Of(file, row.Article, index, row.Text, row.Kind, classifier.Classify(row.Text))];
        }
        if (blank > 0)
            terminal.Note($"{file}: passed over {(blank == 1 ? "1 blank line" : $"{blank} blank lines")}.");
    }
}
