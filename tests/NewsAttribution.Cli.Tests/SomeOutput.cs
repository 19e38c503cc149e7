using System.Text.Json;

namespace NewsAttribution.Cli.Tests;

/// <summary>Lines as <c>newsattr classify --format ndjson</c> writes them.</summary>
static class SomeOutput
{
    /// <param name="index">The number of the sentence; it stands in a place of its own.</param>
    /// <param name="label">Its label, of probability 0.7.</param>
    /// <param name="source">Its source.</param>
    /// <param name="cue">Its cue.</param>
    /// <param name="speaker">A number or null, as JSON.</param>
    /// <param name="text">Its words.</param>
    /// <param name="start">Where it stands, if that matters.</param>
    public static string Line(
        int index,
        string label = "official-claim",
        string? source = "the ministry",
        string? cue = "said",
        string speaker = "null",
        string text = "The dam will hold, the ministry said.",
        int? start = null
    )
    {
        var probabilities = SentenceLabels.All.ToDictionary(l => l.Name(), l => l.Name() == label ? 0.7 : 0.1);
        return $"{{\"file\":\"a.txt\",\"index\":{index},\"start\":{start ?? index * 40},\"length\":{text.Length},\"kind\":\"body\","
            + $"\"label\":\"{label}\",\"confidence\":0.7,\"decided\":true,\"probabilities\":{JsonSerializer.Serialize(probabilities)},"
            + $"\"source\":{JsonSerializer.Serialize(source)},\"cue\":{JsonSerializer.Serialize(cue)},\"speaker\":{speaker},"
            + $"\"text\":{JsonSerializer.Serialize(text)}}}\n";
    }
}
