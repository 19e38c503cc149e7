namespace NewsAttribution;

/// <summary>In what a program counts the places of a text.</summary>
public enum OffsetUnit
{
    /// <summary>UTF-16 units, as .NET, Java and JavaScript do. All spans of this library are in them.</summary>
    Utf16 = 0,

    /// <summary>Unicode code points, as Python does: an emoji is one. A lone half of a surrogate pair counts as one.</summary>
    CodePoint = 1,

    /// <summary>Bytes of UTF-8, as Go, Rust and C do. A lone half of a surrogate pair counts as the three bytes of U+FFFD.</summary>
    Utf8 = 2,
}
