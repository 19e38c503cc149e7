using NewsAttribution.Grammar;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <summary>
/// Finds out which statements of an article rest on one source. The voices that the classifier told apart come first; what a whole article
/// says of them is added: names, acronyms, roles, governments, the owners of documents.
/// </summary>
sealed partial class SourceLinker
{
    readonly Statement[] _statements;
    readonly ReadArticle _article;

    /// <summary>A statement of the same source that stands before each; itself for the first.</summary>
    readonly int[] _first;

    SourceLinker(Statement[] statements, ReadArticle article)
    {
        (_statements, _article) = (statements, article);
        _first = new int[statements.Length];
        for (int i = 0; i < _first.Length; i++)
            _first[i] = i;
    }

    /// <summary>
    /// The source of each statement, counted from 0 in the order in which they first speak in the body of the article; −1 for a statement
    /// whose source speaks in headlines alone.
    /// </summary>
    public static int[] Link(Statement[] statements, ClassifiedSentence[] sentences, ReadArticle article)
    {
        var linker = new SourceLinker(statements, article);
        linker.FindNamesakes();
        linker.LinkVoices();
        linker.LinkNames();
        linker.LinkThings();
        linker.LinkRoles();
        return linker.Number(sentences);
    }

    int Root(int statement)
    {
        while (_first[statement] != statement)
            statement = _first[statement] = _first[_first[statement]];
        return statement;
    }

    void Join(int one, int other)
    {
        var (a, b) = (Root(one), Root(other));
        _first[Math.Max(a, b)] = Math.Min(a, b);
    }

    ReadOnlySpan<char> TextOf(Statement statement, TextSpan span) => span.Slice(_article.Sentences[statement.Sentence].Text.Span);

    ReadOnlySpan<char> NameOf(Statement statement) => TextOf(statement, statement.Name);

    /// <summary>
    /// A sentence rests on the source of the last one of its voice that can be the same: <i>they</i> are none of those whom they are,
    /// <i>one of the officials</i> is not all of them, a service and its report are two, and of two persons of one surname the name tells
    /// who it is, not the voice.
    /// </summary>
    void LinkVoices()
    {
        var last = LinkTables.OfThisThread.Names;
        var before = new int[_statements.Length];
        var natures = new Nature[_statements.Length];
        for (int i = 0; i < _statements.Length; i++)
        {
            var statement = _statements[i];
            natures[i] = NatureOf(statement);
            if (statement.Voice < 0)
                continue;
            if (IsNearestPerson(i))
            {
                Join(i - 1, i);
                continue;
            }
            before[i] = last.TryGetValue((ulong)statement.Voice, out int spoken) ? spoken : -1;
            last[(ulong)statement.Voice] = i;
            int j = before[i];
            while (j >= 0 && natures[i] != Nature.Unknown && natures[j] != natures[i] && natures[j] != Nature.Unknown)
                j = before[j];
            if (j < 0 || IsShared(statement) || AreTwoPersons(statement, _statements[j]))
                continue;
            Join(j, i);
            if (natures[i] == Nature.Unknown)
                natures[i] = natures[j];
        }
        // "They" are a body or a group that goes by its own words elsewhere.
        for (int i = 0; i < _statements.Length; i++)
            if (_statements[i] is { Shape: SourceShape.They, Voice: >= 0 } && Root(i) == i)
                for (int j = before[i]; j >= 0 && Root(i) == i; j = before[j])
                    if (_statements[j] is { HasPhrase: true, IsName: false, IsPronoun: false, IsPart: false })
                        Join(i, j);
    }

    /// <summary>
    /// <i>Her cousin <b>Tom Pell</b> had a spoon. <b>He</b> said …</i>: somebody has just spoken whose first name is that of a man.
    /// </summary>
    bool IsNearestPerson(int pronoun)
    {
        if (_statements[pronoun] is not { Shape: SourceShape.PersonPronoun, Gender: not Gender.Unknown and var gender })
            return false;
        return pronoun > 0
            && _statements[pronoun - 1] is { IsName: true, IsPlural: false, FirstKey: not 0 } before
            && before.Gender == gender
            && _statements[pronoun].Sentence - before.Sentence == 1;
    }

    /// <summary>What keeps statements of one voice apart.</summary>
    enum Nature : byte
    {
        /// <summary><i>he</i>, <i>it</i>, a quotation that goes on: whatever the one before is.</summary>
        Unknown,
        One,
        Several,
        Part,
        Document,
    }

    static Nature NatureOf(Statement statement) =>
        statement.IsPart ? Nature.Part
        : statement.IsPlural || (!statement.IsName && !statement.IsPronoun && IsPerson(statement) && !statement.Profile.IsSingular)
            ? Nature.Several
        : !statement.HasPhrase || statement.IsPronoun ? Nature.Unknown
        : !statement.IsName && statement.Profile.IsDocument ? Nature.Document
        : Nature.One;

    static bool AreTwoPersons(Statement one, Statement other) =>
        one is { IsName: true, FirstKey: not 0 }
        && other is { IsName: true, FirstKey: not 0 }
        && one.Profile.HeadKey != other.Profile.HeadKey
        && one.Profile.FirstKey != other.Profile.FirstKey;

    int[] Number(ClassifiedSentence[] sentences)
    {
        var numbers = new int[_statements.Length];
        Array.Fill(numbers, -1);
        int count = 0;
        for (int i = 0; i < numbers.Length; i++)
            if (sentences[_statements[i].Sentence].Kind == SentenceKind.Body && numbers[Root(i)] < 0)
                numbers[Root(i)] = count++;
        for (int i = numbers.Length - 1; i >= 0; i--)
            numbers[i] = numbers[Root(i)];
        return numbers;
    }

    /// <summary>
    /// How many statements or sentences are looked through for whom another one means: a text of any length is read in linear time.
    /// </summary>
    const int Reach = 256;

    static int FirstInReach(int index) => Math.Max(0, index - Reach);

    int LastInReach(int index) => Math.Min(_statements.Length - 1, index + Reach);

    const WordClass Persons = NounPhrase.Callings | WordClass.VagueSource;

    static bool IsPerson(Statement statement) => statement.IsName || (statement.Profile.Head & Persons) != 0;
}
