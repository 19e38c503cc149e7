using System.Text;

namespace NewsAttribution.Tests.Splitting;

public sealed class SplittingFuzzTests
{
    /// <summary>Every piece that a rule looks at, and what must never break one: NUL, lone surrogates, invisible marks.</summary>
    static readonly string[] Parts =
    [
        ".",
        "!",
        "?",
        "…",
        "...",
        " . . ",
        "\"",
        "'",
        "`",
        "“",
        "”",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "''",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        " ",
        " ",
        " ",
        "\n",
        "\r\n",
        "\n\n",
        "\u2028",
        "\u2029",
        "\u00A0",
        "\t",
        "\0",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE00",
        "\uFEFF",
        "\u200B",
        "\uFFFF",
        "。",
        "-",
        "—",
        "•",
        "Mr",
        "U.S",
        "Inc",
        "No",
        "Feb",
        "a.m",
        "X",
        "I",
        "The",
        "he",
        "said",
        "asked",
        "Smith",
        "harbour",
        "10",
        "1.94",
        "By",
        "Picture:",
        "Read more",
        ",",
        ":",
        "www.",
        "@",
        "/",
        "|",
        "&",
        "$",
        "é",
        "И",
        "天",
    ];

    [Fact]
    public void Split_RandomText_KeepsTheLaw()
    {
        var random = new Random(20_260_203);
        var text = new StringBuilder();
        for (int round = 0; round < 20_000; round++)
        {
            text.Clear();
            for (int part = random.Next(40); part > 0; part--)
                text.Append(Parts[random.Next(Parts.Length)]);
            SplittingLaw.Hold(text.ToString());
        }
    }

    [Fact]
    public void Split_RandomUnits_KeepsTheLaw()
    {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++)
        {
            var units = new char[random.Next(200)];
            for (int i = 0; i < units.Length; i++)
                units[i] = (char)random.Next(char.MaxValue + 1);
            SplittingLaw.Hold(new string(units));
        }
    }

    [Theory]
    [MemberData(nameof(LinearGrowthTests.Parts), MemberType = typeof(LinearGrowthTests))]
    public void Split_ThousandsOfTheSame_KeepsTheLaw(string part) =>
        SplittingLaw.Hold(new StringBuilder().Insert(0, part, 100_000 / part.Length).ToString());

    [Fact]
    public void Split_TenMillionCharactersWithoutFullStop_IsOneSentence()
    {
        string text = new StringBuilder().Insert(0, "harbour, ", 1_111_111).ToString() + "end.";
        Assert.Single(SplittingLaw.Hold(text));
    }

    [Fact]
    public void Split_Article_AllocatesItsListOnly()
    {
        string text = new StringBuilder()
            .Insert(
                0,
                "The harbour was closed on Monday while divers of the U.S. Navy looked for the anchor. “Is it over?” Mr. Lund asked.\n\n",
                500
            )
            .ToString();
        int sentences = SentenceSplitter.Split(text).Count;
        long before = GC.GetAllocatedBytesForCurrentThread();
        SentenceSplitter.Split(text);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // 16 bytes a sentence; a list that doubles has copied itself once, and its last half may be empty.
        Assert.Equal(1_000, sentences);
        Assert.InRange(allocated, 16 * sentences, (64 * sentences) + 256);
    }
}
