using NewsAttribution.Tokens;

namespace NewsAttribution.Voices;

/// <summary>What the words of a source phrase say of the source.</summary>
struct SourceProfile
{
    /// <summary>Classes of the head noun, or of the name.</summary>
    public WordClass Head;

    /// <summary>Classes of the words before the head.</summary>
    public WordClass Modifier;

    /// <summary>A word of grammar that is no determiner stands before the head: an adjective, a number, <i>then</i>.</summary>
    public bool HasOtherModifier;

    /// <summary>Classes of what the source belongs to: <i>of the ministry, at Yale, Moscow's</i>.</summary>
    public WordClass Affiliation;

    /// <summary>Classes of the apposition or relative clause after the phrase: <i>…, an analyst at Janes</i>.</summary>
    public WordClass Apposition;

    /// <summary>There is one, whether or not its words have a class: <i>Stefan Marr, <b>who</b> analyses club accounts</i>.</summary>
    public bool HasApposition;

    public SourceShape Shape;
    public SourceKind Kind;

    /// <summary>Token of the head noun.</summary>
    public int HeadIndex;

    /// <summary>Key of the head noun; for a name of its last word.</summary>
    public ulong HeadKey;

    /// <summary>Key of the head noun without its plural s, by which later mentions are known.</summary>
    public ulong StemKey;

    /// <summary>For a name of several words the key of its first word, otherwise 0.</summary>
    public ulong FirstKey;

    /// <summary>
    /// Stem of the noun that the source belongs to where a word such as <i>the</i> points back: <i>an officer of <b>the service</b></i>;
    /// otherwise 0.
    /// </summary>
    public ulong OwnerStem;

    /// <summary>The source belongs to the last speaker: <i><b>its</b> assessment</i>.</summary>
    public bool OfLastSpeaker;

    /// <summary>A determiner and one noun, no more: <i>the agency</i>. It points back.</summary>
    public bool PointsBack;
    public bool Former;

    /// <summary>The head is a spokesman, who speaks for the body that he belongs to.</summary>
    public bool Speaks;

    public readonly WordClass All => Head | Modifier | Affiliation | Apposition;

    /// <summary>The head is a word for something written or found: <i>the report</i>, <i>its assessment</i>.</summary>
    public readonly bool IsDocument =>
        (Head & (WordClass.Document | WordClass.ResearchDocument | WordClass.OfficialDocument | WordClass.IntelligenceMaterial)) != 0;

    /// <summary>Does the phrase itself say what kind of voice it is?</summary>
    public readonly bool IsTelling =>
        Kind is not (SourceKind.None or SourceKind.Pronoun or SourceKind.UnknownName or SourceKind.Unknown or SourceKind.Document);
}
