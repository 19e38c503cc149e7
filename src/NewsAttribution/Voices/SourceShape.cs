namespace NewsAttribution.Voices;

/// <summary>The outward form of a source phrase.</summary>
/// <remarks>The numbers reach features and so models: a new member takes the next one.</remarks>
enum SourceShape : byte
{
    None = 0,
    PersonPronoun = 1,
    They = 2,
    It = 3,
    OtherPronoun = 4,
    Name = 5,
    NameWithRole = 6,
    Definite = 7,
    Indefinite = 8,
    Bare = 9,
}
