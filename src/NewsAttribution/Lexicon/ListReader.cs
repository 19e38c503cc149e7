using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>
/// Reads a list of words in the format that <c>Lexicon/Lists/README.md</c> describes: those that ship, and a user's own.
/// </summary>
sealed class ListReader
{
    const string Plural = "## plural",
        Forms = "## forms";

    /// <summary>A user's lists are read when a program starts, and find room beside the library's.</summary>
    public const int MostOwnEntries = 20_000;

    readonly string _file;
    readonly List<ListedWord> _words = [];

    /// <summary>The line of each entry of a user's list: to add and to take away the same is a slip.</summary>
    readonly Dictionary<(string Words, ListClass Class, bool IsTaken), int>? _lines;

    readonly IReadOnlyList<ListClass> _allowed;
    readonly TokenList _tokens = new();
    ListClass? _class;
    bool _taken,
        _plural;

    ListReader(string file, ListClass? first, bool own)
    {
        (_file, _class) = (file, first);
        _allowed = own ? ListClass.OfMeaning : ListClass.All;
        _lines = own ? [] : null;
    }

    /// <summary>The entries of a text, in its order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="first">The class of the entries before the first section; <see langword="null"/> if there must be none.</param>
    /// <exception cref="WordListFormatException">The text is not in the format.</exception>
    public static List<ListedWord> Read(string text, string file, ListClass? first = null) =>
        new ListReader(file, first, own: false).Read(text);

    /// <summary>The entries of a user's own text: in sections, of classes of meaning, within limits.</summary>
    /// <exception cref="WordListFormatException">The text is not in the format.</exception>
    public static List<ListedWord> ReadOwn(string text, string file) => new ListReader(file, null, own: true).Read(text);

    List<ListedWord> Read(string text)
    {
        int line = 0;
        foreach (var range in text.AsSpan().Split('\n'))
            ReadLine(text[range], ++line);
        return _words;
    }

    void ReadLine(string line, int number)
    {
        var place = new LinePlace(_file, number, 0);
        RejectWhatIsNoText(line, place);
        if (number == 1 && line.StartsWith('\uFEFF'))
            (line, place) = (line[1..], place.Plus(1));
        int comment = line.IndexOf('#', StringComparison.Ordinal);
        string entry = comment < 0 ? line : line[..comment];
        place = place.Plus(entry.Length - entry.TrimStart().Length);
        entry = entry.Trim();
        if (entry.Length == 0)
        {
            if (comment >= 0 && line.AsSpan(comment).StartsWith("##"))
                ReadDirective(line[comment..].TrimEnd(), place);
        }
        else if (entry[0] == '[')
            ReadSection(entry, place);
        else if (_class is null)
            throw place.Error(
                0,
                $"'{entry}' before any section",
                "a line such as [official-body-name], which says what the entries after it are."
            );
        else if (_class.HasForms)
            AddForms(entry, _class, place);
        else
            AddNames(entry, _class, place);
    }

    void ReadDirective(string directive, LinePlace place)
    {
        if (directive is not (Plural or Forms))
            throw place.Error(0, $"'{directive}'", $"{Plural} or {Forms}; a comment begins with one #.");
        if (_class is null)
            throw place.Error(0, $"{directive} before any section", "it after a line such as [official-role].");
        if ((directive == Forms) != _class.HasForms)
            throw place.Error(
                0,
                $"{directive} in a list of {_class.Name}",
                _class.HasForms ? "the forms of one verb in each line." : $"{Plural}, or entries as they are."
            );
        _plural = directive == Plural;
    }

    void ReadSection(string line, LinePlace place)
    {
        if (line[^1] != ']')
            throw place.Error(line.Length - 1, $"'{line}'", "']' at the end of the line.");
        string name = line[1..^1].Trim();
        bool taken = name.StartsWith("not ", StringComparison.Ordinal);
        if (taken)
            name = name[4..].Trim();
        _class =
            ListClass.Named(name) is { } list && _allowed.Contains(list)
                ? list
                : throw place.Error(
                    line.IndexOf(name, 1, StringComparison.Ordinal),
                    $"the section '{name}'",
                    $"one of {string.Join(", ", _allowed.Select(list => list.Name))}; with 'not' before it to take away."
                );
        (_taken, _plural) = (taken, false);
    }

    void AddNames(string entry, ListClass list, LinePlace place)
    {
        if (OutsideGroups(entry, '|', 0) is >= 0 and var bar)
            throw place.Error(
                bar,
                "'|' outside a group",
                $"one entry a line, or a group such as {{any|further}}; only verbs have forms, and {list.Name} has none."
            );
        foreach (string words in ListPattern.Expand(entry, place))
        {
            Add(words, list, 0, VerbForm.None, place);
            if (_plural)
                Add(NounPlural.Of(words), list, 0, VerbForm.None, place);
        }
    }

