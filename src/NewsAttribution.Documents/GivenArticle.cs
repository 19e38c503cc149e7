namespace NewsAttribution.Documents;

/// <summary>An article as the input gives it.</summary>
/// <param name="File">The input as it was named; <c>-</c> for the standard input.</param>
/// <param name="Name">The article's name or number in CSV and NDJSON input; <see langword="null"/> where the file is the article.</param>
/// <param name="Title">The title of a web page; <see langword="null"/> where the input has none.</param>
/// <param name="Rows">The whole text as one row, or one row for each sentence.</param>
/// <param name="IsCut">Whether <paramref name="Rows"/> are sentences.</param>
sealed record GivenArticle(string File, string? Name, string? Title, IReadOnlyList<InputRow> Rows, bool IsCut)
{
    /// <summary>The language that a web page declares; <see langword="null"/> where the input declares none.</summary>
    public string? Language { get; init; }

    /// <summary>What an archive says of the article; <see langword="null"/> for other inputs.</summary>
    public ArticleFacts? Facts { get; init; }

    /// <summary>How the standard input is named.</summary>
    public const string StandardInput = "-";

    /// <summary>What it has in common with others that it is grouped with; <see langword="null"/> where nothing was asked for.</summary>
    public string? Group { get; init; }

    /// <summary>
    /// Whether the texts are what the input holds, letter by letter; those of web pages, documents and feeds are read out of them.
    /// </summary>
    public bool IsVerbatim { get; init; } = true;

    /// <summary>The article of a document that is read paragraph by paragraph; an empty line ends each in its text.</summary>
    public static GivenArticle Of(string file, IReadOnlyList<string> paragraphs, string? title = null) =>
        new(file, null, title, [new InputRow(string.Join("\n\n", paragraphs))], IsCut: false) { IsVerbatim = false };

    public ArticleClassification Classify(SentenceClassifier classifier) =>
        IsCut
            ? classifier.ClassifySentences([.. Rows.Select(row => new ArticleSentence(row.Text, row.Paragraph, row.Kind))])
            : classifier.ClassifyArticle(Rows[0].Text);

    /// <summary>The text that the span of sentence <paramref name="index"/> is in.</summary>
    public string TextOf(int index) => Rows[IsCut ? index : 0].Text;
}
