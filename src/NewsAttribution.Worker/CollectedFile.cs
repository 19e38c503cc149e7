using System.Text;
using NewsAttribution.Tables;

namespace NewsAttribution.Worker;

/// <summary>A file of sentences, written beside its place and moved there when it is whole.</summary>
sealed class CollectedFile : IDisposable
{
    readonly string _path,
        _beside;
    readonly FileStream _file;
    readonly StreamWriter? _text;
    readonly RecordWriter _writer;

    /// <exception cref="FailedRunException">The end of the name says no format.</exception>
    /// <exception cref="IOException">No file can be made there.</exception>
    public CollectedFile(string path)
    {
        string ending = Path.GetExtension(path).ToLowerInvariant();
        if (ending is not (".parquet" or ".ndjson" or ".jsonl" or ".csv"))
            throw new FailedRunException($"--file: found {path}; expected a name that ends in .parquet, .ndjson, .jsonl or .csv.");
        (_path, _beside) = (path, $"{path}.unfinished");
        _file = new FileStream(_beside, FileMode.Create, FileAccess.ReadWrite);
        if (ending == ".parquet")
        {
            _writer = new ParquetRecordWriter(_file, OffsetUnit.Utf16);
            return;
        }
        _text = new StreamWriter(_file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        _writer = ending == ".csv" ? new CsvRecordWriter(_text, withArticle: true) : new NdjsonRecordWriter(_text);
    }

    public void Write(SentenceRecord sentence) => _writer.Write(sentence);

    public void Finish()
    {
        _writer.Finish();
        _text?.Flush();
        _file.Dispose();
        File.Move(_beside, _path, overwrite: true);
    }

    public void Dispose()
    {
        (_writer as IDisposable)?.Dispose();
        _file.Dispose();
        File.Delete(_beside);
    }
}
