using System.Text;
using System.Text.Json;

namespace NewsAttribution.Documents.Records;

/// <summary>The names of the members of a sentence, as JSON has them: to look for what must be escaped takes time.</summary>
static class MemberNames
{
    public static readonly JsonEncodedText File = Of("file"),
        Article = Of("article"),
        Index = Of("index"),
        Start = Of("start"),
        Length = Of("length"),
        Kind = Of("kind"),
        Label = Of("label"),
        Confidence = Of("confidence"),
        Decided = Of("decided"),
        Probabilities = Of("probabilities"),
        Speaker = Of("speaker"),
        Voice = Of("voice"),
        Text = Of("text"),
        SourceId = Of("sourceId"),
        SourceName = Of("sourceName"),
        SourceRole = Of("sourceRole"),
        SourceKind = Of("sourceKind"),
        Naming = Of("naming"),
        Form = Of("form"),
        WholeQuotation = Of("wholeQuotation"),
        WholeQuotationFirst = Of("wholeQuotationFirst"),
        WholeQuotationLast = Of("wholeQuotationLast"),
        WholeQuotationStart = Of("wholeQuotationStart"),
        WholeQuotationLength = Of("wholeQuotationLength"),
        English = Of("english");

    public static readonly PhraseNames Source = new("source"),
        Cue = new("cue"),
        Quotation = new("quotation"),
        ShortSource = new("shortSource"),
        LongSource = new("longSource");

    /// <summary>What follows the name of the first member where there is no source.</summary>
    public static readonly byte[] NoSource = AllNull("sourceName", "sourceRole", "sourceKind", "naming");

    /// <summary>What follows the name of the first member where there is no whole quotation.</summary>
    public static readonly byte[] NoQuotation = AllNull(
        "wholeQuotationFirst",
        "wholeQuotationLast",
        "wholeQuotationStart",
        "wholeQuotationLength"
    );

    /// <summary>What stands ahead of the probability of each label.</summary>
    static readonly byte[][] BeforeProbabilities = new byte[SentenceLabels.Count][];

    /// <summary>The bytes of <see cref="BeforeProbability"/> for all labels, and the brace at the end.</summary>
    public static readonly int ProbabilitiesBytes = 1;

    static readonly JsonEncodedText[] Labels = new JsonEncodedText[SentenceLabels.Count];

    // Loops, not queries: their code would be compiled anew at every start.
    static MemberNames()
    {
        for (int i = 0; i < SentenceLabels.Count; i++)
        {
            string name = ((SentenceLabel)i).Name();
            BeforeProbabilities[i] = Encoding.UTF8.GetBytes($"{(i == 0 ? '{' : ',')}\"{name}\":");
            ProbabilitiesBytes += BeforeProbabilities[i].Length;
            Labels[i] = Of(name);
        }
    }

    public static JsonEncodedText OfLabel(SentenceLabel label) => Labels[(int)label];

    public static ReadOnlySpan<byte> BeforeProbability(int label) => BeforeProbabilities[label];

    /// <summary>The value null, and after it more members that are null: one piece of JSON is written faster than many.</summary>
    public static byte[] AllNull(params string[] more)
    {
        string json = "null";
        foreach (string name in more)
            json += $",\"{name}\":null";
        return Encoding.UTF8.GetBytes(json);
    }

    static JsonEncodedText Of(string name) => JsonEncodedText.Encode(name);
}

/// <summary>The names of words of a sentence and of where they stand.</summary>
sealed class PhraseNames(string name)
{
    public JsonEncodedText Words { get; } = JsonEncodedText.Encode(name);

    public JsonEncodedText Start { get; } = JsonEncodedText.Encode($"{name}Start");

    public JsonEncodedText Length { get; } = JsonEncodedText.Encode($"{name}Length");

    /// <summary>What follows the name of the words where there are none.</summary>
    public byte[] AllNull { get; } = MemberNames.AllNull($"{name}Start", $"{name}Length");
}
