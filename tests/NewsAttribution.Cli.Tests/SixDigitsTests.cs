using System.Globalization;
using System.Text;

namespace NewsAttribution.Cli.Tests;

public sealed class SixDigitsTests
{
    static string Written(float probability)
    {
        byte[] text = new byte[SixDigits.MostBytes];
        return Encoding.ASCII.GetString(text, 0, SixDigits.Format(probability, text));
    }

    static string Expected(float probability) => RecordWriter.Rounded(probability).ToString(CultureInfo.InvariantCulture);

    /// <summary>.NET writes an exponent below a ten-thousandth, and 1 has no decimals.</summary>
    [Theory]
    [InlineData(0f, "0")]
    [InlineData(1e-5f, "1E-05")]
    [InlineData(0.00012f, "0.00012")]
    [InlineData(0.25f, "0.25")]
    [InlineData(0.9999996f, "1")]
    [InlineData(1f, "1")]
    public void Format_is_the_shortest_text_of_six_digits(float probability, string expected)
    {
        Assert.Equal(expected, Written(probability));
        Assert.Equal(expected, Expected(probability));
    }

    [Fact]
    public void Format_is_what_NET_writes_of_the_rounded_number()
    {
        var random = new Random(6);
        for (int i = 0; i < 200_000; i++)
        {
            // Even, near 0, and in the middle between two numbers of six digits.
            float even = random.NextSingle();
            foreach (float probability in new[] { even, even * even * even, (random.Next(1_000_000) + 0.5f) / 1_000_000 })
                Assert.Equal(Expected(probability), Written(probability));
        }
    }
}
