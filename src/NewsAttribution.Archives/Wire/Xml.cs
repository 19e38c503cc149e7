using System.Xml;
using System.Xml.Linq;

namespace NewsAttribution.Archives.Wire;

/// <summary>XML of agencies, found by the local names of its elements: namespaces are missing or wrong as often as not.</summary>
static class Xml
{
    static readonly XmlReaderSettings Settings = new()
    {
        // A document type is common and not needed; nothing is fetched, and no entity of it is known.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 1 << 28,
    };

    /// <exception cref="XmlException">It is no XML; the message tells line and position.</exception>
    public static XElement Load(Stream bytes)
    {
        using var reader = XmlReader.Create(bytes, Settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    /// <inheritdoc cref="Load"/>
    public static XElement Parse(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text.TrimStart()), Settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    public static bool Is(this XElement element, string name) =>
        string.Equals(element.Name.LocalName, name, StringComparison.OrdinalIgnoreCase);

    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Is(name));

    public static IEnumerable<XElement> Children(this XElement? element, string name) => element?.Elements().Where(e => e.Is(name)) ?? [];

    public static IEnumerable<XElement> Within(this XElement element, string name) => element.Descendants().Where(e => e.Is(name));

    /// <summary>An attribute, with or without a namespace; <see langword="null"/> if there is none or it is empty.</summary>
    public static string? Value(this XElement? element, string attribute) =>
        element?.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value is { Length: > 0 } value ? value : null;

    /// <summary>The text of an element in one line; <see langword="null"/> if there is none.</summary>
    public static string? Text(this XElement? element) => element is null ? null : Words(element.Value);

    /// <summary>White space in one piece; <see langword="null"/> if nothing else is there.</summary>
    public static string? Words(string? text) => Blocks.InOneLine(text ?? "") is { Length: > 0 } words ? words : null;
}
