using System.Text.Json;

namespace NewsAttribution.SecondReading;

/// <summary>
/// How much the encoder's word counts beside the fast model's. Fitted on real articles, a few numbers for articles and as many for single
/// sentences; they stand in the passport of the weights.
/// </summary>
/// <param name="Article">For a text of several sentences.</param>
/// <param name="Sentence">For a sentence read by itself.</param>
sealed record Mixture(MixtureWeights Article, MixtureWeights Sentence)
{
    public static Mixture Read(string passport)
    {
        using var json = JsonDocument.Parse(passport);
        var mixture = json.RootElement.GetProperty("mixture");
        return new(MixtureWeights.Read(mixture.GetProperty("article")), MixtureWeights.Read(mixture.GetProperty("sentence")));
    }

    public SecondOpinion Of(LabelScores[] logProbabilities)
    {
        var weights = logProbabilities.Length == 1 ? Sentence : Article;
        var second = new LabelScores(weights.Second, weights.Second, weights.Second, weights.Second);
        return new(weights.First, [.. logProbabilities.Select(scores => scores * second + weights.Biases)]);
    }
}

/// <summary>The numbers of a mixture.</summary>
/// <param name="First">Weight of the fast model's log-probabilities.</param>
/// <param name="Second">Weight of the encoder's.</param>
/// <param name="Biases">What is added to each label.</param>
readonly record struct MixtureWeights(float First, float Second, LabelScores Biases)
{
    public static MixtureWeights Read(JsonElement json) =>
        new(
            json.GetProperty("first").GetSingle(),
            json.GetProperty("second").GetSingle(),
            LabelScores.From(label => json.GetProperty("biases").GetProperty(label.Name()).GetSingle())
        );
}
