namespace NewsAttribution.Sources;

/// <summary>Whom an article is about: who is named in its headline, or in its first sentences otherwise than as their source.</summary>
sealed class SubjectReader
{
    /// <summary>First sentences of the body that say what an article is about.</summary>
    const int Lead = 2;

    readonly List<(int Sentence, TextSpan? Source)> _top = [];
    readonly ReadArticle _article;

    public SubjectReader(IReadOnlyList<ClassifiedSentence> sentences, ReadArticle article)
    {
        _article = article;
        int body = 0;
        for (int i = 0; i < sentences.Count && body < Lead; i++)
            if (sentences[i].Kind == SentenceKind.Body)
            {
                body++;
                _top.Add((i, sentences[i].Attribution?.Source));
            }
            else if (sentences[i].Kind == SentenceKind.Headline && body == 0)
                _top.Add((i, null));
    }

    /// <summary>Is the article about whom a word names?</summary>
    public bool IsAbout(ReadOnlySpan<char> word)
    {
        foreach (var (sentence, source) in _top)
            for (int from = 0; NameFinder.Find(_article.Sentences[sentence].Text.Span, word, from) is var at and >= 0; from = at + 1)
                if (source is not { } phrase || at < phrase.Start || at >= phrase.End)
                    return true;
        return false;
    }
}
