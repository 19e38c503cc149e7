namespace NewsAttribution.Voices;

/// <summary>The outward form of a source phrase.</summary>
enum SourceShape : byte
{
    None,
    PersonPronoun,
    They,
    It,
    OtherPronoun,
    Name,
    NameWithRole,
    Definite,
    Indefinite,
    Bare,
}
