using NewsAttribution.Documents.Records;

namespace NewsAttribution.Documents.Pages;

/// <summary>How many sentences of an article bear each label; what web pages hang around the text does not count.</summary>
sealed class LabelProfile
{
    readonly int[] _counts = new int[SentenceLabels.Count];

    public int this[SentenceLabel label] => _counts[(int)label];

    public int Total => _counts.Sum();

    /// <summary>
    /// The share of the sentences that bear a label, in percents that add up to 100; <c>n/a</c> where there are no sentences.
    /// </summary>
    public string Share(SentenceLabel label) =>
        Total == 0 ? "n/a" : Html.Percent(Percents.Of([.. _counts.Select(count => (double)count)])[(int)label]);

    public static LabelProfile Of(IEnumerable<PageSentence> sentences)
    {
        var profile = new LabelProfile();
        foreach (var sentence in sentences.Where(s => s.Answer.Kind != SentenceKind.Furniture))
            profile._counts[(int)sentence.Answer.Label]++;
        return profile;
    }

    public void Add(LabelProfile other)
    {
        for (int i = 0; i < _counts.Length; i++)
            _counts[i] += other._counts[i];
    }
}
