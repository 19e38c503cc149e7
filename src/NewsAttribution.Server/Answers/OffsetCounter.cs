namespace NewsAttribution.Server.Answers;

/// <summary>Counts spans of one text that follow each other, so that a long text is gone through once.</summary>
sealed class OffsetCounter(string text, OffsetUnit unit)
{
    int _utf16,
        _counted;

    public TextSpan Of(TextSpan span)
    {
        if (unit == OffsetUnit.Utf16)
            return span;
        if (span.Start < _utf16)
            (_utf16, _counted) = (0, 0);
        int start = _counted + unit.LengthOf(text.AsSpan(_utf16..span.Start)),
            length = unit.LengthOf(span.Slice(text));
        (_utf16, _counted) = (span.End, start + length);
        return new(start, length);
    }
}
