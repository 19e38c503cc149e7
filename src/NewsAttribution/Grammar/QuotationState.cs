namespace NewsAttribution.Grammar;

/// <summary>How a sentence stands to the quotations around it.</summary>
/// <param name="OpenAtStart">The sentence begins inside a quotation.</param>
/// <param name="OpenAtEnd">The sentence ends inside a quotation.</param>
/// <param name="Content">
/// The longest stretch of the sentence inside quotation marks, without the marks, in UTF-16 units; empty if there is none.
/// </param>
/// <param name="QuotedTokens">How many of its words stand inside quotation marks.</param>
/// <param name="Opener">The mark of the quotation that the sentence ends inside; NUL if there is none, or its mark is not known.</param>
readonly record struct QuotationState(bool OpenAtStart, bool OpenAtEnd, TextSpan Content, int QuotedTokens, char Opener);
