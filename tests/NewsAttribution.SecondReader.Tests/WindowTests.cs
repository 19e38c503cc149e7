namespace NewsAttribution.SecondReading.Tests;

public sealed class WindowTests
{
    [Fact]
    public void Over_covers_each_sentence_within_the_room_and_goes_on()
    {
        var random = new Random(3);
        for (int round = 0; round < 500; round++)
        {
            int[][] sentences = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => new int[random.Next(1, Encoder.Room)])];
            Window[] windows = [.. Window.Over(sentences)];
            Assert.Equal(0, windows[0].From);
            Assert.Equal(sentences.Length, windows[^1].To);
            foreach (var window in windows)
                Assert.InRange(Pieces(window), 1, Encoder.Room);
            foreach (var (before, after) in windows.Zip(windows.Skip(1)))
            {
                Assert.InRange(after.From, before.From + 1, before.To);
                Assert.True(after.To > before.To, "A window that reads nothing new is read for nothing.");
                Assert.InRange(Pieces(new(after.From, before.To)), 1, 1 + Encoder.Room / 2);
            }

            int Pieces(Window window) => 1 + sentences[window.From..window.To].Sum(sentence => sentence.Length);
        }
    }

    [Fact]
    public void Over_short_texts_is_one_window()
    {
        Assert.Equal([new Window(0, 3)], Window.Over([new int[50], new int[100], new int[105]]));
        Assert.Equal([new Window(0, 1)], Window.Over([new int[Encoder.Room - 1]]));
        Assert.Empty(Window.Over([]));
    }
}
