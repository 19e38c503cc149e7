namespace NewsAttribution.SecondReading.Tests;

/// <summary>Words are cut as training cut them. The cases in pieces.txt were written by <c>training/fixtures.py</c>.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("It cost $84,000.", "it cost  $ 84 , 000 . ")]
    [InlineData("Café MÜLLER", "cafe muller")]
    [InlineData("one\nline\ttwo three", "one line two three")]
    [InlineData("soft­hyphen​ \0\u0001", "softhyphen ")]
    [InlineData("İSTANBUL cafe\u0301", "istanbul cafe")]
    [InlineData("“No”—he", " “ no ”  — he")]
    [InlineData("\ud83d x", " x")]
    [InlineData("", "")]
    public void Of_lowers_takes_accents_off_and_parts_marks(string text, string expected) =>
        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Words.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    [Fact]
    public void Cut_gives_the_pieces_of_training()
    {
        var encoder = Encoder.Load();
        string[] vocabulary = Resources.Text(Resources.Vocabulary).Split('\n');
        string[] cases = Some.Lines("pieces.txt");
        Assert.True(cases.Length > 20);
        foreach (string line in cases)
        {
            string[] parts = line.Split('\t');
            string text = System.Text.RegularExpressions.Regex.Unescape(parts[0]);
            Assert.Equal(parts[1], string.Join(' ', encoder.Cut(text.AsMemory()).Select(piece => vocabulary[piece])));
        }
    }

    [Fact]
    public void Cut_of_an_endless_sentence_is_its_beginning()
    {
        var encoder = Encoder.Load();
        string text = string.Concat(Enumerable.Repeat("rain fell ", 10_000));
        Assert.Equal(Encoder.Room - 1, encoder.Cut(text.AsMemory()).Length);
    }
}
