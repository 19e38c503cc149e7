namespace NewsAttribution.Cli.Input;

enum InputFormat
{
    Text,
    Csv,
    Ndjson,
    Html,
    Docx,
    Pdf,

    /// <summary>A web archive, of which the pages are read.</summary>
    Warc,

    /// <summary>NITF, NewsML-G2, ninjs, RSS or Atom: the file itself tells which.</summary>
    Wire,
}
