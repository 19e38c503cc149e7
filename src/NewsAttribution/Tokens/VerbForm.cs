namespace NewsAttribution.Tokens;

/// <summary>The form of a verb of the word lists.</summary>
/// <remarks>The numbers stand in the compiled word lists.</remarks>
enum VerbForm : byte
{
    None = 0,
    Base = 1,
    ThirdPerson = 2,
    Past = 3,
    Participle = 4,
}
