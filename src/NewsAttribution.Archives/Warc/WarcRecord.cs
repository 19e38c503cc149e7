namespace NewsAttribution.Archives.Warc;

/// <summary>A record of a web archive: ISO 28500, WARC 1.0 and 1.1.</summary>
/// <param name="Fields">The named fields by name, in any case. Of a field that is given twice, the first.</param>
/// <param name="Block">The content of the record, as far as it is there.</param>
/// <param name="IsCut">Whether the block is shorter than it should be, or was cut when it was recorded.</param>
sealed record WarcRecord(IReadOnlyDictionary<string, string> Fields, ReadOnlyMemory<byte> Block, bool IsCut)
{
    /// <summary><c>response</c>, <c>resource</c>, <c>revisit</c>, <c>request</c>, … in small letters; empty if it is not told.</summary>
    public string Type => Field("WARC-Type").ToLowerInvariant();

    /// <summary>The address of the page. Wget 1.19 sets it in angle brackets, which the standard's grammar seems to ask for.</summary>
    public string Url => Field("WARC-Target-URI").Trim('<', '>');

    /// <summary>When it was recorded; <see langword="null"/> if that is not told or not readable.</summary>
    public DateTimeOffset? Date => NewsDate.Parse(Field("WARC-Date"));

    /// <summary>A field, or nothing.</summary>
    public string Field(string name) => Fields.TryGetValue(name, out string? value) ? value : "";
}
