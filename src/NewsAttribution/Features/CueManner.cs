namespace NewsAttribution.Features;

/// <summary>How an attribution is made.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
[Flags]
enum CueManner : byte
{
    Plain = 0,
    AfterItsContent = 1,
    InSubordinateClause = 2,
    Negated = 4,
    WithModalVerb = 8,
    NextToQuotation = 16,
}
