using System.Globalization;
using System.Text.Json;
using NewsAttribution.Documents.Records;

namespace NewsAttribution.Documents.Exchange;

/// <summary>
/// A sentence as a task of an annotation tool, in the members that <c>newsattr convert</c> reads back. Line ends are line feeds, since some
/// tools make them so and count anew.
/// </summary>
readonly record struct AnnotationTask
{
    readonly SentenceRecord _record;

    public AnnotationTask(SentenceRecord record)
    {
        _record = record;
        Text = Unified(record.Text);
        if (record.Attribution.Source is { } source)
        {
            int start = Unified(record.Text[..source.Start]).Length;
            Source = new SpanConverter(Text, OffsetUnit.CodePoint).Convert(new(start, Unified(record.Source!).Length));
            SourceText = Unified(record.Source!);
        }
    }

    /// <summary>Who guessed: the name and version of the library.</summary>
    public static string Model { get; } =
        string.Create(CultureInfo.InvariantCulture, $"newsattr {typeof(SentenceClassifier).Assembly.GetName().Version!.ToString(3)}");

    public string Text { get; }

    /// <summary>Where the source stands in <see cref="Text"/>, in code points, as these tools count.</summary>
    public TextSpan? Source { get; }

    public string? SourceText { get; }

    public string Label => _record.Label.Name();

    /// <summary>The probability of the label, in [0, 1].</summary>
    public double Confidence => RecordWriter.Rounded(_record.Probabilities[_record.Label]);

    /// <summary>What the tools carry along: where the sentence stands. An article without a name goes by its file.</summary>
    public void WriteColumns(Utf8JsonWriter json)
    {
        json.WriteString("article", _record.Article ?? _record.File);
        if (_record.Paragraph is { } paragraph)
            json.WriteString("paragraph", paragraph.ToString(CultureInfo.InvariantCulture));
        json.WriteString("sentence", _record.Index.ToString(CultureInfo.InvariantCulture));
        if (_record.Kind is { } kind)
            json.WriteString("kind", kind.Name());
    }

    static string Unified(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
