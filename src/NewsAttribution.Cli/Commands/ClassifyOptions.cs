using NewsAttribution.Cli.Input;
using NewsAttribution.Cli.Output;

namespace NewsAttribution.Cli.Commands;

/// <summary>What <c>newsattr classify</c> was asked for.</summary>
sealed record ClassifyOptions
{
    public IReadOnlyList<string> Files { get; init; } = [InputFile.StandardInput];
    public ReadingUnit Unit { get; init; } = ReadingUnit.Article;

    /// <summary>
    /// Labels less sure than this are undecided unless another bound is asked for: of real news about half of them are wrong.
    /// </summary>
    public const float LeastConfidence = 0.6f;

    /// <summary><see langword="null"/>: what the name of each file says, otherwise text.</summary>
    public InputFormat? Input { get; init; }

    /// <summary>A file, or a folder for a page an article; <see langword="null"/>: the standard output.</summary>
    public string? Out { get; init; }

    /// <summary>Whether <see cref="Out"/> is a folder.</summary>
    public bool IsFolder { get; init; }

    /// <summary><see langword="null"/>: a table on a terminal, otherwise NDJSON.</summary>
    public OutputFormat? Format { get; init; }

    /// <summary>Whether the format has room for what the source list of an article says.</summary>
    public bool ShowsSources =>
        Format is not (OutputFormat.Table or OutputFormat.LabelStudio or OutputFormat.Doccano or OutputFormat.Prodigy);

    /// <summary>What places and lengths are counted in.</summary>
    public OffsetUnit Offsets { get; init; } = OffsetUnit.Utf16;

    /// <summary><see langword="null"/>: the model inside the library.</summary>
    public string? Model { get; init; }

    /// <summary>A file with words of the user's own; <see langword="null"/>: none.</summary>
    public string? Words { get; init; }

    /// <summary>How frequent the labels are taken to be; <see langword="null"/>: as the model has it.</summary>
    public LabelProbabilities? Prior { get; init; }

    /// <summary>Whether the second reader reads too.</summary>
    public bool Careful { get; init; }

    /// <summary>Whether articles of archives are labelled that are not English.</summary>
    public bool AnyLanguage { get; init; }

    /// <summary>Whether an article with the text of one before is passed over.</summary>
    public bool Dedupe { get; init; }

    /// <summary>Whether each day has files of its own, in a folder of parts.</summary>
    public bool PartitionByDate { get; init; }

    /// <summary>How many threads label.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>How sure a label must be to count as decided, in [0, 1).</summary>
    public float MinimumPrecision { get; init; } = LeastConfidence;
}
