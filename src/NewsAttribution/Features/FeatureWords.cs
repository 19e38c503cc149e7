using NewsAttribution.Context;
using NewsAttribution.Cues;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Features;

/// <summary>The values of features in words for people.</summary>
static class FeatureWords
{
    public static string CueName(uint cue) => $"cue: {Words<CueKind>(cue)}";

    public static string ListsName(uint lists) => $"lists of its verb: {Words<CueLists>(lists)}";

    public static string ClauseName(uint clause) => $"clause of the attribution: {Words<ClausePlace>(clause)}";

    public static string ContentName(uint content) => $"content of the cue: {Words<CueContent>(content)}";

    public static string AspectName(uint aspect) => $"aspect of its verb: {Words<CueAspect>(aspect)}";

    public static string SourceName(uint source) => source == 0 ? "nobody named as its source" : $"source: {Words<SourceKind>(source)}";

    public static string ShapeName(uint shape) => $"form of the source: {Words<SourceShape>(shape)}";

    public static string IntelligenceName(uint evidence) => $"intelligence: {Words<IntelligenceEvidence>(evidence)}";

    public static string QuotedName(uint share) => share == 0 ? "nothing quoted" : $"quoted: {Words<QuotedShare>(share)}";

    public static string MannerName(uint manner) => Words<CueManner>(manner);

    public static string SpeakerName(uint route) => $"speaker: {Words<SpeakerRoute>(route)}";

    public static string LengthName(uint length) =>
        (SentenceLength)length switch
        {
            SentenceLength.Shortest => "fewer than 4 words",
            SentenceLength.VeryShort => "4 to 7 words",
            SentenceLength.Short => "8 to 13 words",
            SentenceLength.Medium => "14 to 21 words",
            SentenceLength.Long => "22 to 31 words",
            _ => "32 words or more",
        };

    /// <param name="list">The place of the list's bit in <see cref="WordClass"/>.</param>
    public static string OfList(uint list) => $"a word of the list {Words((WordClass)(1UL << (int)list))}";

    public static string SourceNamed(uint hasSource) => If(hasSource, "source named", "no source named");

    public static string OutsideMain(uint buried) => If(buried, "attribution outside the main clause", "attribution of the main clause");

    /// <param name="tag">The last token before the attribution.</param>
    /// <param name="verbBefore">Does a verb stand anywhere before it?</param>
    public static string Before(uint tag, uint verbBefore) =>
        $"{((Tag)tag == Tag.Break ? "nothing" : Words<Tag>(tag))}{If(verbBefore, ", with a verb before it")}";

    public static string If(uint holds, string words, string otherwise = "") => holds != 0 ? words : otherwise;

    /// <summary>The member of an enum with this number.</summary>
    public static string Words<T>(uint number)
        where T : struct, Enum => Words((T)Enum.ToObject(typeof(T), number));

    /// <summary><c>UnnamedOfficial</c> reads <i>unnamed official</i>; flags are parted by commas.</summary>
    static string Words<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return string.Concat(
            name.Select(
                (unit, i) => char.IsUpper(unit) ? (i == 0 || name[i - 1] == ' ' ? "" : " ") + char.ToLowerInvariant(unit) : unit.ToString()
            )
        );
    }
}
