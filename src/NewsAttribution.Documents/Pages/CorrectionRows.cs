using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsAttribution.Documents.Records;

namespace NewsAttribution.Documents.Pages;

/// <summary>
/// The sentences of a page as data for its script, which lets a reader disagree and keeps the rows to download: the columns that
/// <c>newsattr train</c> and <c>audit</c> take.
/// </summary>
static class CorrectionRows
{
    /// <summary>The columns of a file of corrections.</summary>
    public static readonly string[] Columns = ["file", "article", "index", "kind", "paragraph", "label", "source", "text", "corrected"];

    /// <summary>The rows as JSON that may stand inside a script element.</summary>
    /// <param name="articles">The articles of the page.</param>
    /// <param name="prefix">What the ids of the sentences begin with, by the number of articles and that of the article.</param>
    public static string Of(IReadOnlyList<PageArticle> articles, Func<int, int, string> prefix)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // The writer of .NET escapes < and &, so that no sentence can end the element.
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("columns");
            foreach (string column in Columns)
                json.WriteStringValue(column);
            json.WriteEndArray();
            json.WriteStartArray("labels");
            foreach (var label in SentenceLabels.All)
                WriteLabel(json, label);
            json.WriteEndArray();
            json.WriteStartArray("rows");
            for (int a = 0; a < articles.Count; a++)
            for (int i = 0; i < articles[a].Sentences.Count; i++)
                WriteRow(json, articles[a], i, prefix(articles.Count, a));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    static void WriteLabel(Utf8JsonWriter json, SentenceLabel label)
    {
        json.WriteStartObject();
        json.WriteString("name", label.Name());
        json.WriteString("title", label.Title());
        json.WriteEndObject();
    }

    static void WriteRow(Utf8JsonWriter json, PageArticle article, int index, string prefix)
    {
        var sentence = article.Sentences[index];
        json.WriteStartObject();
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{prefix}{index + 1}"));
        json.WriteString("file", article.File);
        json.WriteString("article", article.Name ?? "");
        json.WriteNumber("index", index);
        json.WriteString("kind", sentence.Answer.Kind.Name());
        json.WriteNumber("paragraph", sentence.Answer.Paragraph);
        json.WriteString("label", sentence.Answer.Label.Name());
        json.WriteString("source", sentence.SourceText ?? "");
        json.WriteString("text", sentence.Text);
        json.WriteEndObject();
    }
}
