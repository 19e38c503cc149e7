namespace NewsAttribution.Sources;

/// <summary>What is said of the sentences of an article, one for each, and its quotations.</summary>
sealed record SourcedSentences(SourcedSentence[] Sentences, ArticleQuotation[] Quotations);
