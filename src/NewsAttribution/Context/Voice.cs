using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <summary>A person, a body or a document that an article speaks of.</summary>
struct Voice
{
    /// <summary>What the most telling of its mentions says of it.</summary>
    public SourceProfile Profile;

    /// <summary>Index of the sentence of that mention.</summary>
    public int Introduced;

    /// <summary>Key of the first name, of a person who was named with it; otherwise 0.</summary>
    public ulong FirstName;

    /// <summary>Its number among the voices that speak, counted from 1; 0 if it has not spoken yet.</summary>
    public int Number;

    public VoiceForm Form;

    public Gender Gender;

    public readonly bool IsPerson => Form == VoiceForm.Person;
}
