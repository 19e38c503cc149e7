namespace NewsAttribution.Voices;

/// <summary>By which pronoun a person is called again.</summary>
enum Gender : byte
{
    Unknown,
    He,
    She,
}
