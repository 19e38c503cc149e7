using System.Text;
using NewsAttribution.Training.Files;

namespace NewsAttribution.Training;

/// <summary>How far annotators agree.</summary>
public sealed record AgreementResult
{
    static readonly string[] Columns = ["article", "sentence", "text"];

    /// <summary>The annotators, as their files were named.</summary>
    public required IReadOnlyList<string> Annotators { get; init; }

    /// <summary>How many sentences two or more of them labelled: those that all numbers are about.</summary>
    public required int Sentences { get; init; }

    /// <summary>How many sentences only one of them labelled.</summary>
    public required int Alone { get; init; }

    /// <summary>The share of pairs of annotators that agree, in [0, 1].</summary>
    public required double Agreement { get; init; }

    /// <summary>
    /// Krippendorff's alpha for names: 1 is full agreement, 0 what labels given by lot would reach; <see langword="null"/> where only one
    /// label was ever given, for
    /// then there is nothing to distinguish.
    /// </summary>
    public required double? Alpha { get; init; }

    /// <summary>95 % interval of <see cref="Alpha"/> by the bootstrap.</summary>
    public required Interval AlphaInterval { get; init; }

    /// <summary>
    /// Whether the bootstrap drew whole articles; with fewer than ten it draws sentences, and the interval is somewhat too narrow.
    /// </summary>
    public required bool ArticlesWereDrawn { get; init; }

    /// <summary>The labels, in the order of <see cref="SentenceLabels.All"/>.</summary>
    public required IReadOnlyList<LabelAgreement> Labels { get; init; }

    /// <summary>What they disagree on, in the order of the first file.</summary>
    public required IReadOnlyList<Disagreement> Disagreements { get; init; }

    /// <summary>The disagreements as CSV: the labels and notes of each annotator side by side.</summary>
    public string ToCsv()
    {
        var csv = new StringBuilder();
        CsvLine.Append(csv, [.. Columns, .. Annotators.Select(name => $"label {name}"), .. Annotators.Select(name => $"note {name}")]);
        foreach (var disagreement in Disagreements)
        {
            var first = disagreement.First;
            CsvLine.Append(
                csv,
                [
                    first.Article,
                    first.Sentence,
                    first.Text,
                    .. disagreement.Rows.Select(row => row?.Label ?? ""),
                    .. disagreement.Rows.Select(row => row?.Note ?? ""),
                ]
            );
        }
        return csv.ToString();
    }
}
