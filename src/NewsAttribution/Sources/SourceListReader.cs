namespace NewsAttribution.Sources;

/// <summary>From the answer for an article to the list of its sources.</summary>
static class SourceListReader
{
    /// <summary>Reads the sources; the list is empty where the texts of the sentences are not known.</summary>
    public static SourceList Read(IReadOnlyList<ClassifiedSentence> answers, ReadArticle? article)
    {
        var sentences = answers as ClassifiedSentence[] ?? [.. answers];
        if (article is null || article.Sentences.Length != sentences.Length)
            return new([], [], sentences, null);
        var statements = StatementReader.Read(sentences, article);
        int[] sources = SourceLinker.Link(statements, sentences, article);
        return SourceWriter.Write(statements, sources, sentences, article);
    }
}
