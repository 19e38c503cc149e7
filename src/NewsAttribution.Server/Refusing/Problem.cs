using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using NewsAttribution.Server.Answers;

namespace NewsAttribution.Server.Refusing;

/// <summary>A refusal as <c>application/problem+json</c> (RFC 9457), with the limit that was met.</summary>
static class Problem
{
    public const string ContentType = "application/problem+json";

    public static async Task WriteAsync(HttpContext context, Refusal refusal)
    {
        var response = context.Response;
        response.ContentLength = null;
        response.StatusCode = refusal.Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        if (refusal.RetryAfter is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (refusal.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        using (var json = new Utf8JsonWriter(response.BodyWriter, JsonObjectsWriter.Readable))
            Write(json, refusal);
        await response.BodyWriter.FlushAsync(CancellationToken.None);
    }

    public static void Write(Utf8JsonWriter json, Refusal refusal)
    {
        json.WriteStartObject();
        json.WriteString("type", "about:blank");
        json.WriteString("title", ReasonPhrases.GetReasonPhrase(refusal.Status));
        json.WriteNumber("status", refusal.Status);
        json.WriteString("detail", refusal.Message);
        if (refusal.Limit is { } limit)
        {
            json.WriteString("limit", limit.Name);
            json.WriteNumber("value", refusal.Value);
            json.WriteString("unit", limit.Unit);
        }
        json.WriteEndObject();
    }
}
