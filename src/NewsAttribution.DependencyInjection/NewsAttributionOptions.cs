namespace NewsAttribution.DependencyInjection;

/// <summary>Which model a host serves, and whether it follows changes of the file.</summary>
public sealed record NewsAttributionOptions
{
    /// <summary>A model file; default: none, the model inside the library.</summary>
    public string? ModelPath { get; init; }

    /// <summary>
    /// How each model is used: its label prior, when it abstains, words of your own (<see cref="ClassifierOptions.Words"/>); default
    /// <see langword="null"/>, as the model comes.
    /// </summary>
    public ClassifierOptions? Classifier { get; init; }

    /// <summary>
    /// Who reads every text beside the model, for one <c>SecondReader.Default</c> of the package NewsAttribution.SecondReader; default
    /// <see langword="null"/>, nobody. A model that takes the place of another keeps it.
    /// </summary>
    public ISecondReader? SecondReader { get; init; }

    /// <summary>
    /// Whether a new file at <see cref="ModelPath"/> takes the place of the old model. The old one serves until the new one is whole; a
    /// file that cannot be loaded changes
    /// nothing. Default <see langword="true"/>.
    /// </summary>
    public bool ReloadOnChange { get; init; } = true;

    /// <summary>
    /// How often the file is looked at, above 0; default 2 seconds. It is looked at, not watched: change notices do not come from network
    /// shares, nor for the links by which
    /// containers mount configuration.
    /// </summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Receives a classifier that has taken the old one's place. Called on a thread of the pool; must not throw.</summary>
    public Action<SentenceClassifier>? Reloaded { get; init; }

    /// <summary>
    /// Called once for each new file that could not be loaded, with the reason: <see cref="ModelFormatException"/>,
    /// <see cref="WordListFormatException"/> (the model
    /// brings so many words along that there is no room for those of <see cref="Classifier"/>), <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/>. Called on a thread of the pool; must not throw.
    /// </summary>
    public Action<Exception>? ReloadFailed { get; init; }

    internal void Validate()
    {
        if (ModelPath is { Length: 0 })
            throw new ArgumentException("ModelPath is empty; expected the name of a file, or null for the model inside the library.");
        if (PollInterval <= TimeSpan.Zero)
            throw new ArgumentException($"PollInterval is {PollInterval}; expected more than 0.");
    }
}
