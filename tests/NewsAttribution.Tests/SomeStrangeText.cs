using System.Text;

namespace NewsAttribution.Tests;

/// <summary>Makers of text that nobody writes, from pieces that the rules look at. The same seed makes the same text.</summary>
static class SomeStrangeText
{
    static readonly string[] Pieces =
    [
        ".",
        "!",
        "?",
        "…",
        "\"",
        "'",
        "`",
        "``",
        "''",
        "“",
        "”",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "(",
        ")",
        "[",
        "]",
        " ",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "\u2028",
        "\u00A0",
        "\t",
        "\0",
        "\uD83D",
        "\uDE00",
        "\uD83D\uDE00",
        "\uFEFF",
        "\u200B",
        "\uFFFF",
        "\u0301",
        "。",
        "-",
        "–",
        "—",
        "•",
        ",",
        ":",
        ";",
        "&",
        "&amp;",
        "&quot;",
        "@",
        "/",
        "$",
        "é",
        "И",
        "天",
        "ſ",
        "İ",
        "ß",
        "Mr",
        "U.S",
        "No",
        "a.m",
        "X",
        "I",
        "The",
        "the",
        "he",
        "He",
        "she",
        "they",
        "it",
        "said",
        "says",
        "saying",
        "told",
        "according to",
        "was quoted as saying",
        "in the view of",
        "citing",
        "that",
        "which",
        "who",
        "and",
        "by",
        "from",
        "of",
        "as",
        "to",
        "not",
        "will",
        "is",
        "'s",
        "’s",
        "minister",
        "ministry",
        "analysts",
        "an expert",
        "intelligence",
        "CIA",
        "report",
        "former",
        "ex-minister",
        "spokesman",
        "Umerov",
        "Kelder Institute",
        "Russia",
        "Monday",
        "on",
        "declined to comment",
        "for",
        "believed",
        "claims",
        "10",
        "1.94",
        "2,500",
        "MI6",
    ];

    public static string FromPieces(Random random, int most)
    {
        var text = new StringBuilder();
        for (int left = random.Next(most); left > 0; left--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(3) > 0)
                text.Append(' ');
        }
        return text.ToString();
    }

    public static string FromUnits(Random random, int most)
    {
        var units = new char[random.Next(most)];
        for (int i = 0; i < units.Length; i++)
            units[i] = (char)random.Next(char.MaxValue + 1);
        return new string(units);
    }
}
