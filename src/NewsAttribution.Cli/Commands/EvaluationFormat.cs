namespace NewsAttribution.Cli.Commands;

enum EvaluationFormat
{
    Text,
    Json,
    Markdown,
    Html,
    Junit,
}
