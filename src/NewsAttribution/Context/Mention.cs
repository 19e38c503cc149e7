namespace NewsAttribution.Context;

/// <summary>A place where an article names a voice.</summary>
/// <param name="Key">Stem of the noun by which it is named, a role or a body or a document: <i>the <b>minister</b></i>.</param>
/// <param name="Voice">The voice.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Former">It tells what somebody used to be: <i>a former <b>minister</b></i> is not <i>the minister</i>.</param>
readonly record struct Mention(ulong Key, int Voice, int Sentence, bool Former = false);
