using System.Buffers.Text;

namespace NewsAttribution.Documents.Records;

/// <summary>Probabilities as they are written, as <see cref="RecordWriter.Rounded"/> rounds them.</summary>
static class SixDigits
{
    /// <summary>The longest text of a number of 64 bits.</summary>
    public const int MostBytes = 32;

    const int Digits = 6,
        One = 1_000_000;

    /// <summary>From here down .NET writes an exponent.</summary>
    const int Least = 100;

    /// <summary>
    /// The shortest text of the number, as <see cref="double.ToString()"/> makes it. That has at most six decimals, so they are counted out
    /// here, which takes a tenth of the time of the search for them.
    /// </summary>
    /// <param name="probability">In [0, 1]; of others the text is right too.</param>
    /// <param name="text">Where the text goes; <see cref="MostBytes"/> are enough.</param>
    /// <returns>How many bytes it has.</returns>
    public static int Format(float probability, Span<byte> text)
    {
        double millionths = Math.Round((double)probability * One);
        if (!(millionths is >= Least and < One))
        {
            Utf8Formatter.TryFormat(RecordWriter.Rounded(probability), text, out int written);
            return written;
        }
        int rest = (int)millionths,
            length = Digits;
        for (; rest % 10 == 0; rest /= 10)
            length--;
        "0."u8.CopyTo(text);
        for (int i = length; i > 0; i--, rest /= 10)
            text[1 + i] = (byte)('0' + (rest % 10));
        return 2 + length;
    }
}
