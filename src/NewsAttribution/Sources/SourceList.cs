namespace NewsAttribution.Sources;

/// <summary>The sources of an article, and what is said of its sentences and quotations by their indices.</summary>
sealed record SourceList(Source[] Sources, SourcedSentence[] Sentences, ArticleQuotation[] Quotations);
