using NewsAttribution.Tokens;

namespace NewsAttribution.Lexicon;

/// <summary>Reads the word lists in the format that <c>Lexicon/Lists/README.md</c> describes.</summary>
sealed class LexiconReader
{
    readonly Dictionary<ulong, LexiconEntry> _entries = new(131072);
    readonly HashSet<ulong> _spelled = [];
    readonly TokenList _tokens = new();

    public static IReadOnlyDictionary<ulong, LexiconEntry> ReadFolder(string folder)
    {
        var lists = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            ReadSections(file, lists);
        var reader = new LexiconReader();
        // By the order of the classes, whatever files they stand in: of two lists that have a form of a verb, the first decides its base.
        foreach (var list in WordList.All)
            if (lists.Remove(list.Name, out var lines))
                reader.Read(lines, list);
        if (lists.Count > 0)
            throw new InvalidDataException($"There is no class for these lists: {string.Join(", ", lists.Keys)}.");
        foreach (ulong key in reader._spelled)
            if (reader._entries.TryGetValue(key, out var lower))
                reader._entries[key] = lower with { Links = lower.Links | WordLinks.Spelled };
        return reader._entries;
    }

    /// <summary>Parts a file into its lists: one of its name, or one for each <c>[heading]</c>.</summary>
    static void ReadSections(string file, Dictionary<string, List<string>> lists)
    {
        List<string>? lines = null;
        foreach (string line in File.ReadLines(file))
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
                lists.Add(line[1..^1], lines = []);
            else if (lines is not null)
                lines.Add(line);
            // Nothing but comments may stand before the first heading.
            else if (line.StartsWith("##", StringComparison.Ordinal) || !line.StartsWith('#'))
                lists.Add(Path.GetFileNameWithoutExtension(file), lines = [line]);
        }
    }

    void Read(List<string> lines, WordList list)
    {
        bool plural = false,
            forms = false;
        foreach (string line in lines)
        {
            plural |= line == "## plural";
            forms |= line == "## forms";
            int comment = line.IndexOf('#');
            var entry = (comment < 0 ? line : line[..comment]).Trim();
            if (entry.Length == 0)
                continue;
            if (forms)
                AddForms(entry.Split(" | "), list);
            else
            {
                Add(entry, list, 0, VerbForm.None);
                if (plural)
                    Add(Plural(entry), list, 0, VerbForm.None);
            }
        }
    }

    void AddForms(string[] forms, WordList list)
    {
        uint lemma = (uint)WordKey.Of(forms[0]) | 1;
        for (int i = 0; i < forms.Length; i++)
        {
            string form = forms[i];
            string verb = form.Split(' ')[0];
            // "put | puts | putting": the base form is the past as well, and news uses it as such.
            var kind =
                i == 0
                    ? forms.Length == 3
                        ? VerbForm.Past
                        : VerbForm.Base
                    : verb.EndsWith("ing", StringComparison.Ordinal) && verb != forms[0].Split(' ')[0]
                        ? VerbForm.Participle
                        : i == 1
                            ? VerbForm.ThirdPerson
                            : VerbForm.Past;
            Add(form, list, lemma, kind);
        }
    }

    void Add(string entry, WordList list, uint lemma, VerbForm form)
    {
        // "'d", "'s view": a clitic is one only behind a word.
        bool clitic = entry[0] == '\'';
        if (clitic)
            entry = "x" + entry;
        Tokenizer.Tokenize(entry, _tokens);
        ulong key = 0,
            first = 0;
        for (int i = clitic ? 1 : 0; i < _tokens.Count; i++)
        {
            ref var token = ref _tokens[i];
            if (token.Key == 0)
                continue;
            ulong word = token.Capital ? token.Spelling : token.Key;
            if (key == 0)
            {
                key = first = word;
                if (token.Capital)
                    _spelled.Add(token.Key);
                continue;
            }
            _entries.TryGetValue(key, out var beginning);
            // Beginnings of two words and more have no such bits: their entries would all be different, and many times as many.
            int next = beginning.Next | (key == first ? LexiconEntry.NextBit(token.Key) : 0);
            _entries[key] = beginning with
            {
                Next = (ushort)next,
                Links = beginning.Links | (token.Capital ? WordLinks.CapitalNext : WordLinks.LowerNext),
            };
            key = WordKey.Join(key, word);
        }
        if (key == 0)
            return;
        _entries.TryGetValue(key, out var old);
        _entries[key] = old with
        {
            Classes = old.Classes | list.Classes,
            Grammar = old.Grammar | list.Grammar,
            Lemma = old.Lemma != 0 ? old.Lemma : lemma,
            Form = old.Form != VerbForm.None ? old.Form : form,
        };
    }

    static string Plural(string entry)
    {
        // "members of parliament", "directors for research": the first noun has the plural.
        foreach (var preposition in new[] { " of ", " for ", " at ", " in ", " to " })
            if (entry.IndexOf(preposition, StringComparison.Ordinal) is > 0 and var end)
                return Plural(entry[..end]) + entry[end..];
        if (
            entry.EndsWith("man", StringComparison.Ordinal)
            && !entry.EndsWith("human", StringComparison.Ordinal)
            && !entry.EndsWith("german", StringComparison.Ordinal)
        )
            return entry[..^3] + "men";
        if (entry.EndsWith('y') && entry.Length > 1 && !"aeiou".Contains(entry[^2]))
            return entry[..^1] + "ies";
        if (
            entry.EndsWith('s')
            || entry.EndsWith('x')
            || entry.EndsWith('z')
            || entry.EndsWith("ch", StringComparison.Ordinal)
            || entry.EndsWith("sh", StringComparison.Ordinal)
        )
            return entry + "es";
        return entry + "s";
    }
}
