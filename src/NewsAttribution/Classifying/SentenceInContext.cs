namespace NewsAttribution.Classifying;

/// <summary>What reading an article has found out about one of its sentences.</summary>
readonly ref struct SentenceInContext(ReadOnlySpan<uint> ids, SentenceKind kind, Attribution? attribution, int? speakerSentence)
{
    public ReadOnlySpan<uint> Ids { get; } = ids;

    public SentenceKind Kind { get; } = kind;

    public Attribution? Attribution { get; } = attribution;

    /// <summary>The sentence that names its speaker, where that is another.</summary>
    public int? SpeakerSentence { get; } = speakerSentence;
}
