namespace NewsAttribution.Cli.Output;

enum OutputFormat
{
    Table,
    Csv,
    Ndjson,
    Html,
}
