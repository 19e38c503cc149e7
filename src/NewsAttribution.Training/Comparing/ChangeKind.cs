namespace NewsAttribution.Training.Comparing;

/// <summary>How a source, a cue or the sentence that names the speaker has changed.</summary>
enum ChangeKind
{
    /// <summary>There was none.</summary>
    Found,

    /// <summary>There is none any more.</summary>
    Lost,

    /// <summary>The old words and more.</summary>
    Longer,

    /// <summary>A part of the old words.</summary>
    Shorter,

    /// <summary>Another one.</summary>
    Other,
}
