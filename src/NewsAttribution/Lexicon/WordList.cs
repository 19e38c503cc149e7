using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>One of the lists in <c>Lexicon/Lists</c>, a file or a section of one, and the class that its words have.</summary>
/// <param name="Class">Name of the class: <c>OfficialRole</c>.</param>
/// <param name="Classes">The class of meaning, or none.</param>
/// <param name="Grammar">The class of grammar, or none.</param>
readonly record struct WordList(string Class, WordClass Classes, GrammarClass Grammar)
{
    /// <summary>All lists, those of meaning first, in the order of their bits.</summary>
    public static IReadOnlyList<WordList> All { get; } =
    [
        .. Enum.GetValues<WordClass>().Where(c => c != WordClass.None).Select(c => new WordList(c.ToString(), c, GrammarClass.None)),
        .. Enum.GetValues<GrammarClass>().Where(c => c != GrammarClass.None).Select(c => new WordList(c.ToString(), WordClass.None, c)),
    ];

    /// <summary>
    /// The name of the list: that of <c>OfficialRole</c> is <c>official-role</c>. It is the name of a file, without its <c>.txt</c>, or the
    /// heading of a section.
    /// </summary>
    public string Name { get; } =
        string.Concat(Class.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
