using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>What the words of a list are: the class of a file in <c>Lexicon/Lists</c>, or of a section <c>[official-role]</c>.</summary>
/// <param name="Name">As lists name it: <c>official-role</c>.</param>
/// <param name="Classes">The class of meaning, or none.</param>
/// <param name="Grammar">The class of grammar, or none.</param>
sealed record ListClass(string Name, WordClass Classes, GrammarClass Grammar)
{
    /// <summary>Classes of verbs: their lists hold the forms of one verb in a line.</summary>
    public const WordClass Verbs =
        WordClass.CueSay | WordClass.CueThink | WordClass.CueFind | WordClass.CueFigure | WordClass.CueAct | WordClass.Act;

    /// <summary>All classes, those of meaning first, in the order of their bits.</summary>
    public static IReadOnlyList<ListClass> All { get; } =
    [
        .. Enum.GetValues<WordClass>()
            .Where(c => c != WordClass.None)
            .Select(c => new ListClass(NameOf(c.ToString()), c, GrammarClass.None)),
        .. Enum.GetValues<GrammarClass>()
            .Where(c => c != GrammarClass.None)
            .Select(c => new ListClass(NameOf(c.ToString()), WordClass.None, c)),
    ];

    /// <summary>Those of meaning: what a user's own words may be. The classes of grammar are named by rules of the library.</summary>
    public static IReadOnlyList<ListClass> OfMeaning { get; } = [.. All.Where(list => list.Classes != WordClass.None)];

    static readonly Dictionary<string, ListClass> ByName = All.ToDictionary(list => list.Name, StringComparer.Ordinal);

    static readonly Dictionary<ListClass, int> Numbers = All.Index().ToDictionary(list => list.Item, list => list.Index);

    /// <summary>Its place in <see cref="All"/>.</summary>
    public int Number => Numbers[this];

    public bool HasForms => (Classes & Verbs) != 0;

    public static ListClass? Named(string name) => ByName.GetValueOrDefault(name);

    /// <summary><c>OfficialRole</c> is <c>official-role</c>.</summary>
    static string NameOf(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
