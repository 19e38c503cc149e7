using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Text;

namespace NewsAttribution.Worker;

/// <summary>
/// Two pages for whoever watches the worker: <c>/ready</c> is 200 as long as it works and 503 otherwise, <c>/metrics</c> has its numbers in
/// the text format of Prometheus.
/// </summary>
sealed class Health : IDisposable
{
    readonly HttpListener _listener = new();
    readonly MeterListener _meters = new();
    readonly ConcurrentDictionary<string, double> _values = [];
    readonly Func<string?> _notReady;

    /// <param name="address"><c>8080</c> for this computer only, or <c>0.0.0.0:8080</c>.</param>
    /// <param name="notReady">Says why the worker is not ready; <see langword="null"/>: it is.</param>
    /// <exception cref="FailedRunException">Nobody can listen there.</exception>
    public Health(string address, Func<string?> notReady)
    {
        _notReady = notReady;
        string[] parts = address.Split(':');
        (string host, string port) = parts is [var only] ? ("127.0.0.1", only) : (parts[0], parts[^1]);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name != WorkerMetrics.Name)
                return;
            // What has not happened yet is there as 0: a rate needs two numbers.
            if (instrument is Counter<long>)
                _values.TryAdd(NameOf(instrument), 0);
            listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>(
            (instrument, value, _, _) => _values.AddOrUpdate(NameOf(instrument), value, (_, sum) => sum + value)
        );
        _meters.SetMeasurementEventCallback<double>(Record);
        _meters.Start();
        try
        {
            _listener.Prefixes.Add($"http://{(host == "0.0.0.0" ? "*" : host)}:{port}/");
            _listener.Start();
        }
        catch (Exception e) when (e is HttpListenerException or ArgumentException)
        {
            throw new FailedRunException(
                $"--health: found {address}: {e.Message}; expected a port that is free, such as 8080 or 0.0.0.0:8080."
            );
        }
        _ = AnswerAsync();
    }

    public void Dispose()
    {
        _listener.Close();
        _meters.Dispose();
    }

    async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext asked;
            try
            {
                asked = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            try
            {
                var (status, text) = Page(asked.Request.Url!.AbsolutePath);
                asked.Response.StatusCode = status;
                asked.Response.ContentType = "text/plain; charset=utf-8";
                asked.Response.Close(Encoding.UTF8.GetBytes(text), willBlock: false);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // Whoever asked has gone.
            }
        }
    }

    (int Status, string Text) Page(string path)
    {
        switch (path)
        {
            case "/ready":
                return _notReady() is { } reason ? (503, reason + "\n") : (200, "ready\n");
            case "/metrics":
                _meters.RecordObservableInstruments();
                return (200, string.Concat(_values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => Line(v.Key, v.Value))));
            default:
                return (404, "expected /ready or /metrics\n");
        }
    }

    void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        string name = NameOf(instrument);
        if (instrument.IsObservable)
        {
            _values[name] = value;
            return;
        }
        _values.AddOrUpdate($"{name}_sum", value, (_, sum) => sum + value);
        _values.AddOrUpdate($"{name}_count", 1, (_, count) => count + 1);
    }

    static string Line(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name} {value}\n");

    /// <summary>As Prometheus has it: <c>newsattr_articles_labelled_total</c>, <c>newsattr_article_duration_seconds</c>.</summary>
    static string NameOf(Instrument instrument) =>
        instrument.Name.Replace('.', '_')
        + (
            instrument is Counter<long> ? "_total"
            : instrument.Unit == "s" ? "_seconds"
            : ""
        );
}
