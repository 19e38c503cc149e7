using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsAttribution.Server.Answers;
using NewsAttribution.Server.Refusing;

namespace NewsAttribution.Server.Serving;

/// <summary>Sends an answer of JSON, which has been worked out before its first byte goes.</summary>
static class Answer
{
    const int TagDigits = 32;

    /// <summary>
    /// The mark of an answer: of what was asked and of the model that answers. Equal marks are equal answers, so that a client that names
    /// the one it has is told so before any work is done.
    /// </summary>
    public static string TagOf(HttpRequest request, ReadOnlySpan<byte> body, SentenceClassifier classifier)
    {
        string asked =
            $"{ServerVersion.Text} {AnswerWriter.Schema} {classifier.ModelFingerprint} {classifier.Lexicon.Fingerprint} "
            + $"{request.Path} {request.QueryString} {request.ContentType}\n";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(asked));
        hash.AppendData(body);
        return $"\"{Convert.ToHexStringLower(hash.GetHashAndReset())[..TagDigits]}\"";
    }

    /// <exception cref="Refusal">The client names this tag in If-None-Match: 412, as RFC 9110 has it for POST.</exception>
    public static void CheckTag(HttpContext context, string tag)
    {
        context.Response.Headers.ETag = tag;
        foreach (string? known in context.Request.Headers.IfNoneMatch)
            if (known is not null && known.Split(',').Any(one => one.Trim() is var given && (given == tag || given == $"W/{tag}")))
                throw new Refusal(
                    StatusCodes.Status412PreconditionFailed,
                    $"You have this answer: the same request, the same model, {tag}."
                );
    }

    public static Task WriteAsync(HttpContext context, string tag, Action<Utf8JsonWriter> write)
    {
        context.Response.Headers.ETag = tag;
        return WriteAsync(context, write);
    }

    public static async Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write)
    {
        var response = context.Response;
        response.ContentType = MediaTypes.Json;
        response.Headers.CacheControl = "no-store";
        using (var json = new Utf8JsonWriter(response.BodyWriter, JsonObjectsWriter.Readable))
            write(json);
        response.BodyWriter.Write("\n"u8);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
