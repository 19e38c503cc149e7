using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsAttribution.Documents.Records;

namespace NewsAttribution.Documents.Exchange;

/// <summary>
/// Annotations of the W3C Web Annotation Data Model (recommendation of 23 February 2017) as JSON-LD, in one page: one that classifies each
/// sentence, and one that identifies each source phrase.
/// </summary>
/// <remarks>
/// A <c>TextQuoteSelector</c> says where, and a <c>TextPositionSelector</c> in code points, as the recommendation wants it, where the text
/// is that of the file. Of a web page, a document or a feed it is not: there the quotation alone finds the place.
/// </remarks>
sealed class WebAnnotationWriter(TextWriter output)
    : JsonObjectsWriter(
        output,
        """{"@context":"http://www.w3.org/ns/anno.jsonld","id":"#annotations","type":"AnnotationPage","items":[""",
        "]}"
    )
{
    /// <summary>UTF-16 units of text beside the quotation, so that one that occurs twice is told apart.</summary>
    const int Beside = 32;

    readonly WrittenOffsets _offsets = new(OffsetUnit.CodePoint);

    public override void Write(SentenceRecord sentence)
    {
        int start = sentence.Span.Start,
            place = _offsets.OfSentence(sentence).Start;
        Write(sentence, "classifying", sentence.Label.Name(), new(0, sentence.Text.Length), start, place);
        if (sentence.Attribution.Source is { } source)
            Write(sentence, "identifying", sentence.InList?.Source?.Name ?? sentence.Source!, source, start, place);
    }

    /// <param name="sentence">The sentence.</param>
    /// <param name="motivation">Why it is annotated.</param>
    /// <param name="body">What is said of it.</param>
    /// <param name="span">The piece of the sentence that is annotated.</param>
    /// <param name="start">Where the sentence begins in its text, in UTF-16 units.</param>
    /// <param name="place">The same in code points.</param>
    void Write(SentenceRecord sentence, string motivation, string body, TextSpan span, int start, int place) =>
        WriteObject(json =>
        {
            json.WriteString("id", IdOf(sentence, motivation));
            json.WriteString("type", "Annotation");
            json.WriteString("motivation", motivation);
            json.WriteStartObject("creator");
            json.WriteString("type", "Software");
            json.WriteString("name", AnnotationTask.Model);
            json.WriteEndObject();
            json.WriteStartObject("body");
            json.WriteString("type", "TextualBody");
            json.WriteString("value", body);
            json.WriteString("format", "text/plain");
            json.WriteString("purpose", motivation);
            json.WriteEndObject();
            json.WriteStartObject("target");
            json.WriteString("source", AddressOf(sentence));
            json.WriteStartArray("selector");
            WriteQuote(json, sentence.Given, new(start + span.Start, span.Length));
            if (sentence.IsVerbatim)
            {
                var piece = _offsets.InSentence(sentence, span)!.Value;
                json.WriteStartObject();
                json.WriteString("type", "TextPositionSelector");
                json.WriteNumber("start", place + piece.Start);
                json.WriteNumber("end", place + piece.End);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });

    static void WriteQuote(Utf8JsonWriter json, string text, TextSpan span)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", span.GetText(text));
        json.WriteString("prefix", text[Edge(text, Math.Max(0, span.Start - Beside))..span.Start]);
        json.WriteString("suffix", text[span.End..Edge(text, Math.Min(text.Length, span.End + Beside))]);
        json.WriteEndObject();
    }

    /// <summary>Not between the halves of a surrogate pair.</summary>
    static int Edge(string text, int index) =>
        index > 0 && index < text.Length && char.IsSurrogatePair(text[index - 1], text[index]) ? index - 1 : index;

    /// <summary>
    /// The address of the article where it has one, otherwise the file as a relative reference, with the name of the article as fragment.
    /// </summary>
    static string AddressOf(SentenceRecord sentence)
    {
        if (
            sentence.Article is { } name
            && Uri.TryCreate(name, UriKind.Absolute, out var address)
            && address.Scheme.StartsWith("http", StringComparison.Ordinal)
        )
            return address.AbsoluteUri;
        string file = string.Join('/', sentence.File.Split('/', '\\').Select(Uri.EscapeDataString));
        // A first part with a colon would be taken for a scheme; EscapeDataString has escaped it.
        return sentence.Article is null ? file : $"{file}#{Uri.EscapeDataString(sentence.Article)}";
    }

    /// <summary>The same for the same sentence of the same input (UUID version 8, RFC 9562).</summary>
    static string IdOf(SentenceRecord sentence, string motivation)
    {
        string name = string.Join('\0', sentence.File, sentence.Article, sentence.Index, motivation, sentence.Text);
        Span<byte> bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }
}
