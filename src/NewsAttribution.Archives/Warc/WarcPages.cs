namespace NewsAttribution.Archives.Warc;

/// <summary>A web page of an archive.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Date">When it was recorded.</param>
/// <param name="ContentType">What the server said of it, with the encoding if that was told.</param>
/// <param name="Html">The page as bytes; its encoding is found as browsers find it.</param>
/// <param name="IsCut">Whether its end is missing.</param>
sealed record WarcPage(string Url, DateTimeOffset? Date, string ContentType, ReadOnlyMemory<byte> Html, bool IsCut);

/// <summary>The pages among the records of an archive.</summary>
static class WarcPages
{
    /// <summary>Crawlers stop at this length, and some did not say so: 5 MiB.</summary>
    const int CrawlersLimit = 5 << 20;

    /// <summary>The pages in the order of the file. What is none is counted by reason.</summary>
    public static IEnumerable<WarcPage> Read(Stream bytes, Tally tally)
    {
        using var reader = new WarcReader(bytes, tally);
        foreach (var record in reader.Read())
            if (Page(record, tally) is { } page)
                yield return page;
    }

    static WarcPage? Page(WarcRecord record, Tally tally)
    {
        if (record.Type == "revisit")
            return Pass(tally, Passed.Revisit);
        if (record.Type is not ("response" or "resource") || !IsWeb(record.Url))
            return Pass(tally, Passed.OtherRecord);
        var answer = HttpAnswer.Read(record.Block, record.Field("Content-Type"));
        if (answer.Status != 200)
            return Pass(tally, Passed.Status);
        if (answer.Body is not { } body)
            return Pass(tally, Passed.Encoding);
        if (!IsPage(answer.ContentType, body.Span))
            return Pass(tally, Passed.NotAPage);
        bool isCut = record.IsCut || answer.IsCut || record.Block.Length == CrawlersLimit || body.Length == CrawlersLimit;
        if (isCut)
            tally.Add(Passed.Cut);
        return new(record.Url, record.Date, answer.ContentType, body, isCut);
    }

    static WarcPage? Pass(Tally tally, Passed reason)
    {
        tally.Add(reason);
        return null;
    }

    /// <summary>Robots' files, look-ups of names and the crawler's own notes have other schemes.</summary>
    static bool IsWeb(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    static bool IsPage(string contentType, ReadOnlySpan<byte> body)
    {
        string type = contentType.Split(';')[0].Trim().ToLowerInvariant();
        if (type is "text/html" or "application/xhtml+xml")
            return true;
        if (type.Length > 0)
            return false;
        var start = body.TrimStart(HttpAnswer.Ahead);
        return StartsWith(start, "<!doctype html"u8) || StartsWith(start, "<html"u8);
    }

    static bool StartsWith(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> lower)
    {
        if (bytes.Length < lower.Length)
            return false;
        for (int i = 0; i < lower.Length; i++)
            if ((bytes[i] is >= (byte)'A' and <= (byte)'Z' ? bytes[i] + 32 : bytes[i]) != lower[i])
                return false;
        return true;
    }
}
