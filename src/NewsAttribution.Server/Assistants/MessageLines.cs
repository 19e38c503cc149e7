using System.Buffers;
using System.Text.Json;

namespace NewsAttribution.Server.Assistants;

/// <summary>Puts the pieces of a stream together to its lines, each a JSON message. Empty ones are passed over.</summary>
/// <param name="take">Takes a message.</param>
/// <param name="refuse">Is told of a line that is none, and whether it is JSON at all.</param>
sealed class MessageLines(Action<JsonElement> take, Action<bool> refuse)
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
            if (_line.WrittenSpan.Trim(" \t\r"u8).IsEmpty)
                return;
            using var document = JsonDocument.Parse(_line.WrittenMemory);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                take(document.RootElement);
            else
                refuse(true);
        }
        catch (JsonException)
        {
            // Where the package finds an id in what is broken it answers by itself.
            if (_line.WrittenSpan.IndexOf("\"id\""u8) < 0)
                refuse(false);
        }
        finally
        {
            _line.ResetWrittenCount();
        }
    }
}
