using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NewsAttribution.Worker.Tests;

/// <summary>A server of its own for a test: on loopback, in a temporary folder, ended with the test.</summary>
sealed class NatsServer : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("newsattr-nats-").FullName;
    readonly string _settings;
    readonly int _port;
    readonly List<NatsConnection> _connections = [];
    Process? _process;

    /// <param name="settings">Further lines of the server's configuration.</param>
    public NatsServer(string settings = "")
    {
        _port = FreePort();
        _settings = settings;
        Start();
    }

    public string Url => $"nats://127.0.0.1:{_port}";

    public void Start()
    {
        string file = Path.Join(_folder, "server.conf");
        File.WriteAllText(file, $"listen: 127.0.0.1:{_port}\njetstream {{ store_dir: \"{_folder}\" }}\n{_settings}\n");
        var start = new ProcessStartInfo("nats-server") { RedirectStandardError = true, ArgumentList = { "-c", file } };
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    /// <summary>A context on a connection that is closed with the server.</summary>
    public NatsJSContext Connect()
    {
        var connection = new NatsConnection(new() { Url = Url, RetryOnInitialConnect = true });
        _connections.Add(connection);
        return new(connection);
    }

    public void Dispose()
    {
        foreach (var connection in _connections)
            connection.DisposeAsync().AsTask().Wait();
        Kill();
        _process!.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
