using System.Text;

namespace NewsAttribution.Tests.Exhaustive;

/// <summary>The pieces that all small articles are built of, and how they are written one after the other.</summary>
static class Pieces
{
    const string Opening = "“",
        Closing = "”",
        Straight = "\"",
        ParagraphEnd = "\n\n";

    static readonly string[] All =
    [
        Opening,
        Closing,
        Straight,
        "Lund",
        "he",
        "the minister",
        "said",
        "that",
        ".",
        ",",
        ":",
        ParagraphEnd,
        "rain",
    ];

    public static int Count => All.Length;

    /// <summary>How many articles have so many pieces.</summary>
    public static int Articles(int length) => (int)Math.Pow(Count, length);

    /// <summary>
    /// An article as an editor would set it: spaces between words, none inside quotation marks or before other marks, capitals where
    /// sentences begin. A straight mark opens and closes in turn.
    /// </summary>
    /// <param name="number">Which article of that length: its digits to the base of <see cref="Count"/> are the pieces.</param>
    /// <param name="length">How many pieces.</param>
    /// <param name="text">Receives the article.</param>
    public static void Write(int number, int length, StringBuilder text)
    {
        var pieces = new int[length];
        for (int i = 0; i < length; i++, number /= Count)
            pieces[i] = number % Count;
        Write(pieces, null, text);
    }

    /// <summary>The same of random pieces; one word in eight has a capital in the wrong place, or lacks one.</summary>
    public static void Write(Random random, int length, StringBuilder text) =>
        Write([.. Enumerable.Range(0, length).Select(_ => random.Next(Count))], random, text);

    static void Write(int[] pieces, Random? slips, StringBuilder text)
    {
        text.Clear();
        bool begins = true,
            glued = true,
            open = false;
        foreach (string piece in pieces.Select(number => All[number]))
        {
            bool isWord = char.IsLetter(piece[0]),
                opens = piece == Opening || (piece == Straight && !open),
                slip = slips?.Next(8) == 0;
            if (!glued && (isWord || opens))
                text.Append(' ');
            char first = begins != slip ? char.ToUpperInvariant(piece[0]) : piece[0];
            text.Append(isWord ? first : piece[0]).Append(piece, 1, piece.Length - 1);
            open = piece == Straight ? opens : open && piece != ParagraphEnd;
            begins = !isWord && (begins || piece is "." or ParagraphEnd);
            glued = opens || piece == ParagraphEnd;
        }
    }
}
