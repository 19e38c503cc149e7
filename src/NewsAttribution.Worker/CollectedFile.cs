using System.Text;

namespace NewsAttribution.Worker;

/// <summary>A file of sentences, written beside its place and moved there when it is whole.</summary>
sealed class CollectedFile : IDisposable
{
    readonly string _path,
        _beside;
    readonly StreamWriter _text;
    readonly RecordWriter _writer;

    CollectedFile(string path, Func<TextWriter, RecordWriter> writer)
    {
        (_path, _beside) = (path, $"{path}.unfinished");
        _text = new StreamWriter(_beside, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        _writer = writer(_text);
    }

    /// <exception cref="FailedRunException">The end of the name says no format.</exception>
    /// <exception cref="IOException">No file can be made there.</exception>
    public static CollectedFile Create(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".ndjson" or ".jsonl" => new(path, text => new NdjsonRecordWriter(text)),
            ".csv" => new(path, text => new CsvRecordWriter(text, withArticle: true)),
            _ => throw new FailedRunException($"--file: found {path}; expected a name that ends in .ndjson, .jsonl or .csv."),
        };

    public void Write(SentenceRecord sentence) => _writer.Write(sentence);

    public void Finish()
    {
        _writer.Finish();
        _text.Dispose();
        File.Move(_beside, _path, overwrite: true);
    }

    public void Dispose()
    {
        _text.Dispose();
        File.Delete(_beside);
    }
}
