using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Operations;

/// <summary>
/// Refuses requests to another name than those of the service. Without it any page in a browser could read what a service on loopback
/// says, by a name of its own that leads to 127.0.0.1.
/// </summary>
sealed class HostNames(RequestDelegate next, ServerSettings settings)
{
    readonly HashSet<string> _names = new(settings.AllowedHosts, StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        string host = context.Request.Host.Host;
        if (!_names.Contains("*") && !_names.Contains(host))
            throw new Refusal(
                StatusCodes.Status421MisdirectedRequest,
                $"Found the host {host}; expected {string.Join(", ", settings.AllowedHosts)}. Name it with --allowed-hosts."
            );
        return next(context);
    }
}
