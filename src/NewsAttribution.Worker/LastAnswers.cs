using System.Runtime.InteropServices;

namespace NewsAttribution.Worker;

/// <summary>
/// Of each article the answer that counts: the last one, by the time at which the stream took it. Copies of a stream have the same times,
/// whatever numbers they give.
/// </summary>
sealed class LastAnswers
{
    /// <summary>One entry for each article is all that is kept.</summary>
    readonly Dictionary<string, Known> _articles = new(StringComparer.Ordinal);

    public int Articles => _articles.Count;

    /// <summary>How many were taken.</summary>
    public int Taken { get; private set; }

    /// <param name="messageId">Names article and model; see <see cref="LabelledMessage.MessageId"/>.</param>
    /// <param name="time">When the stream took the answer.</param>
    public void Note(string messageId, DateTimeOffset time)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_articles, LabelledMessage.ArticleOf(messageId), out bool isThere);
        if (!isThere || time >= known.Time)
            known = new(messageId, time);
    }

    /// <summary>Whether this is the answer that counts, and was not taken yet.</summary>
    public bool TryTake(string messageId, DateTimeOffset time)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrNullRef(_articles, LabelledMessage.ArticleOf(messageId));
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref known) || known.IsTaken || known.Id != messageId || known.Time != time)
            return false;
        known.IsTaken = true;
        Taken++;
        return true;
    }

    record struct Known(string Id, DateTimeOffset Time, bool IsTaken = false);
}
