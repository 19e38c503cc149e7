using NewsAttribution.Lexicon;
using NewsAttribution.Sources;

namespace NewsAttribution;

/// <summary>
/// The answer for an article. Safe for any number of threads: what is made at first access is made once or twice alike, and never changes.
/// It keeps the text of the article.
/// </summary>
/// <param name="Sentences">Its sentences in the order of the text.</param>
public sealed record ArticleClassification(IReadOnlyList<ClassifiedSentence> Sentences)
{
    readonly ReadArticle? _article;
    SourceList? _list;

    internal ArticleClassification(IReadOnlyList<ClassifiedSentence> sentences, ReadArticle article)
        : this(sentences) => _article = article;

    /// <summary>What is made of the sentences is made anew in a copy, which may get others.</summary>
    ArticleClassification(ArticleClassification original)
    {
        Sentences = original.Sentences;
        _article = original._article;
    }

    /// <summary>
    /// The sources of the article: on whose word its sentences rest, in the order in which they first speak. One person is one source by
    /// whatever name, title or pronoun; unnamed <i>officials</i> of two sentences are one only where the article ties them. Made at first
    /// access, which takes about a quarter of the time of the classification. Empty for an answer that no classifier gave.
    /// </summary>
    public IReadOnlyList<Source> Sources => List.Sources;

    /// <summary>What the source list says of each of <see cref="Sentences"/>, in their order. Made at first access.</summary>
    public IReadOnlyList<SourcedSentence> SourcedSentences => List.Sentences;

    /// <summary>The quotations of the article in their order, each whole. Made with <see cref="SourcedSentences"/>.</summary>
    public IReadOnlyList<ArticleQuotation> Quotations => List.Quotations;

    /// <summary>
    /// <see langword="false"/> if the text has so few English function words that it is in another language, and its labels mean nothing. A
    /// text of less than twenty words passes for English. Tested at each access, in a fraction of the time of the classification.
    /// </summary>
    public bool LooksEnglish => _article is null || EnglishWords.IsEnglish(_article.Sentences.Select(sentence => sentence.Text));

    SourceList List => _list ?? Interlocked.CompareExchange(ref _list, SourceListReader.Read(Sentences, _article), null) ?? _list;

    /// <summary>The same sentences; what is made of them is not compared.</summary>
    public bool Equals(ArticleClassification? other) => other is not null && Sentences.Equals(other.Sentences);

    /// <inheritdoc/>
    public override int GetHashCode() => Sentences.GetHashCode();
}
