using System.Text;

namespace NewsAttribution.Web;

/// <summary>A labelled article on its way to the page, piece by piece.</summary>
sealed class ShownArticle
{
    const string Prefix = "s";

    readonly PageArticle _article;
    readonly SentenceHtml _writer;
    int _next;

    ShownArticle(PageArticle article)
    {
        _article = article;
        _writer = new(article.Sentences, article.Sources, Prefix, withCards: false);
        _next = ArticlePage.FirstOfText(article);
    }

    public static ShownArticle Of(GivenArticle given) => new(PageArticle.Of(given, SentenceClassifier.Default));

    public string Header() => ArticlePage.Header(_article, _writer, leastConfidence: 0);

    public string More(int enough)
    {
        var html = new StringBuilder();
        _next = ArticlePage.WriteText(html, _article.Sentences, _writer, _next, enough);
        return html.ToString();
    }

    public string Card(int index) => new SentenceCard(_article.Sentences, _article.Sources, Prefix).Write(index);
}
