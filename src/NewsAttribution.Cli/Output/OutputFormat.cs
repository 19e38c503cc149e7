namespace NewsAttribution.Cli.Output;

enum OutputFormat
{
    Table,
    Csv,
    Json,
    Ndjson,
    Xlsx,
    Parquet,
    Html,
}
