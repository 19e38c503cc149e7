namespace NewsAttribution.Splitting;

/// <summary>
/// Reads the kinds of an article's sentences one by one, in order. It remembers only the headline, whether running text has begun and
/// whether a by-line has been seen: headlines and by-lines stand above the text, captions and cross-headings between its paragraphs.
/// </summary>
ref struct KindReader
{
    /// <summary>
    /// Longest headline or caption without full stop, in words. The longest of the corpus has 23; past 30 a body sentence has lost its full
    /// stop.
    /// </summary>
    const int LongestHeadline = 30;

    /// <summary>Longest cross-heading without full stop, in words; longer lines between paragraphs are captions and links.</summary>
    const int LongestCrossHeading = 6;

    /// <summary>Longest caption without full stop between paragraphs, in words. The longest of the corpus has 15.</summary>
    const int LongestCaption = 18;

    /// <summary>
    /// Longest question that heads the paragraph with its answer, in words: <i>Is it true that the intelligence agencies were involved?</i>
    /// </summary>
    const int LongestQuestion = 13;

    ReadOnlySpan<char> _headline;
    SentenceKind _previous;
    bool _begun;
    bool _bodySeen;
    bool _furnitureSeen;

    /// <summary>The kind of the next sentence.</summary>
    /// <param name="sentence">Without surrounding white space.</param>
    /// <param name="next">The sentence after it; empty at the end of the article.</param>
    /// <param name="starts">It is the first of its paragraph.</param>
    /// <param name="ends">It is the last of its paragraph.</param>
    public SentenceKind Read(ReadOnlySpan<char> sentence, ReadOnlySpan<char> next, bool starts, bool ends) =>
        Accept(sentence, KindOf(sentence, next, starts, ends));

    /// <summary>Takes over a kind that is known.</summary>
    public SentenceKind Accept(ReadOnlySpan<char> sentence, SentenceKind kind)
    {
        if (kind == SentenceKind.Headline && _headline.IsEmpty)
            _headline = LineShape.WithoutStop(sentence);
        _bodySeen |= kind == SentenceKind.Body;
        _furnitureSeen |= kind == SentenceKind.Furniture && !_headline.IsEmpty;
        _begun = true;
        _previous = kind;
        return kind;
    }

    readonly SentenceKind KindOf(ReadOnlySpan<char> sentence, ReadOnlySpan<char> next, bool starts, bool ends)
    {
        bool terminated = Punctuation.EndsSentence(sentence);
        if (FurniturePhrases.Open(sentence, terminated) || FurniturePhrases.Close(sentence) || LineShape.HasNoWord(sentence))
            return SentenceKind.Furniture;
        if (!_headline.IsEmpty && LineShape.Repeats(_headline, sentence))
            return SentenceKind.Furniture;
        if (!ends && FurniturePhrases.IsCredit(next))
            return SentenceKind.Furniture; // the caption before "Picture: …"
        if (!terminated && ends && LineShape.IsByLine(sentence))
            return SentenceKind.Furniture;
        if (!terminated && ends && _bodySeen && sentence[^1] == ')' && LineShape.CountWords(sentence, LongestCaption + 1) <= LongestCaption)
            return SentenceKind.Furniture; // "The clearing at Kirinda Point (Helioscan)"
        bool heads = starts || _previous == SentenceKind.Headline;
        if (!_bodySeen)
            return heads ? AboveText(sentence, next, terminated, ends) : SentenceKind.Body;
        return starts ? InText(sentence, terminated, ends) : SentenceKind.Body;
    }

    readonly SentenceKind AboveText(ReadOnlySpan<char> sentence, ReadOnlySpan<char> next, bool terminated, bool ends)
    {
        // Words are counted where the count decides.
        bool asks = sentence[^1] is '?' or '!';
        if (terminated && _begun && !asks)
            return SentenceKind.Body;
        int words = LineShape.CountWords(sentence, LongestHeadline + 1);
        if (words > LongestHeadline)
            return SentenceKind.Body;
        if (terminated)
        {
            if (_begun && asks && ends && FurniturePhrases.AsksAsHeading(sentence, alone: true) && words <= LongestQuestion)
                return SentenceKind.Headline; // a page of questions and answers
            if (_begun)
                return SentenceKind.Body;
            bool opensHeadline =
                !ends && !next.IsEmpty && !Punctuation.EndsSentence(next) && LineShape.CountWords(next, LongestHeadline) < LongestHeadline;
            return ((asks && ends && !next.IsEmpty) || opensHeadline) ? SentenceKind.Headline : SentenceKind.Body;
        }

        if (LineShape.GoesOn(sentence))
            return LineShape.IsPlaceLine(sentence) ? SentenceKind.Furniture : SentenceKind.Body;
        if (LineShape.IsDateLine(sentence))
            return SentenceKind.Furniture;
        if (_headline.IsEmpty || Punctuation.IsDashOrBullet(sentence[0])) // agencies list their main points below the headline
            return SentenceKind.Headline;
        return _furnitureSeen || LineShape.IsNameLine(sentence) || LineShape.IsPlaceLine(sentence)
            ? SentenceKind.Furniture
            : SentenceKind.Headline;
    }

    static SentenceKind InText(ReadOnlySpan<char> sentence, bool terminated, bool ends)
    {
        if (terminated)
            return
                sentence[^1] == '?'
                && LineShape.CountWords(sentence, LongestQuestion + 1) <= LongestQuestion
                && FurniturePhrases.AsksAsHeading(sentence, ends)
                ? SentenceKind.Headline
                : SentenceKind.Body;
        if (!ends || LineShape.GoesOn(sentence))
            return SentenceKind.Body;
        if (LineShape.IsDateLine(sentence))
            return SentenceKind.Furniture;
        int words = LineShape.CountWords(sentence, LongestCaption + 1);
        if (words > LongestCaption)
            return SentenceKind.Body;
        return words <= LongestCrossHeading || LineShape.IsCapitals(sentence) ? SentenceKind.Headline : SentenceKind.Furniture;
    }
}
