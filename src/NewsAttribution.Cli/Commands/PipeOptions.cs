namespace NewsAttribution.Cli.Commands;

/// <summary>What <c>newsattr pipe</c> was asked for.</summary>
sealed record PipeOptions
{
    /// <summary>Whether lines are text, and not JSON objects.</summary>
    public bool IsText { get; init; }

    public ReadingUnit Unit { get; init; } = ReadingUnit.Article;

    /// <summary>Which lines are answered; the others are passed over.</summary>
    public Shard Shard { get; init; } = new(1, 1);

    /// <summary><see langword="null"/>: the model inside the library.</summary>
    public string? Model { get; init; }

    /// <summary>A file with words of the user's own; <see langword="null"/>: none.</summary>
    public string? Words { get; init; }

    /// <summary>How frequent the labels are taken to be; <see langword="null"/>: as the model has it.</summary>
    public LabelProbabilities? Prior { get; init; }

    /// <summary>Whether the second reader reads too.</summary>
    public bool Careful { get; init; }

    /// <summary>How sure a label must be to count as decided, in [0, 1).</summary>
    public float MinimumPrecision { get; init; } = ClassifyOptions.LeastConfidence;
}

/// <summary>One of so many equal shares.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Of">How many there are.</param>
readonly record struct Shard(int Number, int Of);
