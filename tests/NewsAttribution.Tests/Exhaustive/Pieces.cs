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
        text.Clear();
        bool begins = true,
            glued = true,
            open = false;
        for (int i = 0; i < length; i++, number /= Count)
        {
            string piece = All[number % Count];
            bool isWord = char.IsLetter(piece[0]),
                opens = piece == Opening || (piece == Straight && !open);
            if (!glued && (isWord || opens))
                text.Append(' ');
            if (isWord && begins)
                text.Append(char.ToUpperInvariant(piece[0])).Append(piece, 1, piece.Length - 1);
            else
                text.Append(piece);
            open = piece == Straight ? opens : open && piece != ParagraphEnd;
            begins = !isWord && (begins || piece is "." or ParagraphEnd);
            glued = opens || piece == ParagraphEnd;
        }
    }
}
