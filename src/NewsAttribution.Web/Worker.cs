using System.Runtime.CompilerServices;
using System.Runtime.InteropServices.JavaScript;
using System.Text;
using NewsAttribution.Documents.Web;
using NewsAttribution.Documents.Word;

namespace NewsAttribution.Web;

/// <summary>What worker.js calls. One input at a time: that which was read last.</summary>
static partial class Worker
{
    static IReadOnlyList<GivenArticle> _given = [];
    static ShownArticle _shown = ShownArticle.Of(GivenArticle.Of(GivenArticle.StandardInput, []));

    /// <summary>Takes a text as an article.</summary>
    [JSExport]
    internal static void Read(string text) => Take([new(GivenArticle.StandardInput, null, null, [new InputRow(text)], IsCut: false)]);

    /// <summary>Takes a file. The readers of all formats but text stand in assemblies that the worker loads before.</summary>
    /// <returns>The names of the articles in it.</returns>
    [JSExport]
    [return: JSMarshalAs<JSType.Array<JSType.String>>]
    internal static string[] Open(byte[] bytes, string file, string format)
    {
        var given = format switch
        {
            "html" => [WebPage.Article(new MemoryStream(bytes), file)],
            "docx" => [WordArticle(bytes, file)],
            "csv" => TableReader.Articles(Text(bytes, file), file),
            _ => [new(file, null, null, [new InputRow(Text(bytes, file))], IsCut: false)],
        };
        if (given.Count == 0)
            throw new FailedRunException($"{file}: found no article; expected at least one row under the names of the columns.");
        Take(given);
        return [.. given.Select(article => article.Name ?? article.Title ?? file)];
    }

    /// <summary>Apart, since whoever names the reader needs its assembly, which is loaded for a Word document alone.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static GivenArticle WordArticle(byte[] bytes, string file) => WordDocument.Article(new MemoryStream(bytes), file);

    /// <summary>Labels one of the articles of the input.</summary>
    [JSExport]
    internal static void Choose(int article) => _shown = ShownArticle.Of(_given[article]);

    /// <summary>What stands above the text, as HTML.</summary>
    [JSExport]
    internal static string Header() => _shown.Header();

    /// <summary>The list of sources, as HTML; empty where there are none.</summary>
    [JSExport]
    internal static string Sources() => _shown.Sources();

    /// <summary>The next paragraphs as HTML; empty at the end.</summary>
    [JSExport]
    internal static string More(int enough) => _shown.More(enough);

    /// <summary>What the card of a sentence says, as JSON.</summary>
    [JSExport]
    internal static string Card(int index) => _shown.Card(index);

    /// <summary>The article as a file: html, csv, json, jsonld (Web Annotation), md or corrections.</summary>
    /// <param name="format">The format.</param>
    /// <param name="corrected">Numbers of the sentences whose label the reader disagrees with.</param>
    /// <param name="labels">The right label of each.</param>
    [JSExport]
    internal static string Export(
        string format,
        [JSMarshalAs<JSType.Array<JSType.Number>>] int[] corrected,
        [JSMarshalAs<JSType.Array<JSType.String>>] string[] labels
    ) => _shown.Export(format, corrected.Zip(labels).ToDictionary());

    static void Take(IReadOnlyList<GivenArticle> given)
    {
        _given = given;
        Choose(0);
    }

    static string Text(byte[] bytes, string file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (ArgumentException)
        {
            throw new FailedRunException(
                $"{file}: found bytes that are no UTF-8; expected text in UTF-8. Save it again with this encoding, or paste it."
            );
        }
    }
}
