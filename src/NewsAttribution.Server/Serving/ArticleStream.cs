using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using NewsAttribution.Server.Answers;
using NewsAttribution.Server.Operations;
using NewsAttribution.Server.Refusing;
using NewsAttribution.Server.Requests;
using NewsAttribution.Server.Settings;

namespace NewsAttribution.Server.Serving;

/// <summary>
/// Articles as NDJSON in, answers as NDJSON out, a line for a line and in their order, each as soon as it is ready. Holds one line at a
/// time. A line that cannot be answered has its problem in the place of its answer, and the others are answered all the same.
/// </summary>
sealed class ArticleStream(RequestClassifier classifiers, ServerSettings settings, Places places, ServerMetrics metrics, Draining draining)
{
    public async Task AnswerAsync(HttpContext context, RequestSettings asked)
    {
        MediaTypes.CheckNotPacked(context.Request);
        using var place = places.ForStream();
        // A live feed may be silent, and who reads it may be slow: the time without a line is bounded here instead.
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } input)
            input.MinDataRate = null;
        if (context.Features.Get<IHttpMinResponseDataRateFeature>() is { } output)
            output.MinDataRate = null;
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var response = context.Response;
        response.ContentType = MediaTypes.Ndjson;
        response.Headers.CacheControl = "no-store";
        var run = new Run(context, asked, classifiers.For(asked), settings, metrics);
        await run.AnswerAllAsync(draining.Closing);
    }

    /// <summary>One stream, with one model from its beginning to its end.</summary>
    sealed class Run(
        HttpContext context,
        RequestSettings asked,
        SentenceClassifier classifier,
        ServerSettings settings,
        ServerMetrics metrics
    )
    {
        const int FlushAt = 64 << 10;

        readonly PipeReader _lines = context.Request.BodyReader;
        readonly PipeWriter _answers = context.Response.BodyWriter;
        long _read;
        int _line;

        public async Task AnswerAllAsync(CancellationToken stopping)
        {
            try
            {
                // The client may wait for the head before it sends a line.
                await _answers.FlushAsync(context.RequestAborted);
                while (await ReadAsync(stopping) is { } result)
                {
                    var rest = await AnswerLinesAsync(result.Buffer);
                    if (result.IsCompleted)
                    {
                        if (!rest.IsEmpty)
                            await AnswerLineAsync(rest);
                        _lines.AdvanceTo(result.Buffer.End);
                        break;
                    }
                    if (rest.Length > settings[Limits.Body])
                        throw Refusal.Beyond(
                            StatusCodes.Status413PayloadTooLarge,
                            Limits.Body,
                            settings,
                            $"Line {_line + 1} is longer. The stream ends here."
                        );
                    _lines.AdvanceTo(rest.Start, result.Buffer.End);
                    await FlushAsync();
                }
            }
            catch (Refusal refusal)
            {
                WriteProblem(refusal);
            }
            await FlushAsync();
        }

        async ValueTask<ReadResult?> ReadAsync(CancellationToken stopping)
        {
            using var idle = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            idle.CancelAfter(settings.Time(Limits.StreamIdle));
            try
            {
                return await _lines.ReadAsync(idle.Token);
            }
            catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
            {
                throw stopping.IsCancellationRequested
                    ? new Refusal(
                        StatusCodes.Status503ServiceUnavailable,
                        $"The service stops. Lines up to {_line} are answered; send the rest again."
                    )
                    : Refusal.Beyond(StatusCodes.Status408RequestTimeout, Limits.StreamIdle, settings, "No line came for too long.");
            }
        }

        /// <returns>The beginning of a line whose end has not come.</returns>
        async ValueTask<ReadOnlySequence<byte>> AnswerLinesAsync(ReadOnlySequence<byte> lines)
        {
            while (lines.PositionOf((byte)'\n') is { } end)
            {
                await AnswerLineAsync(lines.Slice(0, end));
                lines = lines.Slice(lines.GetPosition(1, end));
                if (_answers.UnflushedBytes > FlushAt)
                {
                    await FlushAsync();
                    // A client that sends and reads fast would never let go of the thread.
                    await Task.Yield();
                }
            }
            return lines;
        }

        async ValueTask AnswerLineAsync(ReadOnlySequence<byte> line)
        {
            _line++;
            _read += line.Length + 1;
            if (_read > settings[Limits.Stream])
                throw Refusal.Beyond(
                    StatusCodes.Status413PayloadTooLarge,
                    Limits.Stream,
                    settings,
                    $"The stream is longer. Lines before {_line} are answered; send the rest in another."
                );
            byte[]? copy = line.IsSingleSegment ? null : line.ToArray();
            var bytes = copy ?? line.First;
            if (bytes.Span.Trim(" \t\r"u8).IsEmpty)
                return;
            try
            {
                if (bytes.Length > settings[Limits.Body])
                    throw Refusal.Beyond(StatusCodes.Status413PayloadTooLarge, Limits.Body, settings, "The line is longer.");
                using var document = JsonBody.Parse(bytes, ArticleJson.Example);
                var root = document.RootElement;
                var answer = await LongWork.RunAsync(bytes.Length, () =>
                    metrics.Classify(ArticleJson.Read(root, "", settings), classifier, settings)
                );
                using var json = new Utf8JsonWriter(_answers, JsonObjectsWriter.Readable);
                AnswerWriter.WriteArticle(json, answer, asked, classifier);
                json.Flush();
                _answers.Write("\n"u8);
            }
            catch (Refusal refusal)
            {
                WriteProblem(refusal);
            }
        }

        void WriteProblem(Refusal refusal)
        {
            metrics.Refused(refusal);
            using (var json = new Utf8JsonWriter(_answers, JsonObjectsWriter.Readable))
            {
                json.WriteStartObject();
                AnswerWriter.WriteHead(json, asked, classifier);
                json.WriteNumber("line", _line);
                json.WritePropertyName("problem");
                Problem.Write(json, refusal);
                json.WriteEndObject();
            }
            _answers.Write("\n"u8);
        }

        async ValueTask FlushAsync()
        {
            using var idle = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            idle.CancelAfter(settings.Time(Limits.StreamIdle));
            try
            {
                await _answers.FlushAsync(idle.Token);
            }
            catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
            {
                // Nobody reads, so nobody can be told.
                context.Abort();
                throw;
            }
        }
    }
}
