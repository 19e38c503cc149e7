namespace NewsAttribution.Server.Answers;

/// <summary>The names of the units that offsets count.</summary>
static class OffsetUnits
{
    public const string Expected = "utf16, codepoint or utf8";

    public static string Name(this OffsetUnit unit) =>
        unit switch
        {
            OffsetUnit.CodePoint => "codepoint",
            OffsetUnit.Utf8 => "utf8",
            _ => "utf16",
        };

    public static OffsetUnit? Parse(string name) =>
        name switch
        {
            "utf16" => OffsetUnit.Utf16,
            "codepoint" => OffsetUnit.CodePoint,
            "utf8" => OffsetUnit.Utf8,
            _ => null,
        };
}
