namespace NewsAttribution.Documents.Sources;

/// <summary>The source list of one article with what totals need.</summary>
/// <param name="Article">What the article is called: its file, and its name where the file holds several.</param>
/// <param name="Group">The value of the column that articles are grouped by; <see langword="null"/> where there is none.</param>
/// <param name="Sources">Its sources.</param>
/// <param name="Sentences">How many sentences it has, furniture left out.</param>
/// <param name="Attributed">
/// How many of them rest on somebody's word: those with a source, and those whose label says so though their source could not be told.
/// </param>
sealed record ArticleSources(string Article, string? Group, IReadOnlyList<Source> Sources, int Sentences, int Attributed)
{
    /// <summary>How many sentences have a source in the list.</summary>
    public int Sourced => Sources.Sum(source => source.Sentences.Count);

    public static ArticleSources Of(GivenArticle given, ArticleClassification answer)
    {
        int sentences = 0,
            attributed = 0;
        for (int i = 0; i < answer.Sentences.Count; i++)
        {
            if (answer.Sentences[i].Kind == SentenceKind.Furniture)
                continue;
            sentences++;
            if (answer.Sentences[i].Label != SentenceLabel.Narrative || answer.SourcedSentences[i].Source is not null)
                attributed++;
        }
        string name = given.Name is null ? given.File : $"{given.File}: {given.Name}";
        return new(name, given.Group, answer.Sources, sentences, attributed);
    }
}
