using System.Globalization;
using NewsAttribution.Training.Auditing;
using NewsAttribution.Training.Corpora;

namespace NewsAttribution.Training;

/// <summary>Looks for what is wrong with labelled sentences, also with such as <see cref="Corpus"/> refuses.</summary>
public static class Auditor
{
    /// <summary>Reads all rows that can be read, wrong ones too, and checks them.</summary>
    /// <param name="paths">
    /// Files, and folders with all <c>*.csv</c> in them and below them; between two of the paths leakage is looked for, inside one it is
    /// not.
    /// </param>
    /// <param name="options">How to audit.</param>
    /// <param name="progress">Receives each step; may be called from several threads.</param>
    /// <param name="cancellationToken">Stops between steps.</param>
    /// <exception cref="ArgumentException">Options are out of bounds.</exception>
    /// <exception cref="CorpusFormatException">A file lacks the columns <c>label</c> and <c>text</c>, or rows.</exception>
    /// <exception cref="IOException">A path is missing or cannot be read.</exception>
    public static AuditResult Audit(
        IReadOnlyList<string> paths,
        AuditOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var reader = new AuditReader();
        for (int part = 0; part < paths.Count; part++)
            foreach (string path in CorpusPaths.Expand([paths[part]]))
            {
                cancellationToken.ThrowIfCancellationRequested();
                reader.Add(path, part, options.Training.Separator);
            }
        int[] labels = [.. SentenceLabels.All.Select(label => reader.Rows.Count(r => r.Label == label))];
        var remarks = RareLabels(labels, options.RareLabel).ToList();
        if (!options.Quick && Judge(reader, options.Training, progress, cancellationToken) is { } why)
            remarks.Add(why);

        cancellationToken.ThrowIfCancellationRequested();
        AuditFinding[] findings =
        [
            .. reader.Refused(),
            .. reader.Rows.SelectMany(row => TextCheck.Run(row.Row)),
            .. DuplicateCheck.Run(reader.Rows, options.NearDuplicate),
            .. LabelCheck.Mislabels(reader.Rows),
            .. LabelCheck.OddArticles(reader.Rows),
        ];
        return new(
            reader.Rows.Count,
            labels,
            [
                .. findings
                    .OrderByDescending(f => f.Badness)
                    .ThenBy(f => f.Reason)
                    .ThenBy(f => f.Row.File, StringComparer.Ordinal)
                    .ThenBy(f => f.Row.Line)
                    .ThenBy(f => f.Detail, StringComparer.Ordinal),
            ],
            remarks
        );
    }

    /// <summary>What concerns a corpus as a whole, before anything is learned from it.</summary>
    internal static IEnumerable<string> Remarks(Corpus corpus)
    {
        int[] counts = [.. SentenceLabels.All.Select(label => corpus.Articles.Sum(a => a.Sentences.Count(s => s.Label == label)))];
        foreach (string remark in RareLabels(counts, new AuditOptions().RareLabel))
            yield return remark;
        if (InTooFewArticles(corpus) is { } label && counts[(int)label] > 0)
            yield return $"{label.Name()} stands in one article alone: nothing can be said of how well it is found in others.";
    }

    /// <summary>The first label that stands in less than two articles.</summary>
    static SentenceLabel? InTooFewArticles(Corpus corpus)
    {
        foreach (var label in SentenceLabels.All)
            if (corpus.Articles.Count(a => a.Sentences.Any(s => s.Label == label)) < 2)
                return label;
        return null;
    }

    static IEnumerable<string> RareLabels(int[] counts, int rare)
    {
        foreach (var label in SentenceLabels.All)
            if (counts[(int)label] < rare)
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{label.Name()} is rare: {counts[(int)label]} rows; a model wants {rare} or more of each label."
                );
    }

    /// <summary>Lets models that have not seen the article judge each sentence; returns why not, where it cannot be done.</summary>
    static string? Judge(
        AuditReader reader,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var corpus = reader.Corpus;
        if (InTooFewArticles(corpus) is { } label)
            return $"Likely mislabels were not looked for: that takes two articles or more with {label.Name()}.";
        var probabilities = HeldOutProbabilities.Of(corpus, options, progress, cancellationToken);
        for (int i = 0; i < probabilities.Count; i++)
            reader.RowOfSentence[i].HeldOut = probabilities[i];
        return null;
    }
}
