using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <content>Bodies, states and documents.</content>
sealed partial class SourceLinker
{
    /// <summary>Letters of the longest acronym.</summary>
    const int MostInitials = 8;

    /// <summary>
    /// A body that is called by the same words twice is the same, and so is one by its acronym or by the first word of its name; a
    /// document that the article introduces nowhere is its maker's.
    /// </summary>
    void LinkThings()
    {
        var known = LinkTables.OfThisThread.Names;
        var shortNames = LinkTables.OfThisThread.Others;
        int house = -1;
        for (int i = 0; i < _statements.Length; i++)
        {
            var statement = _statements[i];
            if (!statement.HasPhrase || statement.IsPronoun)
                continue;
            if (statement.IsName)
            {
                AddShortNames(statement, i, shortNames);
                continue;
            }
            if (statement.Profile.IsDocument)
            {
                if (statement.Profile.PointsBack && house >= 0 && !IsIntroduced(statement))
                    Join(house, i);
                else if (FindMaker(i) is var maker and >= 0)
                    Join(maker, i);
                continue;
            }
            if ((statement.Profile.Head & Persons) != 0)
                continue;
            ulong key =
                statement.Profile.Kind == SourceKind.State ? WordKey.Of(StateNames.Of(WithoutThe(NameOf(statement)))) : statement.Key;
            // "a ministry", "another museum" are new each time.
            if (statement.Profile.Shape != SourceShape.Indefinite && !known.TryAdd(key, i))
                Join(known[key], i);
            AddShortNames(statement, i, shortNames);
            house = statement.Profile.Kind is SourceKind.Research or SourceKind.Broker or SourceKind.Organisation ? i : -1;
        }
        LinkShortNames(shortNames);
        LinkGovernments();
    }

    /// <summary>
    /// <i><b>World Bank</b> estimates</i>, <i><b>al-Rubaie's</b> research</i>, <i>the assessment of <b>Dyn</b></i>: a statement of
    /// whoever made
    /// a document, if he speaks elsewhere; −1 if nobody does.
    /// </summary>
    int FindMaker(int document)
    {
        var text = NameOf(_statements[document]);
        for (int j = FirstInReach(document); j <= LastInReach(document); j++)
        {
            var maker = _statements[j];
            if (j == document || !maker.HasPhrase || maker.IsPronoun || maker.Profile.IsDocument || maker.IsPlural)
                continue;
            if (!maker.IsName && ((maker.Profile.Head & Persons) != 0 || maker.Profile.Kind == SourceKind.State))
                continue;
            var name = maker.IsName ? NameFinder.LastWord(NameOf(maker)) : WithoutThe(NameOf(maker));
            if (NameFinder.Find(text, name, 0) is var at and >= 0 && (at <= LongestArticle || IsMade(text[..at])))
                return j;
        }
        return -1;
    }

    /// <summary>Of <i>the </i>, in letters.</summary>
    const int LongestArticle = 4;

    static bool IsMade(ReadOnlySpan<char> before)
    {
        var end = before.TrimEnd();
        if (end.EndsWith(" the"))
            end = end[..^4];
        return SourceWords.EndsInMade(end);
    }

    /// <summary>
    /// <i>the <b>T</b>arn <b>H</b>arbour <b>B</b>oard</i>, <i>the harbour board (<b>THB</b>)</i>, <i><b>Kavach</b> Labs</i>: by what word a
    /// body may be called elsewhere.
    /// </summary>
    void AddShortNames(Statement statement, int index, Dictionary<ulong, int> shortNames)
    {
        var name = TextOf(statement, statement.Phrase);
        if (statement.IsName && (statement.Profile.Gender != Gender.Unknown || !name.Contains(' ')))
            return;
        Span<char> initials = stackalloc char[MostInitials];
        int count = 0,
            words = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (word is ['(', .., ')'] && !word[1..^1].ContainsAnyInRange('a', 'z'))
                shortNames.TryAdd(WordKey.Of(word[1..^1]), index);
            if (word.IsEmpty || !char.IsUpper(word[0]))
                continue;
            // "Kavach Labs"; not "the World Council", "the National Centre".
            if (words++ == 0 && word.Length > 3 && statement.IsName && name.StartsWith(word))
                shortNames.TryAdd(WordKey.Of(word), index);
            if (count < MostInitials && word is not ("The"))
                initials[count++] = word[0];
        }
        if (count > 1)
            shortNames.TryAdd(WordKey.Of(initials[..count]), index);
    }

    void LinkShortNames(Dictionary<ulong, int> shortNames)
    {
        for (int i = 0; i < _statements.Length; i++)
        {
            var statement = _statements[i];
            if (!statement.HasPhrase || statement.IsPronoun || statement is { IsName: true, FirstKey: not 0 })
                continue;
            var name = WithoutThe(NameOf(statement));
            if (!name.Contains(' ') && !name.IsEmpty && char.IsUpper(name[0]) && shortNames.TryGetValue(WordKey.Of(name), out int body))
                Join(i, body);
        }
    }

    static ReadOnlySpan<char> WithoutThe(ReadOnlySpan<char> name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    /// <summary>
    /// <i>the <b>Cambodian</b> government</i> speaks for <i><b>Cambodia</b></i>, <i>South Korea's government</i> for South Korea, and
    /// <i>its
    /// government</i> for the state that spoke last or speaks next.
    /// </summary>
    void LinkGovernments()
    {
        for (int i = 0; i < _statements.Length; i++)
        {
            var statement = _statements[i];
            if (!statement.HasPhrase || statement.IsPronoun)
                continue;
            var name = NameOf(statement);
            if (!SourceWords.EndsInOneGovernment(name))
                continue;
            var owner = WithoutThe(name[..^NameFinder.LastWord(name).Length].TrimEnd());
            bool its = owner.Equals("its", StringComparison.OrdinalIgnoreCase);
            for (int step = 1; step < Math.Min(Reach, _statements.Length); step++)
                if (
                    (
                        MayRule(i - step, owner, its) ? i - step
                        : MayRule(i + step, owner, its) ? i + step
                        : -1
                    )
                    is var state
                        and >= 0
                )
                {
                    Join(i, state);
                    break;
                }
        }
    }

    /// <summary>Is a statement that of the state whose government is meant?</summary>
    bool MayRule(int index, ReadOnlySpan<char> owner, bool its)
    {
        if ((uint)index >= (uint)_statements.Length || !_statements[index].HasPhrase || _statements[index].IsPronoun)
            return false;
        var state = _statements[index];
        var name = WithoutThe(NameOf(state));
        if (name.IsEmpty || SourceWords.EndsInOneGovernment(name))
            return false;
        if (its)
            return state.Profile.Kind == SourceKind.State;
        if (state.Profile.Kind != SourceKind.State && !(state is { IsName: true, FirstKey: 0, Gender: Gender.Unknown }))
            return false;
        // "Cambodian": all but the last two letters of "Cambodia" are in it. "Chinese", "Polish": the first four are.
        int shared = Math.Max(SharedLetters, name.Length - 2);
        return owner.StartsWith(name, StringComparison.Ordinal)
            || (name.Length >= SharedLetters && owner.StartsWith(name[..Math.Min(shared, name.Length)], StringComparison.Ordinal));
    }

    const int SharedLetters = 4;

    /// <summary>The noun of <i>the analysis</i> stands in a sentence before.</summary>
    bool IsIntroduced(Statement statement)
    {
        var noun = NameFinder.LastWord(NameOf(statement));
        for (int i = FirstInReach(statement.Sentence); i < statement.Sentence; i++)
            if (_article.Sentences[i].Text.Span.Contains(noun, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
