namespace NewsAttribution.Context;

/// <summary>The voices that a sentence names by itself; −1 where there is none.</summary>
/// <param name="Source">The voice that its source phrase names.</param>
/// <param name="Subject">The voice that is the subject of its main clause.</param>
/// <param name="ActingBeforeSource">The subject of a clause before the source, if that is no part of what the source says.</param>
/// <param name="OnlyPerson">The only person that it names outside quotations.</param>
/// <param name="FirstOfSeveral">The first person that it names there, if it names several.</param>
/// <param name="LastOfSeveral">The last of them.</param>
readonly record struct SentenceVoices(
    int Source,
    int Subject,
    int ActingBeforeSource,
    int OnlyPerson,
    int FirstOfSeveral,
    int LastOfSeveral
);
