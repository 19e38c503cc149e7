using System.CommandLine;

namespace NewsAttribution.Server.Settings;

/// <summary>The options of the service, and the settings that they make.</summary>
sealed class SettingOptions
{
    /// <summary>Keys by themselves, for containers that have secrets in their environment.</summary>
    public const string KeysVariable = "NEWSATTR_API_KEY";

    readonly Option<string?> _listen = SettingOption.OfText(
            "--listen",
            $"Where to listen. Default: {ServerSettings.DefaultAddress}, this computer alone.",
            "http://ADDRESS:PORT"
        ),
        _page = SettingOption.OfText("--page", "A folder of static files to serve at /.", "FOLDER"),
        _apiKeys = SettingOption.OfText("--api-keys", $"A file with a key on each line. Keys themselves: {KeysVariable}.", "FILE"),
        _config = SettingOption.OfText("--config", "A JSON file with Kestrel's own configuration, for TLS.", "FILE");

    readonly Option<string[]> _cors = SettingOption.OfList("--cors", "Origins whose pages may ask, parted by commas.", "ORIGIN,…"),
        _allowedHosts = SettingOption.OfList(
            "--allowed-hosts",
            "Names by which the service may be called, or *. Default: those of loopback, and any where it listens elsewhere.",
            "NAME,…"
        );

    readonly Option<LogFormat> _logFormat = SettingOption.Of<LogFormat>(
        "--log-format",
        "How to write the log.",
        "text|json",
        LogFormat.Text,
        text =>
            text switch
            {
                "text" => LogFormat.Text,
                "json" => LogFormat.Json,
                _ => null,
            },
        "text or json"
    );

    readonly Option<bool> _logRequests = SettingOption.Of<bool>(
        "--log-requests",
        "Whether to log each request, without its text.",
        "true|false",
        false,
        text => bool.TryParse(text, out bool value) ? value : null,
        "true or false"
    );

    readonly List<(Limit Limit, Option<long> Option)> _limits =
    [
        .. Limits.All.Select(limit =>
            (
                limit,
                SettingOption.Of<long>(
                    limit.Option,
                    limit.Description,
                    limit.Unit.ToUpperInvariant(),
                    limit.Default,
                    limit.Parse,
                    limit.Expected
                )
            )
        ),
    ];

    public ModelOptions Model { get; } = new();

    public void AddTo(Command command)
    {
        foreach (var option in (IEnumerable<Option>)[_listen, .. Model.All, _page, _apiKeys, _cors, _allowedHosts, _config, _logFormat])
            command.Options.Add(option);
        command.Options.Add(_logRequests);
        foreach (var (_, option) in _limits)
            command.Options.Add(option);
    }

    /// <exception cref="FailedRunException">A file cannot be read.</exception>
    public ServerSettings Read(ParseResult parsed)
    {
        string listen = parsed.GetValue(_listen) ?? ServerSettings.DefaultAddress;
        string[] hosts = parsed.GetValue(_allowedHosts) ?? [];
        var settings = new ServerSettings
        {
            Listen = listen,
            Model = parsed.GetValue(Model.Model),
            Words = parsed.GetValue(Model.Words),
            MinimumPrecision = parsed.GetValue(Model.MinimumPrecision),
            Page = parsed.GetValue(_page),
            ApiKeys = [.. KeysOf(parsed.GetValue(_apiKeys))],
            CorsOrigins = parsed.GetValue(_cors) ?? [],
            Config = parsed.GetValue(_config),
            LogFormat = parsed.GetValue(_logFormat),
            LogRequests = parsed.GetValue(_logRequests),
            Limits = _limits.ToDictionary(pair => pair.Limit, pair => parsed.GetValue(pair.Option)),
        };
        if (hosts.Length == 0 && !listen.Split(';').All(IsLoopback))
            hosts = ["*"];
        return hosts.Length == 0 ? settings : settings with { AllowedHosts = hosts };
    }

    static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;

    static List<string> KeysOf(string? file)
    {
        string given = Environment.GetEnvironmentVariable(KeysVariable) ?? "";
        var keys = given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (file is null)
            return keys;
        try
        {
            keys.AddRange(File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FailedRunException($"{file}: cannot read the keys: {e.Message}");
        }
        // A file of comments would leave the service open to all.
        return keys.Count > 0 ? keys : throw new FailedRunException($"{file}: found no key; expected one on a line.");
    }
}
