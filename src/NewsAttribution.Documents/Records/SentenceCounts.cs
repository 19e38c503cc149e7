namespace NewsAttribution.Documents.Records;

/// <summary>
/// How many sentences there are, one way of counting for tables, pages and messages: what stands around the text of a web page, its
/// furniture, is no sentence of the article.
/// </summary>
sealed class SentenceCounts
{
    readonly int[] _labels = new int[SentenceLabels.Count];

    /// <summary>Sentences that bear the label, furniture left out.</summary>
    public int this[SentenceLabel label] => _labels[(int)label];

    /// <summary>All sentences, furniture left out.</summary>
    public int Sentences => _labels.Sum();

    public int Furniture { get; private set; }

    /// <summary>Adds what another one has counted.</summary>
    public void Add(SentenceCounts other)
    {
        for (int i = 0; i < _labels.Length; i++)
            _labels[i] += other._labels[i];
        Furniture += other.Furniture;
    }

    public void Add(SentenceLabel label, SentenceKind? kind)
    {
        if (kind == SentenceKind.Furniture)
            Furniture++;
        else
            _labels[(int)label]++;
    }

    /// <summary><c>19 sentences and 10 lines around the text</c></summary>
    public override string ToString() =>
        Furniture == 0
            ? Counted.Of(Sentences, "sentence")
            : $"{Counted.Of(Sentences, "sentence")} and {Counted.Of(Furniture, "line")} around the text";
}
