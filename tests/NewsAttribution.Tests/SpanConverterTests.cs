using System.Text;

namespace NewsAttribution.Tests;

public sealed class SpanConverterTests
{
    const string Text = "Zoë saw 🚢🚢 off Łeba — \"twice\", she said.\uD83D!";

    public static TheoryData<OffsetUnit> Units => [OffsetUnit.Utf16, OffsetUnit.CodePoint, OffsetUnit.Utf8];

    /// <summary>As one counts without a converter: encode what stands before.</summary>
    static int Count(string text, OffsetUnit unit) =>
        unit switch
        {
            OffsetUnit.Utf16 => text.Length,
            OffsetUnit.CodePoint => text.EnumerateRunes().Count(),
            _ => Encoding.UTF8.GetByteCount(text),
        };

    static bool IsWhole(int edge) => edge == 0 || edge == Text.Length || !char.IsSurrogatePair(Text[edge - 1], Text[edge]);

    [Theory]
    [MemberData(nameof(Units))]
    public void Convert_counts_what_stands_before(OffsetUnit unit)
    {
        var converter = new SpanConverter(Text, unit);
        for (int start = 0; start <= Text.Length; start++)
        for (int end = start; end <= Text.Length; end++)
            if (IsWhole(start) && IsWhole(end))
                Assert.Equal(
                    TextSpan.FromBounds(Count(Text[..start], unit), Count(Text[..end], unit)),
                    converter.Convert(TextSpan.FromBounds(start, end))
                );
    }

    [Fact]
    public void Convert_edge_inside_a_pair_is_behind_it()
    {
        int pair = Text.IndexOf("🚢", StringComparison.Ordinal);
        var points = new SpanConverter(Text, OffsetUnit.CodePoint);
        Assert.Equal(points.Convert(new(pair + 2, 0)).Start, points.Convert(new(pair + 1, 0)).Start);
        Assert.Equal(points.Convert(new(pair + 2, 0)).Start, new SpanConverter(Text, OffsetUnit.CodePoint).Convert(new(pair + 1, 0)).Start);
    }

    [Fact]
    public void Convert_span_outside_throws()
    {
        var converter = new SpanConverter(Text, OffsetUnit.Utf8);
        Assert.Equal("span", Assert.Throws<ArgumentOutOfRangeException>(() => converter.Convert(new(0, Text.Length + 1))).ParamName);
        Assert.Equal("span", Assert.Throws<ArgumentOutOfRangeException>(() => converter.Convert(new(-1, 1))).ParamName);
        Assert.Equal("span", Assert.Throws<ArgumentOutOfRangeException>(() => converter.Convert(new(1, int.MaxValue))).ParamName);
    }

    [Fact]
    public void New_bad_argument_throws()
    {
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => new SpanConverter(null!, OffsetUnit.Utf8)).ParamName);
        Assert.Equal("unit", Assert.Throws<ArgumentOutOfRangeException>(() => new SpanConverter("", (OffsetUnit)3)).ParamName);
    }
}
