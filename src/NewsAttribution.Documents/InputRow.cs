namespace NewsAttribution.Documents;

/// <summary>One line, row or object of the input.</summary>
/// <param name="Text">A sentence, or a whole article.</param>
/// <param name="Article">
/// The article that <paramref name="Text"/> is a sentence of, or <see langword="null"/> where the input names none.
/// </param>
/// <param name="Paragraph">Number of its paragraph; 0 where the input names none.</param>
/// <param name="Kind">What the sentence belongs to, where the input says so.</param>
/// <param name="Line">The line of the input on which it begins, from 1; 0 where that is of no use.</param>
/// <param name="Group">The cell of the column that articles are grouped by, where one is asked for.</param>
sealed record InputRow(
    string Text,
    string? Article = null,
    int Paragraph = 0,
    SentenceKind? Kind = null,
    int Line = 0,
    string? Group = null
)
{
    /// <summary>The names of columns and JSON members that are read; others are ignored.</summary>
    public const string TextColumn = "text",
        ArticleColumn = "article",
        ParagraphColumn = "paragraph",
        KindColumn = "kind";
}
