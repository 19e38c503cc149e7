namespace NewsAttribution.Server.Answers;

/// <summary>What positions in texts are counted in.</summary>
enum OffsetUnit
{
    /// <summary>UTF-16 units, as C#, Java and JavaScript count.</summary>
    Utf16,

    /// <summary>Code points, as Python counts.</summary>
    CodePoint,

    /// <summary>Bytes of UTF-8, as Go and Rust count.</summary>
    Utf8,
}
