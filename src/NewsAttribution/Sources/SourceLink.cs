namespace NewsAttribution.Sources;

/// <summary>A sentence that rests on a source: what is kept of its statement until somebody asks for the sentences.</summary>
/// <param name="Sentence">Its index.</param>
/// <param name="Source">Index of the source; −1 if that could not be told.</param>
/// <param name="IsNamed">The sentence names it.</param>
/// <param name="Name">The name in the sentence.</param>
/// <param name="Long">The name with role and apposition.</param>
readonly record struct SourceLink(int Sentence, int Source, bool IsNamed, TextSpan Name, TextSpan Long);
