namespace NewsAttribution.Archives.Wire;

/// <summary>An article as a news agency or a feed sends it.</summary>
/// <param name="Paragraphs">The running text, a paragraph each, white space in one piece. Never empty.</param>
sealed record WireArticle(IReadOnlyList<string> Paragraphs)
{
    /// <summary>The headline; <see langword="null"/> if there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it, without <i>By</i>; <see langword="null"/> if it is not told.</summary>
    public string? Byline { get; init; }

    /// <summary>A language tag such as <c>en</c> or <c>en-GB</c>; <see langword="null"/> if it is not told.</summary>
    public string? Language { get; init; }

    public DateTimeOffset? Date { get; init; }

    /// <summary>The address or the agency's own name of the item; <see langword="null"/> if it is not told.</summary>
    public string? Id { get; init; }
}
