namespace NewsAttribution.Cli.Labelling;

/// <summary>Which sentence is asked first.</summary>
enum LabelOrder
{
    /// <summary>The one that the model is least sure of, or that may bear a label of which there are few.</summary>
    Unsure,

    /// <summary>The first in the text.</summary>
    Text,
}
