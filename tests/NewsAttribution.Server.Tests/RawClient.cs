using System.Net.Sockets;
using System.Text;

namespace NewsAttribution.Server.Tests;

/// <summary>A client that sends what no HTTP library would.</summary>
sealed class RawClient : IDisposable
{
    public const string StreamHead =
        "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";

    readonly TcpClient _client = new();
    readonly StringBuilder _read = new();
    NetworkStream _stream = null!;

    public static async Task<RawClient> ConnectAsync(Uri address)
    {
        var client = new RawClient();
        await client._client.ConnectAsync(address.Host, address.Port);
        client._stream = client._client.GetStream();
        return client;
    }

    public async Task SendAsync(string text) => await _stream.WriteAsync(Encoding.UTF8.GetBytes(text));

    public Task SendChunkAsync(string text) => SendAsync($"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n");

    /// <summary>Says that nothing more comes, and goes on reading.</summary>
    public void CloseSending() => _client.Client.Shutdown(SocketShutdown.Send);

    /// <summary>What comes up to and with <paramref name="end"/>; all that there is where the connection ends before.</summary>
    public async Task<string> ReadToAsync(string end)
    {
        var buffer = new byte[16 << 10];
        while (true)
        {
            string all = _read.ToString();
            if (all.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at)
            {
                _read.Remove(0, at + end.Length);
                return all[..(at + end.Length)];
            }
            int read;
            try
            {
                read = await _stream.ReadAsync(buffer);
            }
            catch (IOException)
            {
                read = 0;
            }
            if (read == 0)
                return all;
            _read.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }
    }

    /// <summary>Reads so many bytes, or fewer where the connection ends before.</summary>
    public async Task ReadAsync(int count) => await _stream.ReadAtLeastAsync(new byte[count], count, throwOnEndOfStream: false);

    public Task<string> ReadToEndAsync() => ReadToAsync("\0no such end");

    public void Dispose() => _client.Dispose();
}
