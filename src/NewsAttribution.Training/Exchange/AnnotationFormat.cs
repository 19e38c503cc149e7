namespace NewsAttribution.Training;

/// <summary>A file format of labelled sentences.</summary>
public enum AnnotationFormat
{
    /// <summary>A corpus file of this library.</summary>
    Csv,

    /// <summary>Label Studio: JSON or JSONL of tasks, with choices for the label and a span for the source; also its JSON-MIN.</summary>
    LabelStudio,

    /// <summary>Prodigy: JSONL of choice or binary text classification, with a span for the source.</summary>
    Prodigy,

    /// <summary>doccano: JSONL of text classification.</summary>
    Doccano,
}
