namespace NewsAttribution.Tokens;

/// <summary>The form of a verb of the word lists.</summary>
enum VerbForm : byte
{
    None,
    Base,
    ThirdPerson,
    Past,
    Participle,
}
