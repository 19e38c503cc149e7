namespace NewsAttribution;

/// <summary>What part of an article a sentence belongs to.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
public enum SentenceKind
{
    /// <summary>The running text.</summary>
    Body = 0,

    /// <summary>A headline, sub-headline or cross-heading.</summary>
    Headline = 1,

    /// <summary>What web pages hang around the text: by-lines, picture credits, captions, <i>Read more</i>, players.</summary>
    Furniture = 2,
}
