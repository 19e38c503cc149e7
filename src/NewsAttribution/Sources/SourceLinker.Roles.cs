using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <content>
/// Those who are called by what they are: <i>the governor</i>, <i>the senior official</i>, <i>both men</i>, <i>the team</i>.
/// </content>
sealed partial class SourceLinker
{
    /// <summary>Statements after one that may tell who <i>its head</i> was.</summary>
    const int Ahead = 2;

    /// <summary>Sentences between two statements of one speaker of whom the second tells something new.</summary>
    const int Near = 2;

    /// <summary>Joins a phrase that points to somebody, and to whom nothing else has tied it, to the source that it describes.</summary>
    void LinkRoles()
    {
        for (int i = 0; i < _statements.Length; i++)
        {
            var statement = _statements[i];
            int found =
                !statement.HasPhrase || statement.IsName || (Root(i) != i && !statement.Profile.IsPair) ? -1
                : statement.IsPlural ? FindSeveral(i)
                : statement.Profile.Shape != SourceShape.Definite ? -1
                : FindDescribed(i);
            if (found >= 0)
                Join(i, found);
        }
        LinkGroups();
    }

    int FindDescribed(int index)
    {
        var statement = _statements[index];
        for (int j = index - 1; j >= FirstInReach(index); j--)
            if (Describes(statement, _statements[j]) || IsOnlyOne(index, j))
                return j;
        for (int j = index + 1; statement.Profile.OfLastSpeaker && j < _statements.Length && j <= index + Ahead; j++)
            if (_statements[j].IsName && Describes(statement, _statements[j]))
                return j;
        if (IsPerson(statement) && !statement.Profile.IsSingular && FindOnlyPair(index) is var pair and >= 0)
            return pair;
        if (FindNamedBy(index) is var named and >= 0)
            return named;
        return MayBeLast(index) && !IsIntroduced(statement) ? index - 1 : FindTeam(index);
    }

    /// <summary>Somebody has just spoken, and a phrase may describe him.</summary>
    bool MayBeLast(int index)
    {
        var statement = _statements[index];
        if (index == 0 || !statement.IsSingular || NameOf(statement).Contains(','))
            return false;
        if (statement.Sentence - _statements[index - 1].Sentence > Near)
            return false;
        // "The economist added": nobody was called so.
        var last = _statements[Root(index - 1)];
        if (IsPerson(statement) && last is { IsName: true, IsPlural: false })
            return true;
        // "The world's biggest software company said": described, right after its name.
        return !statement.HasProperHead
            && last is { HasPhrase: true, IsPronoun: false }
            && IsBodyName(last)
            && (_article.Lexicon.Find(WordKey.Of(NameFinder.LastWord(NameOf(statement)))).Grammar & GrammarClass.GenericBody) != 0;
    }

