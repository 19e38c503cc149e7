namespace NewsAttribution.Context;

/// <summary>What a sentence is in an interview.</summary>
enum TurnRole : byte
{
    /// <summary>It stands before or after the interview, or the article is none.</summary>
    None,

    /// <summary>The words of whoever asks.</summary>
    Question,

    /// <summary>The words of whoever is asked.</summary>
    Answer,

    /// <summary>A name or a note between the turns.</summary>
    Between,
}
