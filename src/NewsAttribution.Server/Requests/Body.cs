using System.Buffers;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Serving;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Requests;

/// <summary>
/// The whole body of a request, in a buffer that is given back. Grows with what really comes: a promised length costs nothing. Read before
/// the request takes one of the places at which requests are worked on, so that slow senders hold up nobody.
/// </summary>
sealed class Body : IDisposable
{
    const int FirstSize = 16 << 10;

    readonly BodyBudget _budget;
    byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    int _length;

    Body(BodyBudget budget) => _budget = budget;

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(0, _length);

    /// <exception cref="Refusal">It is packed or too large, or takes too long.</exception>
    public static async Task<Body> ReadAsync(HttpContext context, BodyBudget budget, ServerSettings settings)
    {
        MediaTypes.CheckNotPacked(context.Request);
        long most = settings[Limits.Body];
        // What says so ahead is refused before it is sent; of the rest no more is read than the limit.
        if (context.Request.ContentLength is { } length && length > most)
            throw TooLarge(settings, $"The body has {length} bytes.");
        var body = new Body(budget);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        timeout.CancelAfter(settings.Time(Limits.BodyTimeout));
        try
        {
            while (true)
            {
                int read = await context.Request.Body.ReadAsync(body._buffer.AsMemory(body._length), timeout.Token);
                if (read == 0)
                    return body;
                if (body._length + read > most)
                    throw TooLarge(settings, "The body is longer.");
                if (!budget.TryTake(read))
                    throw Refusal.Beyond(
                        StatusCodes.Status429TooManyRequests,
                        Limits.Buffered,
                        settings,
                        "Too much is waiting to be answered. Try again later."
                    );
                body._length += read;
                if (body._length == body._buffer.Length)
                    body.Grow();
            }
        }
        catch (Exception e)
        {
            body.Dispose();
            if (e is OperationCanceledException && !context.RequestAborted.IsCancellationRequested)
                throw Refusal.Beyond(
                    StatusCodes.Status408RequestTimeout,
                    Limits.BodyTimeout,
                    settings,
                    "The body did not come to its end in time."
                );
            throw;
        }
    }

    static Refusal TooLarge(ServerSettings settings, string found) =>
        Refusal.Beyond(
            StatusCodes.Status413PayloadTooLarge,
            Limits.Body,
            settings,
            $"{found} Send fewer articles at once, or a stream of application/x-ndjson."
        );

    void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    public void Dispose()
    {
        _budget.GiveBack(_length);
        _length = 0;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }
}