    /// <summary>
    /// <i>the <b>CIA director</b></i> is Dan Coats if a sentence that nobody spoke has said so: <i><b>CIA director</b> Dan Coats met …</i>,
    /// <i>Coats, the <b>CIA director</b>, met …</i>
    /// </summary>
    int FindNamedBy(int index)
    {
        var statement = _statements[index];
        if (!IsPerson(statement) || !statement.Profile.IsSingular)
            return -1;
        var role = WithoutThe(NameOf(statement));
        for (int i = FirstInReach(statement.Sentence); i < statement.Sentence; i++)
        {
            var text = _article.Sentences[i].Text.Span;
            int at = text.IndexOf(role, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                continue;
            var after = text[(at + role.Length)..Math.Min(text.Length, at + role.Length + NameReach)];
            var before = text[Math.Max(0, at - NameReach)..at];
            if (before.LastIndexOf(',') is var comma and > 0)
                before = before[..comma];
            for (int j = FirstInReach(index); j <= LastInReach(index); j++)
                if (
                    _statements[j] is { IsName: true, IsPlural: false }
                    && NameFinder.LastWord(NameOf(_statements[j])) is var surname
                    && (NameFinder.Find(after, surname, 0) >= 0 || before.EndsWith(surname))
                )
                    return j;
        }
        return -1;
    }

    /// <summary>How far behind a role the name ends that it belongs to, in UTF-16 units.</summary>
    const int NameReach = 28;

    static bool IsBodyName(Statement statement) =>
        statement.Profile.Kind is SourceKind.Organisation or SourceKind.UnknownName or SourceKind.Broker
        && statement.Profile.Gender == Gender.Unknown
        && !statement.Profile.HasApposition;

    /// <summary>
    /// <i>The team</i>, <i>the researchers</i>: those who made the study, by whatever noun they were called, or by their names.
    /// </summary>
    int FindTeam(int index)
    {
        var statement = _statements[index];
        if (!IsTeam(statement) || !statement.Profile.PointsBack)
            return -1;
        for (int j = index - 1; j >= FirstInReach(index); j--)
            if (
                IsTeam(_statements[j])
                || (_statements[j] is { IsPlural: true, IsName: true } && _statements[j].Profile.Kind == statement.Profile.Kind)
            )
                return j;
        return -1;
    }

    static bool IsTeam(Statement statement) =>
        statement is { HasPhrase: true, IsName: false, IsPronoun: false }
        && statement.Profile.Kind is SourceKind.Expert or SourceKind.Research
        && (!statement.Profile.IsSingular || (statement.Profile.Head & WordClass.ResearchWord) != 0)
        && statement.Profile.Shape != SourceShape.Bare;

    /// <summary>Sentences before two are named in which they may be called by what they are.</summary>
    const int BeforeNames = 3;

    /// <summary>
    /// <i>The spy chiefs</i> are the two who are named in one phrase, and the only two, if they are of one kind.
    /// </summary>
    int FindOnlyPair(int index)
    {
        var statement = _statements[index];
        int pair = -1;
        for (int j = FirstInReach(index); j <= LastInReach(index); j++)
            if (_statements[j] is { IsName: true, IsPlural: true } && j != index)
            {
                if (pair >= 0 && Root(pair) != Root(j))
                    return -1;
                pair = j;
            }
        return
            pair >= 0
            && _statements[Root(pair)].Profile.Kind == statement.Profile.Kind
            && _statements[Root(pair)].Sentence - statement.Sentence <= BeforeNames
            ? pair
            : -1;
    }

    /// <summary><i>They</i>, <i>both men</i>: the last who were named together, or a group.</summary>
    int FindSeveral(int index)
    {
        bool pair = _statements[index].Profile.IsPair;
        for (int j = index - 1; j >= FirstInReach(index); j--)
            if (_statements[j] is { HasPhrase: true, IsPronoun: false } && _statements[j].IsPlural && (!pair || _statements[j].IsName))
                return j;
        // "The two officials": two officials who have spoken.
        for (int j = index - 1; pair && j >= FirstInReach(index); j--)
            if (
                _statements[j] is { HasPhrase: true, IsName: false, IsPronoun: false, IsSingular: false }
                && _statements[j].Profile.StemKey == _statements[index].Profile.StemKey
            )
                return j;
        return -1;
    }

    /// <summary>
    /// An article that speaks of <i>the officials</i> in two places means the same ones, and those whom it calls <i>officials</i> between.
    /// </summary>
    void LinkGroups()
    {
        var last = LinkTables.OfThisThread.Names;
        for (int i = 0; i < _statements.Length; i++)
        {
            var statement = _statements[i];
            if (!statement.HasPhrase || statement.IsName || statement.Profile.IsSingular || !IsPerson(statement))
                continue;
            if (!statement.Profile.PointsBack || statement.IsPart)
                continue;
            if (last.TryGetValue(statement.Profile.StemKey, out int before))
            {
                Join(i, before);
                for (int j = before + 1; j < i; j++)
                    if (_statements[j].Key == statement.Key)
                        Join(i, j);
            }
            last[statement.Profile.StemKey] = i;
        }
    }

    /// <summary>Do all nouns of a phrase stand in what another statement calls its source, of whom it may speak?</summary>
    bool Describes(Statement phrase, Statement source)
    {
        if (!MayBeOne(phrase, source) || phrase.Profile.Kind == SourceKind.State)
            return false;
        var name = NameOf(phrase);
        var whole = TextOf(source, source.Long);
        bool any = false;
        // What is said of somebody the first time tells more than what is said later: "the ministry" of "the Ministry of Health".
        foreach (var range in name.Split(' '))
        {
            var word = name[range].TrimEnd("’'s");
            if (word.Length < ShortestNoun || IsDeterminer(word))
                continue;
            if (!whole.Contains(word, StringComparison.OrdinalIgnoreCase))
                return false;
            any = true;
        }
        return any;
    }

    const int ShortestNoun = 3;

    static bool MayBeOne(Statement phrase, Statement source) =>
        source is { HasPhrase: true, IsPronoun: false, IsPlural: false }
        && phrase.Profile.IsDocument == source.Profile.IsDocument
        && IsPerson(phrase) == IsPerson(source)
        && (!IsPerson(phrase) || (source.IsName ? phrase.Profile.IsSingular : source.Profile.IsSingular == phrase.Profile.IsSingular));

    /// <summary><i>The <b>senior administration</b> official</i> is the only official without a name who has spoken.</summary>
    bool IsOnlyOne(int index, int before)
    {
        var phrase = _statements[index];
        if (!IsSameUnnamed(phrase, _statements[before]) || !phrase.Profile.IsSingular)
            return false;
        for (int j = FirstInReach(index); j < index; j++)
            if (IsSameUnnamed(phrase, _statements[j]) && Root(j) != Root(before))
                return false;
        return true;
    }

    static bool IsSameUnnamed(Statement phrase, Statement source) =>
        !source.IsName && IsPerson(phrase) && MayBeOne(phrase, source) && source.Profile.StemKey == phrase.Profile.StemKey;

    bool IsDeterminer(ReadOnlySpan<char> word) => (_article.Lexicon.Find(WordKey.Of(word)).Grammar & GrammarClass.Determiner) != 0;
}
