using Microsoft.Extensions.Logging.Console;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Operations;

/// <summary>The log, on the standard error. No request text is ever written.</summary>
static class Logging
{
    public static void Configure(ILoggingBuilder logging, ServerSettings settings)
    {
        logging.ClearProviders();
        if (settings.LogFormat == LogFormat.Json)
            logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        else
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
                console.ColorBehavior = LoggerColorBehavior.Disabled;
            });
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Information);
        // These speak of each request, and of each client that hangs up.
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Warning);
    }
}
