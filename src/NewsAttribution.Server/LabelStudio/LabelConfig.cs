using System.Xml;
using System.Xml.Linq;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Requests;

namespace NewsAttribution.Server.LabelStudio;

/// <summary>What the labelling configuration of a project asks for: which controls, over which text.</summary>
/// <param name="Controls">The controls that have something to do with our labels. Never empty.</param>
sealed record LabelConfig(IReadOnlyList<LabelControl> Controls)
{
    /// <summary>The label of the phrase that names a source, as <c>newsattr convert</c> has it.</summary>
    public const string SourceLabel = "source";

    /// <exception cref="Refusal">It is no XML, or has no control that we can fill.</exception>
    public static LabelConfig Parse(string xml)
    {
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(xml),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
            );
            document = XDocument.Load(reader);
        }
        catch (XmlException e)
        {
            throw JsonBody.Bad($"The labelling configuration is no XML that can be read: {e.Message}");
        }
        Dictionary<string, string> texts = [];
        foreach (var text in document.Descendants().Where(e => Is(e, "Text")))
            if (
                text.Attribute("name")?.Value is { } name
                && text.Attribute("value")?.Value is { } value
                && value.StartsWith('$')
                && !texts.TryAdd(name, value[1..])
            )
                throw JsonBody.Bad($"The labelling configuration has two Texts named {name}; expected a name of its own for each.");
        LabelControl[] controls =
        [
            .. document.Descendants().Select(e => ControlOf(e, texts)).OfType<LabelControl>().Where(control => control.Names.Count > 0),
        ];
        return controls.Length > 0
            ? new(controls)
            : throw JsonBody.Bad(
                "The labelling configuration has nothing to fill; expected Labels or Choices named "
                    + $"{string.Join(", ", SentenceLabels.All.Select(SentenceLabels.Name))} (or Labels named {SourceLabel}) to a "
                    + "Text whose value begins with $. A name of your own goes with alias=\"official-claim\"."
            );
    }

    static LabelControl? ControlOf(XElement element, Dictionary<string, string> texts)
    {
        bool isChoice = Is(element, "Choices");
        if (!isChoice && !Is(element, "Labels"))
            return null;
        if (element.Attribute("name")?.Value is not { } name || element.Attribute("toName")?.Value is not { } target)
            return null;
        if (!texts.TryGetValue(target, out string? member))
            return null;
        HashSet<string> names = [];
        foreach (var value in element.Elements().Where(e => Is(e, isChoice ? "Choice" : "Label")))
            if (value.Attribute("value")?.Value is { } shown)
            {
                // Results carry the alias where there is one.
                string known = value.Attribute("alias")?.Value ?? shown;
                if (SentenceLabels.TryParse(known, out _) || (known == SourceLabel && !isChoice))
                    names.Add(known);
            }
        return new(name, target, member, isChoice, names);
    }

    static bool Is(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
