using NewsAttribution.Documents.Exchange;

namespace NewsAttribution.Web;

/// <summary>A labelled article on its way to the page, piece by piece.</summary>
sealed class ShownArticle
{
    const string Prefix = "s";

    /// <summary>
    /// The evidence of a longer text would have to be waited for: it is that of each sentence by itself. In UTF-16 units.
    /// </summary>
    const int Long = 100_000;

    readonly PageArticle _article;
    int _next;

    ShownArticle(PageArticle article) => (_article, _next) = (article, ArticlePage.FirstOfText(article));

    public static ShownArticle Of(GivenArticle given) =>
        new(PageArticle.Of(given, SentenceClassifier.Default, explainsArticle: given.Rows[0].Text.Length <= Long));

    public string Header() => PageOutput.Text(page => ArticlePage.WriteHeader(page, _article, Writer(page), leastConfidence: 0));

    public string Sources() => SourceListHtml.Write(_article.Sources, Prefix);

    public string More(int enough) =>
        PageOutput.Text(page => _next = ArticlePage.WriteText(page, _article.Sentences, Writer(page), _next, enough));

    public string Card(int index) => PageOutput.Text(page => new CardData(page, _article).Write(index));

    public string Export(string format, IReadOnlyDictionary<int, string> corrected) =>
        format switch
        {
            "html" => PageOutput.Text(page => ArticlePage.Write(page, [_article], leastConfidence: 0)),
            "md" => ArticleMarkdown.Write(_article),
            "csv" => Records(output => new CsvRecordWriter(output, withArticle: false)),
            "json" => Records(output => new JsonRecordWriter(output)),
            "jsonld" => Records(output => new WebAnnotationWriter(output)),
            "corrections" => CorrectedRows.Write(_article, corrected),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
        };

    SentenceHtml Writer(PageOutput page) => new(page, _article.Sentences, Prefix);

    string Records(Func<TextWriter, RecordWriter> writerTo)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var writer = writerTo(output);
        foreach (var record in _article.Records)
            writer.Write(record);
        writer.Finish();
        return output.ToString();
    }
}
