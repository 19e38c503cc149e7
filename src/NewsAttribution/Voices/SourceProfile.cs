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

    /// <summary>Classes of an apposition whose noun is a thing and no person: Lodestone, <i>a <b>company</b></i>.</summary>
    public WordClass Thing;

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

    /// <summary>That noun takes up a body whatever it is called: <i>of the <b>service</b></i>.</summary>
    public bool HasGenericOwner;

    /// <summary>Begins with <i>his, her, its</i> or <i>their</i>.</summary>
    public bool IsOwned;

    /// <summary>The source belongs to the last speaker: <i><b>its</b> assessment</i>.</summary>
    public bool OfLastSpeaker;

    /// <summary>A determiner and one noun, no more: <i>the agency</i>. It points back.</summary>
    public bool PointsBack;

    /// <summary>Its noun takes up a body whatever that is called: <i>the company</i>, <i>the group</i>.</summary>
    public bool IsGenericBody;

    /// <summary>The noun has no plural ending: <i>the professor</i>.</summary>
    public bool IsSingular;

    /// <summary><i>the pair</i>, <i>both men</i>: two who were named before.</summary>
    public bool IsPair;

    /// <summary>What a title, a first name or the noun itself tells: <i>Mrs</i> Lowe, the <i>spokesman</i>.</summary>
    public Gender Gender;
    public bool Former;

    /// <summary>The head is a spokesman, who speaks for the body that he belongs to.</summary>
    public bool Speaks;

    /// <summary>A title of learning stands before the name: <i><b>Dr</b> Ada Pell</i>. It says less than any office or trade.</summary>
    public bool Learned;

    /// <summary>An age or a home town is told of him: <i>Ona Pryce, <b>38</b></i>, <i>Ona Pryce <b>of Leeds</b></i>.</summary>
    public bool HasAgeOrHome;

    /// <summary>They answered a poll: <i>those <b>surveyed</b></i>, <i>a third of <b>respondents</b></i>.</summary>
    public bool IsSurveyed;

    /// <summary>What is told, and by nobody: according to <i>reports</i>.</summary>
    public bool IsHearsay;

    /// <summary>The head is figures that belong to a name that no list has: <i><b>Lodestone</b> data</i>.</summary>
    public bool FiguresOfName;

    public readonly WordClass All => Head | Modifier | Affiliation | Apposition;

    /// <summary>The head is a word for something written or found: <i>the report</i>, <i>its assessment</i>.</summary>
    public readonly bool IsDocument =>
        (Head & (WordClass.Document | WordClass.ResearchDocument | WordClass.OfficialDocument | WordClass.IntelligenceMaterial)) != 0;

    /// <summary>
    /// <i>the paper, the document</i>: what was called a memo, a brief or a study before; <i>the study</i> was a study, and <i>the
    /// analysis</i> is of whoever analysed.
    /// </summary>
    public readonly bool MayBeAnyPaper =>
        IsDocument && ((Head & (WordClass.OfficialDocument | WordClass.ResearchDocument)) == 0 || HeadKey == Paper);

    /// <summary>A research paper by the lists, and any other as often.</summary>
    static readonly ulong Paper = WordKey.Of("paper");

    /// <summary>Does the phrase itself say what kind of voice it is?</summary>
    public readonly bool IsTelling =>
        Kind is not (SourceKind.None or SourceKind.Pronoun or SourceKind.UnknownName or SourceKind.Unknown or SourceKind.Document);
}
