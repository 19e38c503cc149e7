using System.Buffers;

namespace NewsAttribution.Model;

/// <summary>What an article adds to the probabilities of its sentences: first their voices, then their neighbours.</summary>
static class ArticleLabels
{
    /// <summary>Weighs the probabilities of an article's sentences, in place.</summary>
    /// <param name="sentences">The probabilities of its sentences, in order.</param>
    /// <param name="voices">The voice of each, from 0; −1 for none.</param>
    /// <param name="neighbours">How neighbouring labels bear on each other.</param>
    public static void Weigh(Span<LabelProbabilities> sentences, ReadOnlySpan<int> voices, NeighbourLabels neighbours)
    {
        VoiceLabels.Pool(sentences, voices);
        var forward = ArrayPool<LabelProbabilities>.Shared.Rent(sentences.Length);
        neighbours.Weigh(sentences, forward);
        ArrayPool<LabelProbabilities>.Shared.Return(forward);
    }
}
