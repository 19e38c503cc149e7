using System.Globalization;
using NewsAttribution.Cli.Input;

namespace NewsAttribution.Cli.Output;

/// <summary>RFC 4180 with a header; a column for the probability of each label.</summary>
sealed class CsvRecordWriter(TextWriter output, bool withArticle) : RecordWriter
{
    bool _headerWritten;

    public override void Write(SentenceRecord sentence)
    {
        WriteHeader();
        IEnumerable<string?> start = withArticle ? [sentence.File, sentence.Article] : [sentence.File];
        WriteRow([
            .. start,
            Text(sentence.Index),
            Text(sentence.Span.Start),
            Text(sentence.Span.Length),
            sentence.Kind?.Name(),
            sentence.Label.Name(),
            Text(Rounded(sentence.Probabilities[sentence.Label])),
            sentence.IsDecided ? "true" : "false",
            .. SentenceLabels.All.Select(label => Text(Rounded(sentence.Probabilities[label]))),
            sentence.Source,
            sentence.Cue,
            sentence.Speaker is { } speaker ? Text(speaker) : null,
            sentence.Voice is { } voice ? Text(voice) : null,
            sentence.Text,
        ]);
    }

    public override void Finish() => WriteHeader();

    void WriteHeader()
    {
        if (_headerWritten)
            return;
        _headerWritten = true;
        IEnumerable<string> start = withArticle ? ["file", "article"] : ["file"];
        WriteRow([
            .. start,
            "index",
            "start",
            "length",
            "kind",
            "label",
            "confidence",
            "decided",
            .. SentenceLabels.All.Select(SentenceLabels.Name),
            "source",
            "cue",
            "speaker",
            "voice",
            "text",
        ]);
    }

    void WriteRow(IEnumerable<string?> fields) => CsvRow.Write(output, fields);

    static string Text<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
