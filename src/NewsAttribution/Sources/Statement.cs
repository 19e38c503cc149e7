using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <summary>A sentence that rests on a source, and how it names that. Spans are in the sentence; empty where there is nothing.</summary>
sealed class Statement
{
    /// <summary>Index of the sentence.</summary>
    public int Sentence;

    /// <summary>Number of its voice; −1 if it has none.</summary>
    public int Voice;

    /// <summary>Index of the sentence that introduces the speaker; the sentence itself if no other does.</summary>
    public int Introduced;

    /// <summary>Words of the sentence, once they are counted.</summary>
    public int Words;

    /// <summary>The source phrase, as the answer has it.</summary>
    public TextSpan Phrase;

    /// <summary>The name in it, without titles and roles; of a phrase without a name what it calls the source.</summary>
    public TextSpan Name;

    /// <summary>The role before the name or in the apposition behind it.</summary>
    public TextSpan Role;

    /// <summary>The phrase with its apposition.</summary>
    public TextSpan Long;

    /// <summary>What the words of the phrase say.</summary>
    public SourceProfile Profile;

    /// <summary>Key of all words of the phrase without determiners.</summary>
    public ulong Key;

    /// <summary>Two persons or more in one phrase, or <i>they</i>.</summary>
    public bool IsPlural;

    /// <summary>The noun of the phrase has a capital that is no sentence's: <i>the Tarn <b>Courier</b></i>.</summary>
    public bool HasProperHead;

    /// <summary>The article gives the name more words elsewhere, which are no person's: <i>Kavach <b>Labs</b></i>.</summary>
    public bool IsBody;

    /// <summary><i>one of the officials</i></summary>
    public bool IsPart;

    public bool HasPhrase => Phrase.Length > 0;

    public bool IsName => Profile.Shape is SourceShape.Name or SourceShape.NameWithRole;

    public bool IsPronoun => Profile.Shape is SourceShape.PersonPronoun or SourceShape.They or SourceShape.It or SourceShape.OtherPronoun;

    /// <summary>Of its profile, which a pattern would copy whole to look at.</summary>
    public SourceShape Shape => Profile.Shape;

    /// <inheritdoc cref="SourceProfile.HeadKey"/>
    public ulong HeadKey => Profile.HeadKey;

    /// <inheritdoc cref="SourceProfile.FirstKey"/>
    public ulong FirstKey => Profile.FirstKey;

    /// <inheritdoc cref="SourceProfile.Gender"/>
    public Gender Gender => Profile.Gender;

    /// <inheritdoc cref="SourceProfile.IsSingular"/>
    public bool IsSingular => Profile.IsSingular;

    /// <summary>Another one that says the same, to be changed.</summary>
    public Statement Copy() => (Statement)MemberwiseClone();
}
