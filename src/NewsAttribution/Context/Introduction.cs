using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <summary>A voice that an article has introduced.</summary>
/// <param name="Profile">What the words of the introduction say.</param>
/// <param name="Sentence">Index of the sentence that introduces it.</param>
readonly record struct Introduction(SourceProfile Profile, int Sentence);
