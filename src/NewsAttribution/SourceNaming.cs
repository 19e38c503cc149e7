namespace NewsAttribution;

/// <summary>How an article names a source.</summary>
/// <remarks>The numbers are stable: a new member takes the next one.</remarks>
public enum SourceNaming
{
    /// <summary>By a name, or as a body that can be told from others: <i>Ona Pryce</i>, <i>the water ministry</i>.</summary>
    Named = 0,

    /// <summary>By a role or as a source alone: <i>officials</i>, <i>a spokesman</i>, <i>a source close to the talks</i>.</summary>
    Unnamed = 1,

    /// <summary>As many who speak as one: <i>analysts</i>, <i>residents</i>, <i>Western governments</i>.</summary>
    Collective = 2,

    /// <summary>As a document without an author: <i>the report</i>.</summary>
    Document = 3,
}
