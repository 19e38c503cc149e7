namespace NewsAttribution;

/// <summary>
/// Converts spans of one text from UTF-16 units to another unit. Reads the text once from its start to its end as long as the spans come in
/// the order of the text, and starts anew where one comes before the last. Holds its place: for one thread at a time.
/// </summary>
public sealed class SpanConverter
{
    readonly string _text;
    int _at,
        _converted;

    /// <param name="text">The text that the spans are in.</param>
    /// <param name="unit">What to count in.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="unit"/> is none of the units.</exception>
    public SpanConverter(string text, OffsetUnit unit)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (unit is not (OffsetUnit.Utf16 or OffsetUnit.CodePoint or OffsetUnit.Utf8))
            throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not one of the units; expected Utf16, CodePoint or Utf8.");
        (_text, Unit) = (text, unit);
    }

    /// <summary>What it counts in.</summary>
    public OffsetUnit Unit { get; }

    /// <summary>The same piece of the text, in <see cref="Unit"/>.</summary>
    /// <param name="span">
    /// A piece of the text in UTF-16 units. An edge between the halves of a surrogate pair counts as the place behind the pair.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the text.</exception>
    public TextSpan Convert(TextSpan span)
    {
        if (span.Start < 0 || span.Length < 0 || span.Length > _text.Length - span.Start)
            throw new ArgumentOutOfRangeException(nameof(span), span, $"Not inside the text, which has {_text.Length} UTF-16 units.");
        int start = At(span.Start);
        return TextSpan.FromBounds(start, At(span.End));
    }

    int At(int offset)
    {
        if (Unit == OffsetUnit.Utf16)
            return offset;
        // A pair that was gone over to its end lies one unit ahead of an edge between its halves.
        if (offset < _at && !(offset == _at - 1 && IsPair(offset - 1)))
            (_at, _converted) = (0, 0);
        while (_at < offset)
        {
            bool pair = IsPair(_at);
            _converted += Unit == OffsetUnit.CodePoint ? 1 : BytesOf(_text[_at], pair);
            _at += pair ? 2 : 1;
        }
        return _converted;
    }

    bool IsPair(int index) => index >= 0 && index + 1 < _text.Length && char.IsSurrogatePair(_text[index], _text[index + 1]);

    static int BytesOf(char unit, bool pair) =>
        pair ? 4
        : unit < '\u0080' ? 1
        : unit < '\u0800' ? 2
        : 3;
}
