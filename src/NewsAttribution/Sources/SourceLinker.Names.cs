using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <content>Persons by their names.</content>
sealed partial class SourceLinker
{
    /// <summary>Surnames that two persons of the article bear; <see langword="null"/> if there are none.</summary>
    HashSet<ulong>? _shared;

    void FindNamesakes()
    {
        // The statement that gave a surname its first name.
        var named = LinkTables.OfThisThread.Names;
        for (int i = 0; i < _statements.Length; i++)
            if (_statements[i] is { IsName: true, IsPlural: false, FirstKey: not 0 } name)
                if (!named.TryAdd(name.HeadKey, i) && _statements[named[name.HeadKey]].FirstKey != name.FirstKey)
                    (_shared ??= []).Add(name.HeadKey);
    }

    bool IsShared(Statement statement) => _shared is not null && statement.IsName && _shared.Contains(statement.Profile.HeadKey);

    /// <summary>
    /// <i>Ona Pryce</i> and later <i>Pryce</i>; of two persons of one surname the one who has the title or the gender, or was named last.
    /// </summary>
    void LinkNames()
    {
        var named = LinkTables.OfThisThread.Names;
        for (int i = 0; i < _statements.Length; i++)
        {
            var statement = _statements[i];
            if (!statement.IsName || statement.IsPlural)
                continue;
            ulong surname = statement.Profile.HeadKey;
            if (named.TryGetValue(surname, out int last) && FindNamesake(i, last) is var other and >= 0)
                Join(i, other);
            named[surname] = i;
        }
        LinkFirstNames(named);
    }

    /// <summary>The last statement of a person of this surname who may be the one that a statement names; −1 if there is none.</summary>
    int FindNamesake(int statement, int last)
    {
        var name = _statements[statement];
        var title = TextOf(name, name.Role);
        bool byTitle = name.Profile.FirstKey == 0 && !title.IsEmpty && IsShared(name);
        int found = -1,
            described = -1;
        for (int i = last; i >= FirstInReach(last); i--)
        {
            var other = _statements[i];
            if (!other.IsName || other.IsPlural || other.Profile.HeadKey != name.Profile.HeadKey)
                continue;
            bool fits = name.Profile.FirstKey == 0 || other.Profile.FirstKey == 0 || name.Profile.FirstKey == other.Profile.FirstKey;
            bool alike = name.Profile.Gender == 0 || other.Profile.Gender == 0 || name.Profile.Gender == other.Profile.Gender;
            if (!fits || !alike)
                continue;
            // "Sam Okafor, who is not related to the prosecutor": what he is tells more than all that is said of him.
            if (!byTitle || TextOf(other, other.Role).Contains(NameFinder.LastWord(title), StringComparison.OrdinalIgnoreCase))
                return i;
            if (described < 0 && TextOf(other, other.Long).Contains(NameFinder.LastWord(title), StringComparison.OrdinalIgnoreCase))
                described = i;
            found = found < 0 ? i : found;
        }
        return described >= 0 ? described : found;
    }

    /// <summary><i>Her brother <b>Jonas</b> …</i>, <i><b>Jonas</b> Krone said</i>: a first name that one person bears.</summary>
    void LinkFirstNames(Dictionary<ulong, int> surnames)
    {
        var first = LinkTables.OfThisThread.Others;
        for (int i = 0; i < _statements.Length; i++)
            if (_statements[i] is { IsName: true, IsPlural: false, FirstKey: not 0 and var key } && !first.TryAdd(key, i))
                if (first[key] >= 0 && Root(first[key]) != Root(i))
                    first[key] = -1;
        for (int i = 0; i < _statements.Length; i++)
            if (
                _statements[i] is { IsName: true, IsPlural: false, FirstKey: 0, HeadKey: var key }
                && first.TryGetValue(key, out int bearer)
                && bearer >= 0
                && (!surnames.TryGetValue(key, out int named) || _statements[named].Profile.FirstKey == 0)
            )
                Join(i, bearer);
    }
}
