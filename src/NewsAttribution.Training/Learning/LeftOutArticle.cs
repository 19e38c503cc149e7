using NewsAttribution.Training.Measuring;

namespace NewsAttribution.Training;

/// <summary>How an article fared with a model that was trained on all others.</summary>
/// <param name="Id">Name of the article.</param>
/// <param name="Sentences">Its sentences in order.</param>
public sealed record LeftOutArticle(string Id, IReadOnlyList<LeftOutSentence> Sentences)
{
    /// <summary>How many sentences got the right label, read in the article.</summary>
    public int Right => Sentences.Count(s => s.Given == s.Gold);

    internal static LeftOutArticle From(string id, IReadOnlyList<Answer> answers) =>
        new(id, [.. answers.Select(a => new LeftOutSentence(a.Gold.Text, a.Gold.Label, a.Given, a.Probabilities[a.Given]))]);
}
