namespace NewsAttribution.Context;

/// <summary>A place where an article names a voice.</summary>
/// <param name="Key">Stem of the noun by which it is named, a role or a body or a document: <i>the <b>minister</b></i>.</param>
/// <param name="Voice">The voice.</param>
/// <param name="Sentence">Index of the sentence.</param>
readonly record struct Mention(ulong Key, int Voice, int Sentence);
