using System.Globalization;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Pages;

/// <summary>
/// The pages of a folder: one an article, and at the end a summary and the CSV files. Holds one article and a line for each of the others.
/// </summary>
sealed class PageCollection : IDisposable
{
    public const string SummaryName = "index.html",
        ArticlesName = "articles.csv",
        SentencesName = "sentences.csv";

    readonly OutputFolder _folder;
    readonly float _leastConfidence;
    readonly PageNames _names = new(SummaryName);
    readonly List<SummaryEntry> _entries = [];
    readonly TextWriter _sentences;
    readonly CsvRecordWriter _sentenceRows;

    /// <param name="folder">Where the pages go.</param>
    /// <param name="leastConfidence">Below it a label counts as undecided.</param>
    /// <param name="unit">What places are counted in.</param>
    public PageCollection(OutputFolder folder, float leastConfidence, OffsetUnit unit)
    {
        (_folder, _leastConfidence) = (folder, leastConfidence);
        _sentences = folder.Create(SentencesName);
        _sentenceRows = new CsvRecordWriter(_sentences, withArticle: true, unit);
    }

    public int Count => _entries.Count;

    /// <summary>What was wrong with inputs that could not be read.</summary>
    public List<string> Unread { get; } = [];

    public void Add(PageArticle article)
    {
        string name = _names.For(article);
        _folder.Write(name, page => ArticlePage.Write(page, [article], _leastConfidence, SummaryName));
        foreach (var sentence in article.Records)
            _sentenceRows.Write(sentence);
        _entries.Add(
            new(
                name,
                article.Title,
                article.File,
                article.Name,
                article.Profile,
                article.Warnings.OneSource?.Name,
                article.Sources.Count,
                [.. WarningHtml.Of(article).Select(w => Flag(article, w.Title))]
            )
        );
    }

    /// <summary>Writes what is about all articles; the summary last.</summary>
    public void Finish()
    {
        _sentenceRows.Finish();
        _sentences.Dispose();
        using (var articles = _folder.Create(ArticlesName))
        {
            CsvRow.Write(
                articles,
                [
                    "file",
                    "article",
                    "title",
                    "page",
                    "sentences",
                    .. SentenceLabels.All.Select(SentenceLabels.Name),
                    "single-source",
                    "sources",
                ]
            );
            foreach (var entry in _entries)
                CsvRow.Write(
                    articles,
                    [
                        entry.File,
                        entry.Name,
                        entry.Title,
                        entry.Page,
                        Text(entry.Profile.Total),
                        .. SentenceLabels.All.Select(label => Text(entry.Profile[label])),
                        entry.OnlySource,
                        Text(entry.Sources),
                    ]
                );
        }
        _folder.Write(SummaryName, page => page.Write(SummaryPage.Write(_entries, Unread)));
    }

    public void Dispose() => _sentences.Dispose();

    static string Flag(PageArticle article, string title) =>
        article.Warnings.OneSource is { } only && title == "One source" ? $"{title}: {Html.Shortened(only.Name, 80)}" : title;

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
