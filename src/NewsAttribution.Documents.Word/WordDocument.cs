using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace NewsAttribution.Documents.Word;

/// <summary>The article of a Word document (.docx): its body as a reader sees it with all changes accepted.</summary>
static class WordDocument
{
    /// <summary>Tables in tables and boxes in boxes reach some dozens.</summary>
    const int DeepestNesting = 400;

    /// <summary>No text is longer, in characters: what a small file unpacks to must not fill the memory.</summary>
    const int MostCharacters = 1 << 26;

    /// <param name="bytes">The whole document; a stream that can seek.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="FailedRunException">The document is damaged or has no text.</exception>
    public static GivenArticle Article(Stream bytes, string file)
    {
        var paragraphs = Paragraphs(bytes, file);
        return paragraphs.Count > 0
            ? GivenArticle.Of(file, paragraphs)
            : throw new FailedRunException(
                $"{file}: found no text in this Word document; expected an article. What stands in headers, footers, notes and pictures "
                    + "is not read."
            );
    }

    static List<string> Paragraphs(Stream bytes, string file)
    {
        try
        {
            var settings = new OpenSettings { MaxCharactersInPart = MostCharacters };
            using var document = WordprocessingDocument.Open(bytes, isEditable: false, settings);
            if (document.MainDocumentPart is not { } part)
                throw new InvalidDataException();
            CheckNesting(part, file);
            return part.Document?.Body is { } body ? new WordText(HiddenStyles.Of(part)).Read(body) : [];
        }
        catch (Exception e)
            when (e
                    is FormatException
                        or OpenXmlPackageException
                        or XmlException
                        or InvalidDataException
                        or IOException
                        or InvalidOperationException
                        or ArgumentException
                        or NotSupportedException
                        or InvalidCastException
            )
        {
            throw new FailedRunException(
                $"{file}: is damaged, or no Word document; expected a .docx file. Save it again as .docx, or as text."
            );
        }
    }

    /// <summary>The library and the walk go down by recursion, so that a hostile document could end the process.</summary>
    static void CheckNesting(MainDocumentPart part, string file)
    {
        using var xml = XmlReader.Create(part.GetStream(), new XmlReaderSettings { MaxCharactersInDocument = MostCharacters });
        while (xml.Read())
            if (xml.Depth > DeepestNesting)
                throw new FailedRunException(
                    $"{file}: has elements nested more than {DeepestNesting} deep; expected an article. Save its text alone."
                );
    }
}
