namespace NewsAttribution.Training;

/// <summary>A file that a corpus was read from.</summary>
/// <param name="Name">Its name without folders: two machines that keep the corpus in different places get the same passport.</param>
/// <param name="Sha256">Hash of its bytes, hexadecimal.</param>
/// <param name="Sentences">How many sentences it holds.</param>
public sealed record CorpusFile(string Name, string Sha256, int Sentences);
