namespace NewsAttribution.Context;

/// <summary>What pronouns a voice goes by.</summary>
enum VoiceForm : byte
{
    /// <summary>A body, a state, a document: <i>it</i>; a body also <i>they</i>.</summary>
    Thing,

    /// <summary><i>he</i> or <i>she</i></summary>
    Person,

    /// <summary>Several people: <i>they</i>.</summary>
    People,
}
