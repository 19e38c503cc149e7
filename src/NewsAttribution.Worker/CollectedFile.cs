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

    /// <exception cref="FailedRunException">It could not be written.</exception>
    public void Write(SentenceRecord sentence) => Reporting(() => _writer.Write(sentence));

    /// <exception cref="FailedRunException">It could not be written, or not be moved into its place.</exception>
    public void Finish() =>
        Reporting(() =>
        {
            _writer.Finish();
            _text?.Flush();
            _file.Dispose();
            File.Move(_beside, _path, overwrite: true);
        });

    public void Dispose()
    {
        foreach (var open in (IDisposable?[])[_writer as IDisposable, _file])
            try
            {
                open?.Dispose();
            }
            catch (Exception)
            {
                // What is left is written once more, and fails once more: that was told, or nobody wants the file.
            }
        File.Delete(_beside);
    }

    void Reporting(Action write)
    {
        try
        {
            write();
        }
        // .NET says of a file that has grown too large that an argument is wrong.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException { ParamName: "value" })
        {
            throw new FailedRunException(
                $"{_path}: could not be written: {e.Message.TrimEnd('.')}. Expected a folder with room and the right to write. Make room, "
                    + "or name another place. What stood there is as it was."
            );
        }
    }
}
