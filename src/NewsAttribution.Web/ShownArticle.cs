using System.Text;

namespace NewsAttribution.Web;

/// <summary>A labelled article on its way to the page, piece by piece.</summary>
sealed class ShownArticle
{
    const string Prefix = "s";

    readonly GivenArticle _given;
    readonly PageArticle _article;
    readonly SentenceHtml _writer;
    int _next;

    ShownArticle(GivenArticle given)
    {
        _given = given;
        _article = PageArticle.Of(given, SentenceClassifier.Default);
        _writer = new(_article.Sentences, Prefix, withCards: false);
        _next = ArticlePage.FirstOfText(_article);
    }

    public static ShownArticle Of(GivenArticle given) => new(given);

    public string Header() => ArticlePage.Header(_article, _writer, leastConfidence: 0);

    public string More(int enough)
    {
        var html = new StringBuilder();
        _next = ArticlePage.WriteText(html, _article.Sentences, _writer, _next, enough);
        return html.ToString();
    }

    public string Card(int index) => new SentenceCard(_article.Sentences, Prefix).Write(index);

    public string Export(string format, IReadOnlyDictionary<int, string> corrected) =>
        format switch
        {
            "html" => ArticlePage.Write([_article], leastConfidence: 0),
            "md" => ArticleMarkdown.Write(_article),
            "csv" => Records(output => new CsvRecordWriter(output, withArticle: false)),
            "json" => Records(output => new JsonRecordWriter(output)),
            "corrections" => CorrectedRows.Write(_article, corrected),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
        };

    string Records(Func<TextWriter, RecordWriter> writerTo)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var writer = writerTo(output);
        for (int i = 0; i < _article.Sentences.Count; i++)
            writer.Write(SentenceRecord.Of(_given.File, _given.Name, i, _given.TextOf(i), _article.Sentences[i].Answer));
        writer.Finish();
        return output.ToString();
    }
}
