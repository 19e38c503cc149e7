namespace NewsAttribution.Documents.Web;

/// <summary>A paragraph of a page: text that no element or line break cuts.</summary>
/// <param name="Node">The element that it stands in.</param>
/// <param name="Text">Its text, white space in one piece.</param>
/// <param name="Linked">How many characters of it stand in links to other pages.</param>
sealed record PageBlock(PageNode Node, string Text, int Linked)
{
    /// <summary>Shorter text says too little, in characters: <i>Read more.</i></summary>
    const int ShortestProse = 25;

    /// <summary>Running text that lost its full stop is this long at least, in characters.</summary>
    const int LongestLine = 120;

    bool? _isFurnitureLine;

    /// <summary>Whether it belongs to the page by its words.</summary>
    public bool IsFurnitureLine => _isFurnitureLine ??= FurnitureLine.Is(this);

    /// <summary>Whether it is running text: a sentence that ends, or long, and not a link as a whole.</summary>
    public bool IsProse =>
        !Node.IsHeading
        && Text.Length >= ShortestProse
        && Linked * 2 < Text.Length
        && (IsSentence || Text.Length >= LongestLine)
        && Text.Contains(' ', StringComparison.Ordinal);

    /// <summary>It ends as a sentence does, or leads on to one.</summary>
    public bool IsSentence => EndsSentence(Text);

    public static bool EndsSentence(string text) =>
        text.TrimEnd('"', '”', '’', '\'', ')', ']', '»') is [.., '.' or '?' or '!' or '…' or ':' or '。'];
}
