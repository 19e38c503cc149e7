namespace NewsAttribution.Cli.Commands;

enum ExplainFormat
{
    Text,
    Json,
}
