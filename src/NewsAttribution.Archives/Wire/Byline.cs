using System.Xml.Linq;

namespace NewsAttribution.Archives.Wire;

/// <summary>Who wrote an article, from the line that says so.</summary>
static class Byline
{
    static readonly string[] Heads = ["By ", "BY ", "by ", "Von ", "Par "];

    /// <summary>
    /// The name in <i>By Ana Ruiz, AP Business Writer</i>: up to the first comma, without the word ahead; <see langword="null"/> if
    /// nothing is left.
    /// </summary>
    public static string? Name(string? line)
    {
        string? name = Xml.Words(line);
        if (name is null)
            return null;
        foreach (string head in Heads)
            if (name.StartsWith(head, StringComparison.Ordinal))
                name = name[head.Length..];
        int comma = name.IndexOf(',');
        return Xml.Words(comma > 0 ? name[..comma] : name);
    }

    /// <summary>
    /// The names in a line for each, as newspapers print them: <i>Ana Ruiz, Bo Vane and Cy Dane</i>, each once;
    /// <see langword="null"/> if there is none.
    /// </summary>
    public static string? Names(IEnumerable<string?> lines)
    {
        string[] names = [.. lines.Select(Name).OfType<string>().Distinct()];
        return names.Length < 2 ? names.FirstOrDefault() : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>The role stands in an element of its own, glued to the name without a blank.</summary>
    public static string? Name(XElement? byline)
    {
        if (byline is null)
            return null;
        if (byline.Within("person").FirstOrDefault() is { } person)
            return Name(person.Value);
        return Name(string.Concat(byline.Nodes().OfType<XText>().Select(t => t.Value)))
            ?? Name(byline.Elements().FirstOrDefault(e => !e.Is("byttl"))?.Value);
    }
}
