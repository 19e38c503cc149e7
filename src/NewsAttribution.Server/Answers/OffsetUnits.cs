namespace NewsAttribution.Server.Answers;

/// <summary>The names of the units, and how to get from UTF-16 to them.</summary>
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

    /// <summary>How long a piece of text is. Half of a surrogate pair is one code point, and three bytes as U+FFFD.</summary>
    public static int LengthOf(this OffsetUnit unit, ReadOnlySpan<char> text)
    {
        if (unit == OffsetUnit.Utf16)
            return text.Length;
        if (unit == OffsetUnit.Utf8)
            return System.Text.Encoding.UTF8.GetByteCount(text);
        int length = 0;
        foreach (var _ in text.EnumerateRunes())
            length++;
        return length;
    }

    /// <summary>The span in UTF-16 units of <paramref name="text"/>, counted in <paramref name="unit"/>.</summary>
    public static TextSpan Of(this OffsetUnit unit, ReadOnlySpan<char> text, TextSpan span) =>
        unit == OffsetUnit.Utf16 ? span : new(unit.LengthOf(text[..span.Start]), unit.LengthOf(span.Slice(text)));
}
