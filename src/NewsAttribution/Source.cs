namespace NewsAttribution;

/// <summary>
/// Somebody or something on whose word sentences of an article rest: one entry of its source list. Immutable.
/// </summary>
/// <remarks>Whether a person is a man or a woman is not told: a name does not say so.</remarks>
public sealed record Source
{
    internal Source() { }

    /// <summary>Its index in <see cref="ArticleClassification.Sources"/>, from 0 in the order in which the sources first speak.</summary>
    public required int Id { get; init; }

    /// <summary>
    /// By what the article calls it, the fullest name that it has: <i>Rustem Umerov</i>, <i>the Pentagon</i>, <i>Kyiv's military
    /// officials</i>. Never empty.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>What the article says that it is: <i>Ukraine's Defence Minister</i>; <see langword="null"/> if it does not say.</summary>
    public required string? Role { get; init; }

    /// <summary>What it is.</summary>
    public required SourceType Kind { get; init; }

    /// <summary>How the article names it.</summary>
    public required SourceNaming Naming { get; init; }

    /// <summary>The label of most of its words (<see cref="Words"/>).</summary>
    public SentenceLabel Label => Labels[0];

    /// <summary>
    /// All labels of its sentences, that of most words first: more than one where it speaks in two capacities. Never empty.
    /// </summary>
    public required IReadOnlyList<SentenceLabel> Labels { get; init; }

    /// <summary>
    /// Where sentences that rest on it name it, by name, role or pronoun: one place a sentence, in the order of the text. Sentences that
    /// only speak of it, and rest on others or on nobody, are left out. Empty where it speaks in quotations alone.
    /// </summary>
    public required IReadOnlyList<SourceMention> Mentions { get; init; }

    /// <summary>
    /// Indices in <see cref="ArticleClassification.Sentences"/> of the sentences that rest on it, in the order of the text. Never empty.
    /// Headlines are among them where the body names the same source; furniture is not.
    /// </summary>
    public required IReadOnlyList<int> Sentences { get; init; }

    /// <summary>Number of words of these sentences, attribution and all. Above 0.</summary>
    public required int Words { get; init; }

    /// <summary><see cref="Words"/> as a share of the words of all sentences of the article that rest on a source, in (0, 1].</summary>
    public required double Share { get; init; }

    /// <summary>
    /// The headline or the first sentences are about it, so that the reporter did not choose whom to ask: a list may leave it out.
    /// </summary>
    public required bool IsSubject { get; init; }

    /// <summary>
    /// How sure it is that its sentences rest on one and the same source, in [0, 1]: the mean over them of how often sentences that name
    /// their source in this way were right on annotated articles, with which the rules were made. A name is surer than <i>she</i>, and that
    /// is surer than <i>the official</i>. Sources by themselves can hardly be told apart by it: most have .93 to .99.
    /// </summary>
    public required double Certainty { get; init; }
}
