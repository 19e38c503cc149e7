using System.Text;

namespace NewsAttribution.Cli.Tests;

/// <summary>A writer of text that takes bytes as well.</summary>
public sealed class Utf8OutputTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(64)]
    [InlineData(4096)]
    public void What_is_written_is_what_a_StreamWriter_writes(int size)
    {
        using var ours = new MemoryStream();
        using var theirs = new MemoryStream();
        using var output = new Utf8Output(ours, size);
        using var expected = new StreamWriter(theirs, new UTF8Encoding(false)) { NewLine = "\n" };
        var random = new Random(20260103);
        string[] pieces = ["", "a", "å", "\u2191 said", "\U0001F6A2", "\ud83d", "\udea2", "x\ny", new('z', 100), "å\U0001F6A2\udea2 &"];
        for (int i = 0; i < 3000; i++)
        {
            string piece = pieces[random.Next(pieces.Length)];
            foreach (TextWriter writer in (TextWriter[])[output, expected])
                switch (i % 5)
                {
                    case 0:
                        writer.Write(piece);
                        break;
                    case 1:
                        writer.WriteLine(piece.AsSpan());
                        break;
                    case 2:
                        foreach (char c in piece)
                            writer.Write(c);
                        break;
                    case 3:
                        writer.WriteLine(piece);
                        break;
                    default:
                        writer.Write(piece.ToCharArray(), 0, piece.Length);
                        break;
                }
        }
        output.Flush();
        expected.Flush();
        Assert.Equal(theirs.ToArray(), ours.ToArray());
    }

    [Theory]
    [InlineData(8)]
    [InlineData(100)]
    public void Bytes_stand_in_their_place_among_text_and_stay_until_they_are_flushed(int size)
    {
        using var stream = new MemoryStream();
        using var output = new Utf8Output(stream, size);
        output.Write("one ");
        output.Write("\u2191 two "u8);
        output.Write("three");
        Assert.True(stream.Length < 15);
        output.Flush();
        Assert.Equal("one \u2191 two three", Encoding.UTF8.GetString(stream.ToArray()));
    }
}
