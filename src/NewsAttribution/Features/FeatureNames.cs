using NewsAttribution.Context;
using NewsAttribution.Cues;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Features;

/// <summary>
/// Features in words. Each line stands for an <c>Add</c> of the feature writers; one that is missing here is named by its numbers.
/// </summary>
static class FeatureNames
{
    static readonly string[] QuotedShares = ["nothing", "less than half", "half or more", "all but the source and its cue", "all"];
    static readonly string[] Lengths =
    [
        "fewer than 4 words",
        "4 to 7 words",
        "8 to 13 words",
        "14 to 21 words",
        "22 to 31 words",
        "32 words or more",
    ];
    static readonly string[] CueClasses = ["say", "think", "find", "act"];
    static readonly string[] CuePlaces =
    [
        "behind its content",
        "in a subordinate clause",
        "negated",
        "with a modal verb",
        "next to a quotation",
    ];

    public static string NameOf(Feature feature)
    {
        var (group, a, b, c) = feature;
        return (group, a) switch
        {
            (FeatureGroup.Cue, 1) => Cue(b),
            (FeatureGroup.Cue, 2) => $"{Cue(b)}, {CueClass(c)}",
            (FeatureGroup.Cue, 3) => $"{Cue(b)}, {Flags(c, CuePlaces, "plain")}",
            (FeatureGroup.Cue, 4) => "this cue word",
            (FeatureGroup.Cue, 5) => $"before the attribution: {Before(b)}{Verb(c)}{(c >= 2 ? ", behind its content" : "")}",
            (FeatureGroup.Cue, 6) => $"{Cue(b)}, before it: {Before(c >> 1)}{Verb(c)}",
            (FeatureGroup.Cue, 7) => Buried(b),
            (FeatureGroup.Cue, 8) => $"{Buried(b)}, {(c != 0 ? "a" : "no")} verb before it",
            (FeatureGroup.Cue, 9) => $"{Buried(b)}, {Cue(c)}",
            (FeatureGroup.Cue, 10) => $"clause of the attribution: {Words((ClausePlace)b)}{Verb(c)}",
            (FeatureGroup.Cue, 11) =>
                $"clause of the attribution: {Words((ClausePlace)b)}{(c != 0 ? ", next to a quotation" : ", away from quotations")}",
            (FeatureGroup.Quotation, 1) => $"{Quoted(b)}, {HasSource(c)}",
            (FeatureGroup.Quotation, 2) => $"{Quoted(b)}, {Cue(c)}",
            (FeatureGroup.Quotation, 3) => $"quotation {QuotationEdges(b)}, {HasSource(c)}",
            (FeatureGroup.Form, 1) => $"kind of sentence: {Words((SentenceKind)b)}",
            (FeatureGroup.Form, 2) => $"{At(Lengths, b)}, {HasSource(c)}",
            (FeatureGroup.Form, 3) => $"ends with: {Words((TokenKind)b)}, {HasSource(c)}",
            (FeatureGroup.Form, 4) => $"begins with: {Words((Tag)b)}, {HasSource(c)}",
            (FeatureGroup.Form, 5) => $"first person, {HasSource(b)}, {Quoted(c)}",
            (FeatureGroup.Content, _) => $"a word of the list {Words((WordClass)(1UL << (int)b))}{ContentPlace(a)}",
            (FeatureGroup.OtherCue, 1) => $"another {Cue(b)}, its {Source(c)}",
            (FeatureGroup.OtherCue, 2) => $"another {Source(b)}, beside {Source(c)}",
            (FeatureGroup.Context, 1) => $"speaker: {Words((SpeakerRoute)b)}",
            (FeatureGroup.Context, 2) => $"speaker: {Words((SpeakerRoute)b)}, {Source(c)}",
            (FeatureGroup.Source, _) => NameOfSource(a, b, c),
            _ => $"{Words(group)} {a}, {b}, {c}",
        };
    }

    static string NameOfSource(uint a, uint b, uint c) =>
        a switch
        {
            1 => Source(b),
            2 => $"{Source(b)}, {Cue(c)}",
            3 => $"{Source(b)}, {CueClass(c)}",
            4 => $"{Source(b)}, cue {Flags(c, ["in a subordinate clause", "negated", "with a modal verb"], "plain")}",
            5 => $"{Source(b)}, {Quoted(c)}",
            6 => $"form of the source: {Words((SourceShape)b)}, {Cue(c)}",
            7 => $"form of the source: {Words((SourceShape)b)}, {Source(c)}",
            8 => $"{Source(b)}, cue {Flags(c, ["behind its content", "next to a quotation"], "before its content")}",
            9 => $"formerly in office, {Source(b)}",
            10 => $"intelligence: {Words((IntelligenceEvidence)b)}, {(c == 0 ? "no cue" : "with a cue")}",
            11 => $"intelligence: {Words((IntelligenceEvidence)b)}, {Source(c)}",
            12 => $"{Source(b)}, "
                + $"{((c & 1) != 0 ? "a name of several words" : "a name of one word")}{((c & 2) != 0 ? "" : ", introduced elsewhere")}",
            _ => $"source {a}, {b}, {c}",
        };

    static string QuotationEdges(uint edges) =>
        edges switch
        {
            0 => "neither goes on nor is left open",
            1 => "goes on from before",
            2 => "is left open",
            _ => "goes on from before and is left open",
        };

    static string ContentPlace(uint place) =>
        place switch
        {
            1 => ", source named",
            2 => ", no source named",
            _ => ", in the quotation",
        };

    static string Cue(uint cue) => $"cue: {Words((CueKind)cue)}";

    static string Buried(uint buried) => buried != 0 ? "attribution outside the main clause" : "attribution of the main clause";

    static string Source(uint kind) => $"source kind: {Words((SourceKind)kind)}";

    static string CueClass(uint classes) => $"its verb: {Flags(classes & 15, CueClasses, classes >= 16 ? "an act" : "of no list")}";

    static string Quoted(uint share) => $"quoted: {At(QuotedShares, share)}";

    static string HasSource(uint value) => value != 0 ? "source named" : "no source named";

    static string Before(uint tag) => (Tag)tag == Tag.Break ? "nothing" : Words((Tag)tag);

    static string Verb(uint flags) => (flags & 1) != 0 ? ", with a verb before it" : "";

    static string At(string[] names, uint i) => i < (uint)names.Length ? names[i] : $"{i}";

    static string Flags(uint flags, string[] names, string none)
    {
        var set = names.Where((_, i) => (flags >> i & 1) != 0);
        return flags == 0 ? none : string.Join(", ", set);
    }

    /// <summary><c>UnnamedOfficial</c> reads <i>unnamed official</i>.</summary>
    static string Words<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return string.Concat(
            name.Select((unit, i) => char.IsUpper(unit) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(unit) : unit.ToString())
        );
    }
}
