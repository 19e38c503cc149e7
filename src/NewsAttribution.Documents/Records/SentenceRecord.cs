namespace NewsAttribution.Documents.Records;

/// <summary>One classified sentence, as it is written.</summary>
/// <param name="File">The input as it was named; <c>-</c> for the standard input.</param>
/// <param name="Article">The article's name in CSV and NDJSON input; <see langword="null"/> where there is none.</param>
/// <param name="Index">Number of the sentence in its article, or of the line or row in its file, from 0.</param>
/// <param name="Span">Where the sentence stands in the text that was given, in UTF-16 units.</param>
/// <param name="Kind">
/// What the sentence belongs to; <see langword="null"/> for a sentence read by itself, if the input does not say.
/// </param>
/// <param name="Label">The label.</param>
/// <param name="Probabilities">The probability of each label.</param>
/// <param name="Attribution">Source, cue and quotation as spans in <paramref name="Text"/>.</param>
/// <param name="Text">The sentence.</param>
sealed record SentenceRecord(
    string File,
    string? Article,
    int Index,
    TextSpan Span,
    SentenceKind? Kind,
    SentenceLabel Label,
    LabelProbabilities Probabilities,
    Attribution Attribution,
    string Text
)
{
    /// <summary>The phrase that names the source, if there is one.</summary>
    public string? Source => Attribution.Source?.GetText(Text);

    /// <summary>The words that attribute, if there are any.</summary>
    public string? Cue => Attribution.Cue?.GetText(Text);

    /// <summary>The words in quotation marks, without the marks, if there are any.</summary>
    public string? Quotation => Attribution.Quotation?.GetText(Text);

    /// <summary>The text that <see cref="Span"/> is in: the article, or the sentence itself where these were given one by one.</summary>
    public string Given { get; init; } = Text;

    /// <summary>
    /// Whether <see cref="Given"/> is a whole article as the file holds it, so that <see cref="Span"/> is a place in it; not so for single
    /// sentences, and for web pages, documents and feeds, which the article is read out of.
    /// </summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Whether the label is as sure as was asked for.</summary>
    public bool IsDecided { get; init; } = true;

    /// <summary><see cref="Index"/> of the sentence that names the speaker, where that is another one.</summary>
    public int? Speaker { get; init; }

    /// <summary>Number of the voice in its article, from 0; see <see cref="ClassifiedSentence.Voice"/>.</summary>
    public int? Voice { get; init; }

    /// <summary>Number of the paragraph in its article, from 0; <see langword="null"/> for a sentence read by itself.</summary>
    public int? Paragraph { get; init; }

    /// <summary>The phrase of that sentence that names its source.</summary>
    public string? SpeakerSource { get; init; }

    /// <summary>
    /// What the source list of the article says of it; <see langword="null"/> for a sentence read by itself, and where nobody shows it.
    /// </summary>
    public SentenceSource? InList { get; init; }

    /// <summary>
    /// Whether the article looks like English; if not, its labels mean nothing. <see langword="null"/> for a sentence read by itself.
    /// </summary>
    public bool? IsEnglish { get; init; }

    /// <summary>What an archive says of the article; <see langword="null"/> for other inputs.</summary>
    public ArticleFacts? Facts { get; init; }

    public static SentenceRecord Of(string file, string? article, int index, string sentence, SentenceKind? kind, in Classification c) =>
        new(file, article, index, new TextSpan(0, sentence.Length), kind, c.Label, c.Probabilities, c.Attribution ?? default, sentence)
        {
            IsDecided = c.IsDecided,
        };
}
