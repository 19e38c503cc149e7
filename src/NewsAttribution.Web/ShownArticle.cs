using System.Text;
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
    readonly SentenceHtml _writer;
    int _next;

    ShownArticle(PageArticle article)
    {
        _article = article;
        _writer = new(article.Sentences, article.Sources, Prefix, withCards: false);
        _next = ArticlePage.FirstOfText(article);
    }

    public static ShownArticle Of(GivenArticle given) =>
        new(PageArticle.Of(given, SentenceClassifier.Default, explainsArticle: given.Rows[0].Text.Length <= Long));

    public string Header() => ArticlePage.Header(_article, _writer, leastConfidence: 0);

    public string Sources() => SourceListHtml.Write(_article.Sources, Prefix);

    public string More(int enough)
    {
        var html = new StringBuilder();
        _next = ArticlePage.WriteText(html, _article.Sentences, _writer, _next, enough);
        return html.ToString();
    }

    public string Card(int index) => new SentenceCard(_article.Sentences, _article.Sources, Prefix).Write(index);

    public string Export(string format, IReadOnlyDictionary<int, string> corrected) =>
        format switch
        {
            "html" => ArticlePage.Write([_article], leastConfidence: 0),
            "md" => ArticleMarkdown.Write(_article),
            "csv" => Records(output => new CsvRecordWriter(output, withArticle: false)),
            "json" => Records(output => new JsonRecordWriter(output)),
            "jsonld" => Records(output => new WebAnnotationWriter(output)),
            "corrections" => CorrectedRows.Write(_article, corrected),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
        };

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
