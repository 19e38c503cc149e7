namespace NewsAttribution.Voices;

/// <summary>
/// Where a sentence speaks of intelligence. From <see cref="Place"/> on it rests on intelligence; before that it is topic.
/// </summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
enum IntelligenceEvidence : byte
{
    None = 0,

    /// <summary>Somewhere in the sentence.</summary>
    Mentioned = 1,

    /// <summary>In the source of another cue than the main one.</summary>
    OtherSource = 2,

    /// <summary>
    /// In a phrase that says where a statement was made: <i>in its latest <b>intelligence update</b>, the ministry said</i>.
    /// </summary>
    Place = 3,

    /// <summary>In the source phrase.</summary>
    Source = 4,

    /// <summary>
    /// What somebody says that intelligence shows: <i>the minister said <b>intelligence</b> showed that …</i>. This sentence rests on it;
    /// in the next he speaks for himself. To features it is <see cref="Source"/>.
    /// </summary>
    HandedOn = 5,
}
