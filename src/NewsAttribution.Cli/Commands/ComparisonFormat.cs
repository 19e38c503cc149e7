namespace NewsAttribution.Cli.Commands;

enum ComparisonFormat
{
    Text,
    Json,

    /// <summary>For changes of answers only.</summary>
    Markdown,
}
