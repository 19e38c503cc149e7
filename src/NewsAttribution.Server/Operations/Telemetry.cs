using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsAttribution.Server.Operations;

/// <summary>
/// Metrics at <c>/metrics</c>, and metrics and traces by OTLP where the variables of OpenTelemetry name a collector. The counting itself is
/// .NET's own.
/// </summary>
static class Telemetry
{
    const string CollectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT",
        Web = "Microsoft.AspNetCore";

    public static void AddTo(IServiceCollection services)
    {
        bool hasCollector = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(CollectorVariable));
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("newsattr-server", serviceVersion: ServerVersion.Text))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(ServerMetrics.MeterName, $"{Web}.Hosting", $"{Web}.Server.Kestrel", "System.Runtime").AddPrometheusExporter();
                if (hasCollector)
                    metrics.AddOtlpExporter();
            });
        if (hasCollector)
            telemetry.WithTracing(traces => traces.AddSource(Web).AddOtlpExporter());
    }
}
