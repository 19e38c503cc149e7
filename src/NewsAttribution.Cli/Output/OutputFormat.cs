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

    /// <summary>JSON-LD of the W3C Web Annotation Data Model.</summary>
    WebAnnotation,

    /// <summary>Tasks of Label Studio with predictions.</summary>
    LabelStudio,

    /// <summary>JSONL of doccano's text classification.</summary>
    Doccano,

    /// <summary>JSONL of Prodigy's choice interface.</summary>
    Prodigy,
}
