namespace NewsAttribution;

/// <summary>In what form a sentence gives the words of its source.</summary>
/// <remarks>The numbers are stable: a new member takes the next one.</remarks>
public enum AttributionForm
{
    /// <summary>It rests on no source.</summary>
    None = 0,

    /// <summary>All that the source says stands in quotation marks: <i>"The dam will hold," the ministry said.</i></summary>
    Direct = 1,

    /// <summary>In the reporter's words: <i>The dam will hold, the ministry said.</i></summary>
    Indirect = 2,

    /// <summary>In both: <i>The dam "will hold" until May, the ministry said.</i></summary>
    Mixed = 3,
}
