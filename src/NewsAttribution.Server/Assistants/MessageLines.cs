using System.Buffers;
using System.Text.Json;

namespace NewsAttribution.Server.Assistants;

/// <summary>Puts the pieces of a stream together to its lines, each a JSON message. What is none is passed over.</summary>
sealed class MessageLines(Action<JsonElement> take)
{
    readonly ArrayBufferWriter<byte> _line = new();

    public void Add(ReadOnlySpan<byte> piece)
    {
        while (piece.IndexOf((byte)'\n') is >= 0 and var end)
        {
            _line.Write(piece[..end]);
            Take();
            piece = piece[(end + 1)..];
        }
        _line.Write(piece);
    }

    void Take()
    {
        try
        {
            using var document = JsonDocument.Parse(_line.WrittenMemory);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                take(document.RootElement);
        }
        catch (JsonException)
        {
            // An empty line, or no message.
        }
        _line.ResetWrittenCount();
    }
}
