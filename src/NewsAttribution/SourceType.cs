namespace NewsAttribution;

/// <summary>What a source is.</summary>
/// <remarks>The numbers are stable: a new member takes the next one.</remarks>
public enum SourceType
{
    /// <summary>One person: <i>Rustem Umerov</i>, <i>a spokeswoman</i>.</summary>
    Person = 0,

    /// <summary>A body with a name or a task: <i>the Pentagon</i>, <i>the port authority</i>, <i>the Kelder Institute</i>.</summary>
    Body = 1,

    /// <summary>A state or its government: <i>France</i>, <i>Tehran</i>, <i>the Cambodian government</i>.</summary>
    State = 2,

    /// <summary>Something written, measured or filmed, where no author is told: <i>the report</i>, <i>satellite images</i>.</summary>
    Document = 3,

    /// <summary>Several people: <i>officials</i>, <i>analysts</i>, <i>residents of the old town</i>.</summary>
    Group = 4,

    /// <summary>A newspaper, broadcaster or news agency.</summary>
    Medium = 5,
}
