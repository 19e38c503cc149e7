using System.Security.Cryptography;
using System.Text;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Operations;

/// <summary>
/// Lets through who brings one of the keys: as <c>Authorization: Bearer KEY</c>, as the password of <c>Basic</c> (which Label Studio
/// sends), or as <c>X-Api-Key</c>. How long it takes says nothing of a key.
/// </summary>
sealed class ApiKeys(RequestDelegate next, ServerSettings settings)
{
    readonly byte[][] _hashes = [.. settings.ApiKeys.Select(Hash)];

    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<OpenToAll>() is null && !IsGood(context.Request))
            throw new Refusal(
                StatusCodes.Status401Unauthorized,
                "Found no key that is known; expected one as Authorization: Bearer KEY, or as X-Api-Key."
            );
        return next(context);
    }

    bool IsGood(HttpRequest request)
    {
        if (KeyOf(request) is not { } key)
            return false;
        byte[] hash = Hash(key);
        bool isGood = false;
        // All of them, whichever fits: hashes of one length, compared to their ends.
        foreach (byte[] known in _hashes)
            isGood |= CryptographicOperations.FixedTimeEquals(hash, known);
        return isGood;
    }

    static string? KeyOf(HttpRequest request)
    {
        if (request.Headers["X-Api-Key"] is [{ } own])
            return own;
        if (request.Headers.Authorization is not [{ } given])
            return null;
        if (given.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return given["Bearer ".Length..].Trim();
        return given.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) ? Password(given["Basic ".Length..].Trim()) : null;
    }

    static string? Password(string basic)
    {
        byte[] decoded = new byte[basic.Length];
        if (!Convert.TryFromBase64String(basic, decoded, out int length))
            return null;
        string pair = Encoding.UTF8.GetString(decoded, 0, length);
        return pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
