using System.Text.Json;

namespace NewsAttribution.Scale;

/// <summary>Articles as NDJSON.</summary>
static class TableMaker
{
    public static void Write(string path, int articles, int sentences, int seed)
    {
        var prose = new Prose(seed);
        using var output = new StreamWriter(path) { NewLine = "\n" };
        for (int i = 0; i < articles; i++)
        {
            string text = string.Join(' ', Enumerable.Range(0, sentences).Select(_ => prose.Sentence()));
            output.WriteLine(JsonSerializer.Serialize(new { id = $"a{i}", text }));
        }
    }
}
