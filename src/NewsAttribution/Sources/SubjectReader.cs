namespace NewsAttribution.Sources;

/// <summary>Whom an article is about: who is named in its headline, or in its first sentences otherwise than as their source.</summary>
sealed class SubjectReader
{
    /// <summary>First sentences of the body that say what an article is about.</summary>
    const int Lead = 2;

    readonly List<(int Sentence, TextSpan? Source)> _top = [];
    readonly ReadArticle _article;

    public SubjectReader(ClassifiedSentence[] sentences, ReadArticle article)
    {
        _article = article;
        int body = 0;
        for (int i = 0; i < sentences.Length && body < Lead; i++)
            if (sentences[i].Kind == SentenceKind.Body)
            {
                body++;
                _top.Add((i, sentences[i].Attribution?.Source));
            }
            else if (sentences[i].Kind == SentenceKind.Headline && body == 0)
                _top.Add((i, null));
    }

    /// <summary>Is the article about whom a word names?</summary>
    public bool IsAbout(ReadOnlySpan<char> word) => IsAbout(word, default, default);

    /// <summary>
    /// The same of one of several with that surname: his first name or what he is stands before it. <i><b>Mayor</b> Toft resigns</i>
    /// </summary>
    public bool IsAboutOneOf(ReadOnlySpan<char> surname, ReadOnlySpan<char> name, ReadOnlySpan<char> role) =>
        IsAbout(surname, name[..^surname.Length], role);

    bool IsAbout(ReadOnlySpan<char> word, ReadOnlySpan<char> firstName, ReadOnlySpan<char> role)
    {
        foreach (var (sentence, source) in _top)
        {
            var text = _article.Sentences[sentence].Text.Span;
            for (int from = 0; NameFinder.Find(text, word, from) is var at and >= 0; from = at + 1)
            {
                if (source is { } phrase && at >= phrase.Start && at < phrase.End)
                    continue;
                var before = NameFinder.LastWord(text[..at].TrimEnd());
                bool fits = firstName.IsEmpty && role.IsEmpty;
                fits |= !before.IsEmpty && (firstName.Contains(before, StringComparison.Ordinal) || NameFinder.Find(role, before, 0) >= 0);
                if (fits || (!before.IsEmpty && role.StartsWith(before, StringComparison.OrdinalIgnoreCase)))
                    return true;
            }
        }
        return false;
    }
}
