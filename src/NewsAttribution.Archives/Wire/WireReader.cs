using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace NewsAttribution.Archives.Wire;

/// <summary>Reads a file of an agency or a feed, whichever of the formats it is in: its root element or its members tell.</summary>
static class WireReader
{
    /// <summary>The articles of a file in their order. What is none is counted by reason.</summary>
    /// <param name="bytes">The file as bytes: XML tells its encoding itself.</param>
    /// <param name="tally">Where items are counted that give no article.</param>
    /// <param name="now">Items under an embargo until later are passed over.</param>
    /// <exception cref="WireFormatException">It is none of the formats, or broken; the message says what was found.</exception>
    public static IReadOnlyList<WireArticle> Read(Stream bytes, Tally tally, DateTimeOffset now)
    {
        var buffered = new MemoryStream();
        bytes.CopyTo(buffered);
        buffered.Position = 0;
        var articles = FirstByte(buffered) is '{' or '[' ? Json(buffered, tally, now) : Markup(buffered, tally, now);
        tally.Articles += articles.Count;
        return articles;
    }

    static List<WireArticle> Json(MemoryStream bytes, Tally tally, DateTimeOffset now)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException e)
        {
            throw new WireFormatException(
                $"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}: found broken JSON; expected ninjs.",
                e
            );
        }
        using (document)
        {
            try
            {
                return [.. NinjsReader.Read(document.RootElement, tally, now)];
            }
            // What the framework throws for a string that cannot be text.
            catch (InvalidOperationException e)
            {
                throw new WireFormatException("found bytes that are no UTF-8, or half of a letter; expected ninjs in UTF-8.", e);
            }
        }
    }

    static List<WireArticle> Markup(MemoryStream bytes, Tally tally, DateTimeOffset now)
    {
        XElement root;
        try
        {
            root = Xml.Load(bytes);
        }
        catch (XmlException e)
        {
            throw new WireFormatException(
                $"line {e.LineNumber}, column {e.LinePosition}: found no well-formed XML and no JSON. {e.Message}",
                e
            );
        }
        if (root.Is("nitf"))
            return NitfReader.Read(root, tally, now) is { } article ? [article] : [];
        if (root.Is("newsItem") || root.Is("newsMessage") || root.Is("packageItem"))
            return [.. NewsMlReader.Read(root, tally, now)];
        if (root.Is("rss") || root.Is("RDF") || root.Is("feed"))
            return [.. FeedReader.Read(root, tally)];
        // NewsML 1 is another format, but the NITF inside of it is the same.
        if (root.Name.LocalName == "NewsML" && root.Within("nitf").ToList() is { Count: > 0 } inside)
            return [.. inside.Select(nitf => NitfReader.Read(nitf, tally, now)).OfType<WireArticle>()];
        throw new WireFormatException(
            $"found XML with the root element {root.Name.LocalName}; expected nitf, newsItem or newsMessage (NewsML-G2), rss, RDF or feed."
        );
    }

    static char FirstByte(MemoryStream bytes)
    {
        foreach (byte b in bytes.GetBuffer().AsSpan(0, (int)bytes.Length))
            if (b > ' ' && b is not (0xEF or 0xBB or 0xBF))
                return (char)b;
        return '\0';
    }
}
