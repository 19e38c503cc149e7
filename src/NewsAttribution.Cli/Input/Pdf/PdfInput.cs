using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace NewsAttribution.Cli.Input.Pdf;

/// <summary>
/// The article of a PDF. Such a file knows letters and their places only; lines, columns and paragraphs are found again from these.
/// </summary>
static class PdfInput
{
    /// <exception cref="FailedRunException">The file is damaged, locked, or has no text.</exception>
    public static GivenArticle Article(Stream stream, string file)
    {
        using var bytes = InputFile.Limited(stream, file, "one document");
        var pages = Pages(bytes, file);
        PdfFurniture.Remove(pages);
        var paragraphs = PdfParagraphs.Of(pages);
        return paragraphs.Count > 0
            ? GivenArticle.Of(file, paragraphs)
            : throw new FailedRunException(
                $"{file}: found no text on {pages.Count} {(pages.Count == 1 ? "page" : "pages")} of this PDF; expected text, and not a "
                    + "picture of it. Recognise the text of a scan first, with a program for that."
            );
    }

    static List<PdfPage> Pages(Stream bytes, string file)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { SkipMissingFonts = true });
            return [.. document.GetPages().Select(PdfPage.Of)];
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new FailedRunException($"{file}: is locked with a password; expected a PDF that anyone may read. Save it without one.");
        }
        catch (Exception e)
            when (e
                    is PdfDocumentFormatException
                        or InvalidOperationException
                        or ArgumentException
                        or FormatException
                        or NotSupportedException
                        or IOException
                        or IndexOutOfRangeException
                        or KeyNotFoundException
                        or NullReferenceException
                        or InvalidCastException
                        or OverflowException
            )
        {
            throw new FailedRunException($"{file}: is damaged, or no PDF; expected a PDF document. Save it again, or as text.");
        }
    }
}
