namespace NewsAttribution.Voices;

/// <summary>What kind of voice a source phrase names, by the words of the phrase alone.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
enum SourceKind : byte
{
    /// <summary>There is no source phrase.</summary>
    None = 0,

    /// <summary><i>he, they, it</i>: the words say nothing.</summary>
    Pronoun = 1,

    /// <summary>A name with no role that the lists know.</summary>
    UnknownName = 2,

    /// <summary>A phrase that the lists know nothing of.</summary>
    Unknown = 3,

    /// <summary>A document whose author is not said: <i>the report</i>.</summary>
    Document = 4,
    Intelligence = 5,

    /// <summary><i>a former CIA officer</i></summary>
    FormerIntelligence = 6,
    Expert = 7,
    Research = 8,
    ResearchDocument = 9,

    /// <summary>A bank, broker or rating agency: speaks for itself or as an analyst.</summary>
    Broker = 10,

    /// <summary><i>a retired general</i>, <i>the former ambassador</i></summary>
    FormerOfficial = 11,
    Official = 12,
    OfficialBody = 13,
    OfficialDocument = 14,
    UnnamedOfficial = 15,
    ArmedGroup = 16,
    Organisation = 17,

    /// <summary>A state or its capital: <i>Moscow</i>, <i>France</i>.</summary>
    State = 18,
    Media = 19,
    Private = 20,
    Vague = 21,
}
