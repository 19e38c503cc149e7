using NewsAttribution.Training.Comparing;

namespace NewsAttribution.Cli.Input;

/// <summary>What <c>newsattr classify</c> wrote, by article.</summary>
/// <param name="Name">The file as it was named.</param>
/// <param name="Articles">The sentences of each article, at least one, in the order of the file.</param>
/// <param name="Kinds">How many of the sentences have a kind: in articles all have one, and read by themselves most often none.</param>
sealed record AnswerFile(string Name, IReadOnlyDictionary<ArticleName, List<AnsweredSentence>> Articles, int Kinds)
{
    public int Sentences { get; } = Articles.Values.Sum(sentences => sentences.Count);
}
