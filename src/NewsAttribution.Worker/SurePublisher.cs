using NATS.Client.Core;
using NATS.Client.JetStream;

namespace NewsAttribution.Worker;

/// <summary>Publishes until a stream has acknowledged: servers that restart and streams that are full are waited for.</summary>
sealed class SurePublisher(INatsJSContext jetStream, Action<string> say)
{
    /// <summary><c>message size exceeds maximum allowed</c>: the stream's own limit.</summary>
    const int TooLargeForStream = 10054;

    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <param name="subject">The subject of the stream.</param>
    /// <param name="data">The message.</param>
    /// <param name="messageId">A second message of this id is dropped by the server while it remembers the first one.</param>
    /// <param name="headers">Further headers, ASCII.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>Whether the server dropped it as a second one.</returns>
    /// <exception cref="FailedRunException">The message is larger than the server takes.</exception>
    public async Task<bool> PublishAsync(
        string subject,
        byte[] data,
        string messageId,
        IEnumerable<KeyValuePair<string, string>> headers,
        CancellationToken stop
    )
    {
        for (int attempt = 0; ; attempt++)
        {
            string problem;
            try
            {
                var own = new NatsHeaders();
                foreach (var (name, value) in headers)
                    own[name] = value;
                // The client throws nothing where the server refuses: the answer has to be asked.
                var ack = await jetStream.PublishAsync(
                    subject,
                    data,
                    opts: new() { MsgId = messageId },
                    headers: own,
                    cancellationToken: stop
                );
                if (ack.Error is null)
                    return ack.Duplicate;
                if (ack.Error.ErrCode == TooLargeForStream)
                    throw TooLarge(data.Length, $"the stream of {subject} (max_msg_size)");
                problem = $"{ack.Error.Description} ({ack.Error.ErrCode})";
            }
            catch (NatsPayloadTooLargeException)
            {
                throw TooLarge(data.Length, $"the server, {jetStream.Connection.ServerInfo?.MaxPayload} bytes (max_payload)");
            }
            catch (NatsException e)
            {
                problem = e.Message;
            }
            // The first one is common: a stream changes its leader.
            if (attempt == 3)
                say($"cannot publish to {subject}: {problem}; trying on");
            await Task.Delay(Wait(attempt), stop);
        }
    }

    static TimeSpan Wait(int attempt) =>
        TimeSpan.FromTicks(Math.Min(TimeSpan.FromMilliseconds(100).Ticks << Math.Min(attempt, 10), LongestWait.Ticks));

    static FailedRunException TooLarge(int length, string whose) =>
        new($"answer: found {length} bytes; expected no more than {whose} takes.");
}
