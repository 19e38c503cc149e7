namespace NewsAttribution.Cli.Input;

/// <summary>Gathers the rows of an article.</summary>
static class ArticleRows
{
    /// <summary>Neighbouring rows that name the same article; a row that names none stands alone.</summary>
    /// <exception cref="FailedRunException">
    /// An article does not end, or goes on after another one has begun: its sentences would be numbered from 0 again.
    /// </exception>
    public static IEnumerable<IReadOnlyList<InputRow>> Grouped(IEnumerable<InputRow> rows, string file)
    {
        List<InputRow> article = [];
        long length = 0;
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (article.Count > 0 && row.Article != article[0].Article)
            {
                yield return article;
                article = [];
                length = 0;
            }
            if (row.Article is null)
            {
                yield return [row];
                continue;
            }
            if (article.Count == 0 && !lines.TryAdd(row.Article, row.Line))
                throw new FailedRunException(
                    $"{file}: line {row.Line}: found article \"{row.Article}\" again, after line {lines[row.Article]} and others; "
                        + "expected the rows of an article together. Sort the file by article, give each article a name of its own, or use "
                        + "--unit sentence."
                );
            article.Add(row);
            length += row.Text.Length + 1;
            if (length > StrictUtf8Reader.MaximumLength && article.Count > 1)
                throw new FailedRunException(
                    $"{file}: article {row.Article} has more than {StrictUtf8Reader.MaximumLength:N0} characters. "
                        + "Give each article a name of its own, or use --unit sentence."
                );
        }
        if (article.Count > 0)
            yield return article;
    }
}
