using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <summary>
/// Finds out which statements of an article rest on one source. The voices that the classifier told apart come first; what a whole article
/// says of them is added: names, acronyms, roles, the owners of documents.
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
    /// whose source could not be told or speaks in headlines alone.
    /// </summary>
    public static int[] Link(Statement[] statements, IReadOnlyList<ClassifiedSentence> sentences, ReadArticle article)
    {
        var linker = new SourceLinker(statements, article);
        linker.LinkVoices();
        linker.LinkNames();
        linker.LinkThings();
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

    /// <summary>The sentences of one voice rest on one source, but <i>they</i> are not one of those whom they are.</summary>
    void LinkVoices()
    {
        var first = new Dictionary<(int, bool), int>(_statements.Length);
        for (int i = 0; i < _statements.Length; i++)
        {
            ref readonly var statement = ref _statements[i];
            if (statement.Voice < 0)
                continue;
            var key = (statement.Voice, statement.IsPlural);
            if (!first.TryAdd(key, i) && !AreTwoPersons(statement, _statements[first[key]]))
                Join(first[key], i);
        }
        // "They" are a body or a group that goes by its own words elsewhere.
        for (int i = 0; i < _statements.Length; i++)
            if (
                _statements[i] is { IsPlural: true, Voice: >= 0 and var voice }
                && first.TryGetValue((voice, false), out int other)
                && !_statements[Root(other)].IsName
                && _statements[Root(other)].Profile.Shape != SourceShape.PersonPronoun
            )
                Join(i, other);
    }

    static bool AreTwoPersons(in Statement one, in Statement other) =>
        one is { IsName: true, Profile.FirstKey: not 0 }
        && other is { IsName: true, Profile.FirstKey: not 0 }
        && one.Profile.HeadKey != other.Profile.HeadKey
        && one.Profile.FirstKey != other.Profile.FirstKey;

    int[] Number(IReadOnlyList<ClassifiedSentence> sentences)
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
}
