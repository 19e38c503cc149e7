namespace NewsAttribution.Features;

/// <summary>How much of a sentence stands in quotation marks.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
enum QuotedShare : byte
{
    Nothing = 0,
    LessThanHalf = 1,
    HalfOrMore = 2,
    AllButSourceAndCue = 3,
    All = 4,
}
