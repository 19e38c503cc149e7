namespace NewsAttribution.Classifying;

/// <summary>What reading an article has found out about one of its sentences.</summary>
readonly ref struct SentenceInContext(
    ReadOnlySpan<uint> ids,
    SentenceKind kind,
    Attribution? attribution,
    int? speakerSentence,
    int? voice,
    bool isOrphan
)
{
    public ReadOnlySpan<uint> Ids { get; } = ids;

    public SentenceKind Kind { get; } = kind;

    public Attribution? Attribution { get; } = attribution;

    /// <summary>Read by itself, it does not say what its speaker is.</summary>
    public bool IsOrphan { get; } = isOrphan;

    /// <summary>Number of its voice among those of the article, if it rests on one.</summary>
    public int? Voice { get; } = voice;

    /// <summary>The sentence that names its speaker, where that is another.</summary>
    public int? SpeakerSentence { get; } = speakerSentence;
}
