namespace NewsAttribution.Documents.Web;

/// <summary>The words of <c>web-furniture.txt</c>, by section. Its head says what each section means.</summary>
static class FurnitureWords
{
    static readonly Dictionary<string, string[]> Sections = Read();

    public static string[] Always { get; } = Sections["always"];
    public static string[] Box { get; } = Sections["box"];
    public static string[] UnlessProse { get; } = Sections["unless-prose"];
    public static string[] Caption { get; } = Sections["caption"];
    public static string[] Standfirst { get; } = Sections["standfirst"];
    public static string[] Picture { get; } = Sections["picture"];
    public static string[] Labels { get; } = Sections["label"];
    public static string[] Lines { get; } = Sections["line"];
    public static string[] Buttons { get; } = Sections["button"];
    public static string[] Sentences { get; } = Sections["sentence"];

    /// <summary>
    /// The words of names such as <c>class</c> and <c>id</c>, in the form in which the lists are compared with them:
    /// <c>relatedLinks box_2</c> is <c>-related-links- -box-2-</c>.
    /// </summary>
    public static string InNames(string names)
    {
        var words = new System.Text.StringBuilder(names.Length + 8);
        char before = ' ';
        foreach (char c in names)
        {
            if (char.IsWhiteSpace(c))
                words.Append("- -");
            else if (!char.IsLetterOrDigit(c))
                words.Append('-');
            else
            {
                if (char.IsUpper(c) && char.IsLower(before))
                    words.Append('-');
                words.Append(char.ToLowerInvariant(c));
            }
            before = c;
        }
        return $"-{words}-";
    }

    /// <summary>The names of an element, in the form in which the lists are compared with them.</summary>
    public static string NamesOf(PageNode node)
    {
        var element = node.Element;
        string names =
            $"{element.ClassName} {element.Id} {element.GetAttribute("data-component")} {element.GetAttribute("data-testid")} "
            + element.GetAttribute("data-gu-name");
        return string.IsNullOrWhiteSpace(names) ? "" : InNames(names);
    }

    /// <summary>Whether one of the words of a list is among names in the form of <see cref="InNames"/>.</summary>
    public static bool AreIn(string names, string[] list)
    {
        if (names.Length > 0)
            foreach (string word in list)
                for (int at = 0; (at = names.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at++)
                    if (names[at - 1] == '-' && names[at + word.Length] == '-')
                        return true;
        return false;
    }

    static Dictionary<string, string[]> Read()
    {
        using var stream = typeof(FurnitureWords).Assembly.GetManifestResourceStream("web-furniture.txt")!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        string section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                sections[section = line.Trim('[', ']')] = [];
            else
                sections[section].Add(line);
        }
        return sections.ToDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
    }
}
