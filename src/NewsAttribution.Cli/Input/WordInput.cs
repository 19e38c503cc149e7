using NewsAttribution.Documents.Word;

namespace NewsAttribution.Cli.Input;

/// <summary>A Word document of at most the size that one input may have.</summary>
static class WordInput
{
    /// <exception cref="FailedRunException">The document is damaged or has no text.</exception>
    public static GivenArticle Article(Stream stream, string file)
    {
        using var bytes = InputFile.Limited(stream, file, "one document");
        return WordDocument.Article(bytes, file);
    }
}
