namespace NewsAttribution;

/// <summary>Who is named in a sentence as the source of what it says. All spans are in the sentence.</summary>
public readonly record struct Attribution
{
    // A start of 0 says that there is none, so the real ones are one higher: a third less than nullable spans, in every answer of a batch.
    readonly TextSpan _source,
        _cue,
        _quotation;

    /// <summary>An attribution from its parts.</summary>
    public Attribution(TextSpan? Source, TextSpan? Cue, TextSpan? Quotation) =>
        (_source, _cue, _quotation) = (Pack(Source), Pack(Cue), Pack(Quotation));

    /// <summary>
    /// The phrase that names the source (<i>Ukraine's Defence Minister Rustem Umerov</i>, <i>He</i>), if the sentence has one.
    /// </summary>
    public TextSpan? Source
    {
        get => Unpack(_source);
        init => _source = Pack(value);
    }

    /// <summary>The word or words that attribute (<i>said</i>, <i>according to</i>), if there are any.</summary>
    public TextSpan? Cue
    {
        get => Unpack(_cue);
        init => _cue = Pack(value);
    }

    /// <summary>The words in quotation marks, without the marks, if there are any.</summary>
    public TextSpan? Quotation
    {
        get => Unpack(_quotation);
        init => _quotation = Pack(value);
    }

    /// <summary>The parts of the attribution.</summary>
    public void Deconstruct(out TextSpan? Source, out TextSpan? Cue, out TextSpan? Quotation) =>
        (Source, Cue, Quotation) = (this.Source, this.Cue, this.Quotation);

    static TextSpan Pack(TextSpan? span) => span is { } s ? new(s.Start + 1, s.Length) : default;

    static TextSpan? Unpack(TextSpan packed) => packed.Start == 0 ? null : new(packed.Start - 1, packed.Length);
}
