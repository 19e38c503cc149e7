namespace NewsAttribution.Tokens;

/// <summary>
/// What an abbreviation tells of the full stop after it: a section of <c>Lexicon/Lists/splitting/abbreviations.txt</c>, which has examples.
/// </summary>
enum Abbreviation
{
    /// <summary>Not an abbreviation.</summary>
    None = 0,

    /// <summary>Never ends a sentence.</summary>
    Leads = 1,

    /// <summary>Ends one unless a figure follows.</summary>
    LeadsFigure = 2,

    /// <summary>Ends one unless a figure, month or weekday follows.</summary>
    Date = 3,

    /// <summary>Ends one only before a word that begins sentences.</summary>
    Follows = 4,

    /// <summary>A time of day: ends one before a capital that is no weekday, month or time zone.</summary>
    Hour = 5,

    /// <summary>Ends one, unless a small letter follows.</summary>
    Ends = 6,
}
