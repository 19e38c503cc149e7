namespace NewsAttribution;

/// <summary>
/// What the source list of an article says of one sentence. Spans are in the article, in UTF-16 units; for sentences that the caller cut,
/// in the sentence.
/// </summary>
/// <param name="Source">
/// Index in <see cref="ArticleClassification.Sources"/> of the source that it rests on; <see langword="null"/> if it rests on none, or on
/// one that could not be told.
/// </param>
/// <param name="Form">In what form it gives the words of the source; <see cref="AttributionForm.None"/> without one.</param>
/// <param name="Quotation">
/// Index in <see cref="ArticleClassification.Quotations"/> of the quotation that it belongs to; <see langword="null"/> if it quotes
/// nothing.
/// </param>
/// <param name="ShortName">
/// The name alone of the source that the sentence names: <i>Ona Pryce</i>, <i>she</i>; <see langword="null"/> if it names none.
/// </param>
/// <param name="LongName">
/// The same with its role and apposition: <i>Ona Pryce, an analyst at the Kelder Institute</i>. It holds <paramref name="ShortName"/>.
/// </param>
public readonly record struct SourcedSentence(int? Source, AttributionForm Form, int? Quotation, TextSpan? ShortName, TextSpan? LongName);
