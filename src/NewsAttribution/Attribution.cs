namespace NewsAttribution;

/// <summary>Who is named in a sentence as the source of what it says. All spans are in the sentence.</summary>
/// <param name="Source">The phrase that names the source (<i>Ukraine's Defence Minister Rustem Umerov</i>, <i>He</i>), if the sentence has one.</param>
/// <param name="Cue">The word or words that attribute (<i>said</i>, <i>according to</i>), if there are any.</param>
/// <param name="Quotation">The words in quotation marks, without the marks, if there are any.</param>
public readonly record struct Attribution(TextSpan? Source, TextSpan? Cue, TextSpan? Quotation);
