using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsAttribution.Training.Files;

/// <summary>
/// An interpolated string whose numbers are written alike under every culture. Other than <see cref="FormattableString"/> it may be put
/// together from several pieces (<c>$"…" + $"…"</c>).
/// </summary>
[InterpolatedStringHandler]
readonly struct InvariantText(int literalLength, int formattedCount)
{
    /// <summary>The text.</summary>
    public static string Of(InvariantText text) => text.ToString();

    readonly StringBuilder _text = new(literalLength + (formattedCount * 8));

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted<T>(T value, int alignment = 0, string? format = null)
    {
        string? text = value is IFormattable number ? number.ToString(format, CultureInfo.InvariantCulture) : value?.ToString();
        text ??= "";
        _text.Append(alignment < 0 ? text.PadRight(-alignment) : text.PadLeft(alignment));
    }

    public void AppendFormatted<T>(T value, string? format) => AppendFormatted(value, 0, format);

    public override string ToString() => _text.ToString();
}
