namespace NewsAttribution.Cli.Input;

/// <summary>One line, row or object of the input.</summary>
/// <param name="Text">A sentence, or a whole article.</param>
/// <param name="Article">
/// The article that <paramref name="Text"/> is a sentence of, or <see langword="null"/> where the input names none.
/// </param>
/// <param name="Paragraph">Number of its paragraph; 0 where the input names none.</param>
/// <param name="Kind">What the sentence belongs to, where the input says so.</param>
readonly record struct InputRow(string Text, string? Article = null, int Paragraph = 0, SentenceKind? Kind = null)
{
    /// <summary>The names of columns and JSON members that are read; others are ignored.</summary>
    public const string TextColumn = "text",
        ArticleColumn = "article",
        ParagraphColumn = "paragraph",
        KindColumn = "kind";
}
