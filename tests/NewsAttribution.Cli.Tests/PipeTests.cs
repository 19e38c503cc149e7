using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace NewsAttribution.Cli.Tests;

public sealed class PipeTests
{
    [Fact]
    public void Each_line_gets_one_answer_whatever_it_is()
    {
        byte[] input =
        [
            0xEF,
            0xBB,
            0xBF,
            .. """{"id": 7, "text": "The dam is safe, the water ministry said. Rain fell.", "line": 3, "k": {"a": [1, null]}}"""u8,
            .. "\r\n\n{\"x\": 1}\n[1]\n{\"text\": \"\\ud800 fell.\"}\n"u8,
            0xFF,
            .. "\n{\"text\": \"\"}\n{\"text\": 5}\nlast"u8,
        ];
        var run = Some.NewsattrOn(input, "pipe");
        Assert.Equal(0, run.Code);
        Assert.Equal(Enumerable.Range(1, 9), run.Records.Select(r => r.GetProperty("line").GetInt32()));
        Assert.Equal([1, 5, 7], run.Records.Where(r => !r.TryGetProperty("error", out _)).Select(r => r.GetProperty("line").GetInt32()));
        var first = run.Records[0];
        Assert.Equal((7, "{\"a\": [1, null]}"), (first.GetProperty("id").GetInt32(), first.GetProperty("k").GetRawText()));
        Assert.False(first.TryGetProperty("text", out _));
        Assert.Equal(
            ["the water ministry", null],
            first.GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("source").GetString())
        );
        Assert.Equal(0, run.Records[6].GetProperty("sentences").GetArrayLength());
        Assert.Contains("UTF-8 at byte 0", run.Records[5].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains("9 lines, 3 of them labelled with 3 sentences, 6 with an error", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_are_those_of_classify()
    {
        const string Text = "The quay is shut, the port authority said. It gave no reason.";
        var piped = Some.NewsattrOn(JsonSerializer.Serialize(new { text = Text }), "pipe").Records[0].GetProperty("sentences");
        var classified = Some.NewsattrOn(Text, "classify", "--format", "ndjson").Records;
        Assert.Equal(
            classified.Select(r => r.EnumerateObject().Skip(1).Select(p => p.ToString())),
            piped.EnumerateArray().Select(r => r.EnumerateObject().Select(p => p.ToString()))
        );
    }

    [Fact]
    public void Shards_are_the_whole()
    {
        string lines = string.Join('\n', Enumerable.Range(0, 20).Select(i => $"It rained on day {i}."));
        string[] Of(string shard) =>
            Some.NewsattrOn(lines, "pipe", "--input", "text", "--unit", "sentence", "--shard", shard)
                .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] whole = Of("1/1");
        Assert.Equal(20, whole.Length);
        Assert.Equal(whole.Where((_, i) => i % 3 == 1), Of("2/3"));
        Assert.Equal(whole.Order(), Of("1/3").Concat(Of("2/3")).Concat(Of("3/3")).Order());
        foreach (string wrong in (string[])["0/3", "4/3", "3", "a/b", "1/"])
            Some.NewsattrOn(lines, "pipe", "--shard", wrong).AssertFailed(2, "--shard", wrong);
    }

    [Fact]
    public void Only_errors_are_an_error()
    {
        var run = Some.NewsattrOn("Rain fell.\nSnow fell.\n", "pipe");
        run.AssertFailed(1, "2 lines, 0 of them labelled", "--input text");
        Assert.Equal(2, run.Records.Count);
        Assert.Equal(0, Some.NewsattrOn("", "pipe").Code);
    }

    /// <summary>Whoever waits for the answer before the next line is written must get it.</summary>
    [Fact]
    public async Task Line_leaves_before_the_next_one_comes()
    {
        Pipe input = new(),
            output = new();
        await using var answers = new StreamWriter(output.Writer.AsStream()) { NewLine = "\n" };
        var terminal = new Terminal
        {
            In = input.Reader.AsStream(),
            Out = answers,
            Error = TextWriter.Null,
        };
        var run = Task.Run(() => Some.Newsattr(terminal, ["pipe", "--input", "text"]));
        using var reader = new StreamReader(output.Reader.AsStream());
        for (int i = 1; i <= 3; i++)
        {
            await input.Writer.WriteAsync(Encoding.UTF8.GetBytes("Rain fell, the mayor said.\n"));
            string? answer = await reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
            Assert.StartsWith($"{{\"line\":{i},", answer, StringComparison.Ordinal);
        }
        await input.Writer.CompleteAsync();
        Assert.Equal(0, await run);
    }

    [Fact]
    public void Line_that_is_too_long_costs_no_other()
    {
        byte[] input = [.. "{\"text\": \"Rain fell.\"}\n"u8, .. new byte[(1 << 26) + 100_000], .. "\n{\"text\": \"Snow fell.\"}\n"u8];
        var run = Some.NewsattrOn(input, "pipe");
        Assert.Equal(0, run.Code);
        Assert.Equal([false, true, false], run.Records.Select(r => r.TryGetProperty("error", out _)));
    }
}
