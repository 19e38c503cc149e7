namespace NewsAttribution.Cli.Input.Bytes;

/// <summary>What bytes are, by how they begin.</summary>
/// <param name="Name">With its article: <c>an RTF document</c>.</param>
/// <param name="Advice">What to do with it, in a sentence.</param>
/// <param name="Format">The format by which the tool reads it; <see langword="null"/> where it does not.</param>
sealed record FoundFormat(string Name, string Advice, InputFormat? Format = null);
