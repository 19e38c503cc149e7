using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>One of the files in <c>Lexicon/Lists</c>, and the class that its words have.</summary>
/// <param name="Name">As the class: <c>OfficialRole</c>.</param>
/// <param name="Classes">The class of meaning, or none.</param>
/// <param name="Grammar">The class of grammar, or none.</param>
readonly record struct WordList(string Name, WordClass Classes, GrammarClass Grammar)
{
    /// <summary>All lists, those of meaning first, in the order of their bits.</summary>
    public static IReadOnlyList<WordList> All { get; } =
    [
        .. Enum.GetValues<WordClass>().Where(c => c != WordClass.None).Select(c => new WordList(c.ToString(), c, GrammarClass.None)),
        .. Enum.GetValues<GrammarClass>().Where(c => c != GrammarClass.None).Select(c => new WordList(c.ToString(), WordClass.None, c)),
    ];

    /// <summary><c>OfficialRole</c> is read from <c>official-role.txt</c>.</summary>
    public string FileName =>
        string.Concat(Name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString())) + ".txt";
}
