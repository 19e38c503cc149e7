using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Labelling;

/// <summary>
/// Reads what is to be labelled. A column <c>label</c> of the input is not looked at: a second annotator must not see what the first said.
/// </summary>
static class LabelArticles
{
    /// <exception cref="FailedRunException">A file cannot be read, or two articles have one name.</exception>
    public static IReadOnlyList<LabelArticle> Read(
        IReadOnlyList<string> files,
        InputFormat? format,
        SentenceClassifier classifier,
        Terminal terminal
    )
    {
        files = [.. files.DistinctBy(Path.GetFullPath)];
        var baseNames = files
            .CountBy(InputNames.Stem)
            .Where(name => name.Value > 1)
            .Select(name => name.Key)
            .ToHashSet(StringComparer.Ordinal);
        var articles = new List<LabelArticle>();
        var fileOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string file in files)
        {
            // Two files of one name in two folders are distinguished by their folders.
            string name = InputNames.Stem(file);
            if (baseNames.Contains(name))
                name = Path.ChangeExtension(file, null);
            foreach (var article in Articles(file, name, format, classifier, terminal))
            {
                if (!fileOf.TryAdd(article.Name, file))
                    throw new FailedRunException(
                        $"{file}: found an article named \"{article.Name}\" again, after {fileOf[article.Name]}; "
                            + "expected the rows of an article together, and each article once."
                    );
                articles.Add(article);
            }
        }
        return articles;
    }

    static IEnumerable<LabelArticle> Articles(
        string file,
        string name,
        InputFormat? format,
        SentenceClassifier classifier,
        Terminal terminal
    )
    {
        var groups = ArticleRows.Grouped(Rows(file, ArticleInput.FormatOf(file, format), terminal), file).ToList();
        int unnamed = groups.Count(group => group[0].Article is null),
            number = 0;
        foreach (var group in groups)
        {
            if (group[0].Article is { } named)
            {
                var answers = classifier.ClassifySentences([
                    .. group.Select(row => new ArticleSentence(row.Text, row.Paragraph, row.Kind)),
                ]);
                yield return new(named, [.. group.Select(row => row.Text)], answers.Sentences);
            }
            else
            {
                string text = group[0].Text;
                var answers = classifier.ClassifyArticle(text).Sentences;
                string ofFile =
                    unnamed == 1 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}-{++number}");
                if (answers.Count == 0)
                    terminal.Note($"{file}: found no sentence: the input is empty. There is nothing to label.");
                else
                    yield return new(ofFile, [.. answers.Select(sentence => sentence.Span.GetText(text))], answers);
            }
        }
    }

    static List<InputRow> Rows(string file, InputFormat format, Terminal terminal)
    {
        if (InputNames.IsArchive(format))
            throw new FailedRunException(
                $"{file}: holds many articles; expected one to label. Take it out of the archive, or label rows of CSV."
            );
        if (InputNames.IsPage(format))
            return [.. ArticleInput.Page(file, format, terminal).Rows];
        using var reader = InputFile.Open(file, terminal);
        return format switch
        {
            InputFormat.Csv or InputFormat.Ndjson => [.. TableInput.Rows(reader, format, terminal)],
            _ => [.. TextInput.Article(reader)],
        };
    }
}
