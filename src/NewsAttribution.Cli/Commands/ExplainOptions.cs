namespace NewsAttribution.Cli.Commands;

/// <summary>What <c>newsattr explain</c> was asked for: a sentence, or an article.</summary>
sealed record ExplainOptions
{
    /// <summary>The sentence; <see langword="null"/> where an article is explained.</summary>
    public string? Sentence { get; init; }

    /// <summary>The file of the article; <see langword="null"/> where a sentence is explained.</summary>
    public string? Article { get; init; }

    /// <summary>Index of the only sentence of the article that is shown; <see langword="null"/>: all are.</summary>
    public int? Index { get; init; }

    /// <summary><see langword="null"/>: the model inside the library.</summary>
    public string? Model { get; init; }

    /// <summary>A file with words of the user's own; <see langword="null"/>: none.</summary>
    public string? Words { get; init; }

    /// <summary>Whether the second reader reads too.</summary>
    public bool Careful { get; init; }

    public ExplainFormat Format { get; init; } = ExplainFormat.Text;
}
