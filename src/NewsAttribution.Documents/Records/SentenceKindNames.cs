namespace NewsAttribution.Documents.Records;

/// <summary>The names of sentence kinds in files.</summary>
static class SentenceKindNames
{
    public const string Expected = "headline, body or furniture";

    public static string Name(this SentenceKind kind) =>
        kind switch
        {
            SentenceKind.Headline => "headline",
            SentenceKind.Furniture => "furniture",
            _ => "body",
        };

    public static SentenceKind? Parse(string name) =>
        name.Trim().ToLowerInvariant() switch
        {
            "headline" => SentenceKind.Headline,
            "body" => SentenceKind.Body,
            "furniture" => SentenceKind.Furniture,
            _ => null,
        };
}
