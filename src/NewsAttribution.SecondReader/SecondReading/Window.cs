namespace NewsAttribution.SecondReading;

/// <summary>A part of an article that is read at once: sentences <paramref name="From"/> to <paramref name="To"/>, exclusive.</summary>
readonly record struct Window(int From, int To)
{
    /// <summary>
    /// Windows over the sentences of an article, full ones but for the last. Each begins where the one before has half of its pieces left:
    /// so every sentence but the first ones is read with half a window before it.
    /// </summary>
    public static IEnumerable<Window> Over(int[][] sentences)
    {
        int start = 0;
        while (start < sentences.Length)
        {
            int end = start,
                used = 1;
            while (end < sentences.Length && (end == start || used + sentences[end].Length <= Encoder.Room))
                used += sentences[end++].Length;
            yield return new(start, end);
            if (end == sentences.Length)
                yield break;
            start = Back(sentences, start, end);
        }
    }

    /// <summary>Where the next window begins: half a window back, less if the sentence that comes next is long.</summary>
    static int Back(int[][] sentences, int from, int to)
    {
        int room = Math.Min((Encoder.Room - 1) / 2, Encoder.Room - 1 - sentences[to].Length),
            start = to;
        while (start - 1 > from && sentences[start - 1].Length <= room)
            room -= sentences[--start].Length;
        return start;
    }

    /// <summary>Reads the window, and adds what it says of each of its sentences.</summary>
    public void Read(int[][] sentences, Encoder encoder, WeightedScores[] sums)
    {
        long[] pieces = [encoder.Opening, .. sentences[From..To].SelectMany(sentence => sentence.Select(piece => (long)piece))];
        float[] scores = encoder.Score(pieces);
        int first = 1;
        for (int i = From; i < To; i++)
        {
            // A sentence is better understood, the more of the article was read before it.
            sums[i].Add(WeightedScores.LogProbabilities(scores, first, sentences[i].Length), weight: first);
            first += sentences[i].Length;
        }
    }
}
