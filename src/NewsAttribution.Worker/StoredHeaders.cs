using System.Text;

namespace NewsAttribution.Worker;

/// <summary>The headers of a message that was asked for by its number.</summary>
/// <param name="stored">As the server gives them: lines in base64; <see langword="null"/>: none.</param>
readonly struct StoredHeaders(string? stored)
{
    readonly string[] _lines = stored is null ? [] : Encoding.ASCII.GetString(Convert.FromBase64String(stored)).Split("\r\n");

    public string? this[string name] =>
        _lines.LastOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