    /// <summary>Each form may be a pattern; then the first entries of all of them are the forms of the first verb, and so on.</summary>
    void AddForms(string line, ListClass list, LinePlace place)
    {
        List<string[]> forms = [];
        List<LinePlace> places = [];
        for (int start = 0, end; start <= line.Length; start = end + 1)
        {
            end = OutsideGroups(line, '|', start) is >= 0 and var bar ? bar : line.Length;
            string form = line[start..end];
            places.Add(place.Plus(start + form.Length - form.TrimStart().Length));
            form = form.Trim();
            if (form.Length == 0)
                throw place.Error(start, "an empty form", $"a form of the verb, or {VerbLine.LeftOut} where it is left out.");
            if (form.AsSpan().IndexOfAnyInRange('A', 'Z') is >= 0 and var capital)
                throw places[^1].Error(capital, $"a capital in '{form}'", "lower case: a verb is found in any spelling.");
            forms.Add(ListPattern.Expand(form, places[^1]));
        }
        int count = forms[0].Length;
        for (int i = 1; i < forms.Count; i++)
            if (forms[i] is not [VerbLine.LeftOut] && forms[i].Length != count)
                throw places[i]
                    .Error(
                        0,
                        forms[i].Length == 1 ? "1 entry" : $"{forms[i].Length:D} entries",
                        $"{count:D}, as many as the base form has."
                    );
        if (count * forms.Count > ListPattern.MostEntries)
            throw place.Error(
                0,
                $"{count * forms.Count:D} entries in one line",
                $"{ListPattern.MostEntries:D} at the most. Write two lines."
            );
        for (int i = 0; i < count; i++)
            AddVerb([.. forms.Select(form => form is [VerbLine.LeftOut] ? form[0] : form[i])], list, places);
    }

    void AddVerb(string[] forms, ListClass list, List<LinePlace> places)
    {
        var kinds = VerbLine.Read(forms, places);
        uint lemma = (uint)WordKey.Of(forms[0]) | 1;
        for (int i = 0; i < forms.Length; i++)
            if (forms[i] != VerbLine.LeftOut)
                Add(forms[i], list, lemma, kinds[i], places[i]);
    }

    void Add(string words, ListClass list, uint lemma, VerbForm form, LinePlace place)
    {
        WordSequence.Tokenize(words, _tokens);
        int count = WordSequence.Count(_tokens);
        if (count == 0)
            throw place.Error(0, $"'{words}', which has no word", "a word or a sequence of words.");
        if (count > WordLexicon.LongestSequence)
            throw place.Error(0, $"{count:D} words", $"{WordLexicon.LongestSequence:D} at the most: longer ones are not looked for.");
        if (_lines is not null)
        {
            if (_words.Count == MostOwnEntries)
                throw place.Error(0, $"more than {MostOwnEntries:D} entries", $"{MostOwnEntries:D} at the most.");
            if (_lines.TryGetValue((words, list, !_taken), out int line))
                throw place.Error(
                    0,
                    $"'{words}', which line {line:D} {(_taken ? "adds to" : "takes away from")} {list.Name}",
                    "one of the two."
                );
            _lines.TryAdd((words, list, _taken), place.Line);
        }
        _words.Add(new(words, list, _taken, lemma, form));
    }

    /// <summary>Where a unit stands outside of groups, from <paramref name="start"/> on; otherwise −1.</summary>
    static int OutsideGroups(string line, char unit, int start)
    {
        bool inGroup = false;
        for (int i = start; i < line.Length; i++)
            if (line[i] == unit && !inGroup)
                return i;
            else if (line[i] is '{' or '}')
                inGroup = line[i] == '{';
        return -1;
    }

    static void RejectWhatIsNoText(string line, LinePlace place)
    {
        for (int i = 0; i < line.Length; i++)
        {
            char unit = line[i];
            bool isHalf =
                char.IsSurrogate(unit)
                && !(char.IsHighSurrogate(unit) && i + 1 < line.Length && char.IsLowSurrogate(line[i + 1]))
                && !(char.IsLowSurrogate(unit) && i > 0 && char.IsHighSurrogate(line[i - 1]));
            if (isHalf || (char.IsControl(unit) && !(unit == '\t' || (unit == '\r' && i == line.Length - 1))))
                throw place.Error(i, $"U+{(int)unit:X4}", "lines of text. Save the list as text in UTF-8.");
        }
    }
}
