namespace NewsAttribution.Training;

/// <summary>
/// A row of labelled sentences as it stands in a file, right or wrong: what is measured, mended and moved between tools before it is a
/// corpus.
/// </summary>
/// <param name="Label">The label's name; empty if there is none.</param>
/// <param name="Text">The sentence.</param>
public sealed record LabelledRow(string Label, string Text)
{
    /// <summary>The columns in the order in which they are written; <see cref="Corpus"/> ignores the last two.</summary>
    internal static readonly string[] Columns =
    [
        "article",
        "paragraph",
        "sentence",
        "kind",
        "label",
        "source",
        "text",
        "note",
        "annotator",
    ];

    /// <summary>The file as the caller named it.</summary>
    public string File { get; init; } = "";

    /// <summary>The line of the file on which the row begins, from 1; 0 where it is not from a file.</summary>
    public int Line { get; init; }

    /// <summary>Name of the article; empty if there is none.</summary>
    public string Article { get; init; } = "";

    /// <summary>Number of the paragraph; empty if there is none.</summary>
    public string Paragraph { get; init; } = "";

    /// <summary>Number of the sentence in its article; empty if there is none.</summary>
    public string Sentence { get; init; } = "";

    /// <summary><c>headline</c>, <c>body</c> or <c>furniture</c>; empty if not known.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The words of the sentence that name the source; empty if there are none.</summary>
    public string Source { get; init; } = "";

    /// <summary>What the annotator had to say.</summary>
    public string Note { get; init; } = "";

    /// <summary>Who decided.</summary>
    public string Annotator { get; init; } = "";

    /// <summary>The cells in the order of <see cref="Columns"/>.</summary>
    internal string[] Cells => [Article, Paragraph, Sentence, Kind, Label, Source, Text, Note, Annotator];
}
