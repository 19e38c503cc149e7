using System.Text;

namespace NewsAttribution.Training.Tests;

/// <summary>
/// A good file with some places changed in the ways that files are damaged, or made to harm. The same seed makes the same file.
/// </summary>
static class DamagedFile
{
    static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\"",
            "\"\"",
            ",",
            "\n",
            "\r",
            "\r\n",
            "\0",
            "\uFEFF",
            "\uFFFF",
            " ",
            "#2",
            "label",
            "text",
            "narrative",
            "headline",
            "-1",
            "99999999999",
            "null",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\ud800",
            "\\",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
        [0xED, 0xA0, 0x80],
        [0xFF, 0xFE],
        [0x80],
    ];

    public static byte[] Of(byte[] good, Random random)
    {
        List<byte> file = [.. good];
        for (int left = random.Next(1, 6); left > 0; left--)
        {
            int at = random.Next(file.Count + 1),
                length = Math.Min(random.Next(20), file.Count - at);
            switch (random.Next(6))
            {
                case 0 when at < file.Count:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when random.Next(4) == 0:
                    file.RemoveRange(at, file.Count - at);
                    break;
                case 2:
                    file.RemoveRange(at, length);
                    break;
                case 3:
                    file.InsertRange(random.Next(file.Count + 1), file.GetRange(at, length));
                    break;
                default:
                    file.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }
        return [.. file];
    }

    /// <summary>A file of one piece again and again.</summary>
    public static byte[] Repeating(string head, string piece, int length)
    {
        var text = new StringBuilder(head, head.Length + length);
        return Encoding.UTF8.GetBytes(text.Insert(head.Length, piece, length / piece.Length).ToString());
    }
}
