namespace NewsAttribution.Cli.Input;

enum InputFormat
{
    Text,
    Csv,
    Ndjson,
    Html,
    Docx,
    Pdf,
}
