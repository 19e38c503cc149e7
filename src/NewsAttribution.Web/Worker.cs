using System.Runtime.InteropServices.JavaScript;

namespace NewsAttribution.Web;

/// <summary>What worker.js calls. One article at a time: that which was read last.</summary>
static partial class Worker
{
    static ShownArticle _article = ShownArticle.Of(GivenArticle.Of(GivenArticle.StandardInput, []));

    /// <summary>Labels a text.</summary>
    [JSExport]
    internal static void Read(string text, string file) =>
        _article = ShownArticle.Of(new(file, null, null, [new InputRow(text)], IsCut: false));

    /// <summary>What stands above the text, as HTML.</summary>
    [JSExport]
    internal static string Header() => _article.Header();

    /// <summary>The next paragraphs as HTML; empty at the end.</summary>
    [JSExport]
    internal static string More(int enough) => _article.More(enough);

    /// <summary>The card of a sentence as HTML.</summary>
    [JSExport]
    internal static string Card(int index) => _article.Card(index);
}
