namespace NewsAttribution.Server.Answers;

/// <summary>An article with its answer.</summary>
/// <param name="Given">The article.</param>
/// <param name="Answer">Its sentences, each with its label.</param>
/// <param name="IsFromPage">Whether it was taken out of a web page.</param>
readonly record struct ArticleAnswer(GivenArticle Given, ArticleClassification Answer, bool IsFromPage);
