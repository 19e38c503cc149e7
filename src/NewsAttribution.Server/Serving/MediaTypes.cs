using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Primitives;
using NewsAttribution.Server.Refusing;

namespace NewsAttribution.Server.Serving;

/// <summary>What bodies are, by their Content-Type.</summary>
static class MediaTypes
{
    public const string Json = "application/json",
        Ndjson = "application/x-ndjson",
        Text = "text/plain",
        Html = "text/html";

    /// <summary>The type of a request's body, without parameters.</summary>
    /// <exception cref="Refusal">It is none of those that are expected.</exception>
    public static string Of(HttpRequest request, params ReadOnlySpan<string> expected)
    {
        string? type = MediaTypeHeaderValue.TryParse(request.ContentType, out var header) ? header.MediaType!.ToLowerInvariant() : null;
        type = type switch
        {
            "application/jsonl" or "application/ndjson" or "application/json-lines" => Ndjson,
            "application/xhtml+xml" => Html,
            _ => type,
        };
        foreach (string one in expected)
            if (one == type)
                return one;
        throw Unsupported(
            $"Found {(string.IsNullOrEmpty(request.ContentType) ? "no Content-Type" : $"the Content-Type {request.ContentType}")}; "
                + $"expected {string.Join(", ", expected!)}."
        );
    }

    /// <summary>The encoding that the Content-Type names; <see langword="null"/> if it is UTF-8 or none is named.</summary>
    /// <exception cref="Refusal">There is no such encoding here.</exception>
    public static Encoding? EncodingOf(HttpRequest request)
    {
        string? name = MediaTypeHeaderValue.TryParse(request.ContentType, out var header) ? header.CharSet?.Trim('"') : null;
        if (string.IsNullOrEmpty(name) || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return Encoding.GetEncoding(name);
        }
        // .NET knows UTF-7 and refuses it, since it can hide what is in a text.
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw Unsupported($"Found the encoding {name}; expected utf-8.");
        }
    }

    /// <summary>Packed bodies are not taken: what a small one unpacks to has no bound.</summary>
    /// <exception cref="Refusal">The body is packed.</exception>
    public static void CheckNotPacked(HttpRequest request)
    {
        if (request.Headers.ContentEncoding is { Count: > 0 } coding && !IsOne(coding, "identity"))
            throw Unsupported($"Found the Content-Encoding {coding}; expected a body that is not packed.");
        if (request.Headers.TransferEncoding is { Count: > 0 } transfer && !IsOne(transfer, "chunked"))
            throw new Refusal(StatusCodes.Status501NotImplemented, $"Found the Transfer-Encoding {transfer}; expected chunked.");
    }

    static bool IsOne(StringValues found, string expected) =>
        found.Count == 1 && string.Equals(found[0]?.Trim(), expected, StringComparison.OrdinalIgnoreCase);

    static Refusal Unsupported(string detail) => new(StatusCodes.Status415UnsupportedMediaType, detail);
}
