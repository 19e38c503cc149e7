namespace NewsAttribution.Training.Comparing;

/// <summary>Finds the sentences that two answers to an article share, also where one of them cuts it otherwise.</summary>
static class SentenceMatching
{
    const int None = -1;

    /// <summary>The sentences that match, in the order of the old answer.</summary>
    public static List<SentencePair> Match(AnsweredArticle article)
    {
        var (partnerOfOld, partnerOfNew) = Partners(article);
        var (old, @new) = (article.Old, article.New);
        Dictionary<int, int> placeInOld = Places(old),
            placeInNew = Places(@new);
        List<SentencePair> pairs = [];
        for (int i = 0; i < old.Count; i++)
        {
            if (partnerOfOld[i] == None)
                continue;
            AnsweredSentence before = old[i],
                after = @new[partnerOfOld[i]];
            int? oldPlace = before.Speaker is { } s ? placeInOld[s] : null,
                newPlace = after.Speaker is { } t ? placeInNew[t] : null;
            pairs.Add(
                new(before, after)
                {
                    OldSpeaker = oldPlace is { } o ? old[o] : null,
                    NewSpeaker = newPlace is { } n ? @new[n] : null,
                    Speaker = (oldPlace, newPlace) switch
                    {
                        (null, null) => null,
                        (null, _) => ChangeKind.Found,
                        (_, null) => ChangeKind.Lost,
                        ({ } p, { } q) => IsSame(p, q) ? null : ChangeKind.Other,
                    },
                }
            );
        }
        return pairs;

        // Two pieces of a sentence that was cut otherwise name the same speaker still.
        bool IsSame(int p, int q) =>
            partnerOfOld[p] == None && partnerOfNew[q] == None
                ? old[p].Span.Start < @new[q].Span.End && @new[q].Span.Start < old[p].Span.End
                : partnerOfOld[p] == q;
    }

    static Dictionary<int, int> Places(IReadOnlyList<AnsweredSentence> sentences) =>
        Enumerable.Range(0, sentences.Count).ToDictionary(i => sentences[i].Index);

    /// <summary>
    /// First what stands in the same place; then what has the same words, for a build may read a page with a blank more. Of sentences with
    /// the same words the first belongs to the first.
    /// </summary>
    static (int[] OfOld, int[] OfNew) Partners(AnsweredArticle article)
    {
        int[] ofOld = [.. article.Old.Select(_ => None)],
            ofNew = [.. article.New.Select(_ => None)];
        PairBy(s => (s.Span, s.Text));
        PairBy(s => (default, s.Text));
        return (ofOld, ofNew);

        void PairBy(Func<AnsweredSentence, (TextSpan, string)> key)
        {
            Dictionary<(TextSpan, string), Queue<int>> waiting = [];
            for (int j = 0; j < ofNew.Length; j++)
                if (ofNew[j] == None)
                {
                    if (!waiting.TryGetValue(key(article.New[j]), out var queue))
                        waiting.Add(key(article.New[j]), queue = new());
                    queue.Enqueue(j);
                }
            for (int i = 0; i < ofOld.Length; i++)
                if (ofOld[i] == None && waiting.TryGetValue(key(article.Old[i]), out var queue) && queue.TryDequeue(out int partner))
                    (ofOld[i], ofNew[partner]) = (partner, i);
        }
    }
}
