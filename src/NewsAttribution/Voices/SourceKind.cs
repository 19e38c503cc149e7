namespace NewsAttribution.Voices;

/// <summary>What kind of voice a source phrase names, by the words of the phrase alone.</summary>
enum SourceKind : byte
{
    /// <summary>There is no source phrase.</summary>
    None,

    /// <summary><i>he, they, it</i>: the words say nothing.</summary>
    Pronoun,

    /// <summary>A name with no role that the lists know.</summary>
    UnknownName,

    /// <summary>A phrase that the lists know nothing of.</summary>
    Unknown,

    /// <summary>A document whose author is not said: <i>the report</i>.</summary>
    Document,
    Intelligence,

    /// <summary><i>a former CIA officer</i></summary>
    FormerIntelligence,
    Expert,
    Research,
    ResearchDocument,

    /// <summary>A bank, broker or rating agency: speaks for itself or as an analyst.</summary>
    Broker,

    /// <summary><i>a retired general</i>, <i>the former ambassador</i></summary>
    FormerOfficial,
    Official,
    OfficialBody,
    OfficialDocument,
    UnnamedOfficial,
    ArmedGroup,
    Organisation,

    /// <summary>A state or its capital: <i>Moscow</i>, <i>France</i>.</summary>
    State,
    Media,
    Private,
    Vague,
}
