using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsAttribution.Training.Files;

/// <summary>Indented JSON with line feeds on every system, ended by one.</summary>
static class JsonText
{
    // Files, never inside HTML: accented names may stay readable.
    static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)) + "\n";
    }
}
