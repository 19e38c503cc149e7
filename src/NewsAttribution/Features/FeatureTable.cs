using NewsAttribution.Context;
using NewsAttribution.Cues;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;
using static NewsAttribution.Features.FeatureWords;

namespace NewsAttribution.Features;

/// <summary>All kinds of features. Each stands here once: its number, the words that it points to, its name for people.</summary>
/// <remarks>
/// <para>To add a feature:</para>
/// <list type="number">
/// <item>
/// Add an entry: the group, a number that the group has not yet, the place, and a function from the values, up to three, to words. What
/// may be a value says <see cref="FeatureValue"/>; a feature whose value is a word has an entry by <c>WordKind</c>.
/// </item>
/// <item>
/// Add a line to a writer, <see cref="SentenceFeatureWriter"/> or <see cref="SourceFeatureWriter"/>:
/// <c>features.Add(FeatureTable.CueAndManner.Id(cue, manner));</c>
/// </item>
/// <item>Raise <see cref="FeatureSet.Version"/> and train.</item>
/// </list>
/// <para>
/// <c>FeatureTableTests</c> sees to the rest: no two kinds share a number, each kind occurs in the corpus, its name tells all its values.
/// </para>
/// </remarks>
static class FeatureTable
{
    // Stands first, as the entries below fill it.
    static readonly List<FeatureRow> Filled = [];

    /// <summary>The kind of the cue by itself.</summary>
    public static readonly FeatureKind Cue = Kind(FeatureGroup.Cue, 1, FeaturePlace.Cue, (cue, _, _) => CueName(cue));

    public static readonly FeatureKind CueAndLists = Kind(FeatureGroup.Cue, 2, FeaturePlace.Cue, (cue, lists, _) =>
        $"{CueName(cue)}, {ListsName(lists)}"
    );

    public static readonly FeatureKind CueAndManner = Kind(FeatureGroup.Cue, 3, FeaturePlace.Cue, (cue, manner, _) =>
        $"{CueName(cue)}, {MannerName(manner)}"
    );

    /// <summary>The verb of the cue, by the lemma of the lists: <i>said</i> and <i>says</i> are one.</summary>
    public static readonly WordFeatureKind CueVerb = WordKind(FeatureGroup.Cue, 0, FeaturePlace.Cue, "this cue verb");

    /// <summary>The word of a cue that is no verb, in the form in which it stands: <i>view</i> and <i>views</i> are two.</summary>
    public static readonly WordFeatureKind CueWord = WordKind(FeatureGroup.Cue, 1, FeaturePlace.Cue, "this cue word");

    public static readonly FeatureKind BeforeAttribution = Kind(FeatureGroup.Cue, 4, FeaturePlace.Cue, (before, verbBefore, trailing) =>
        $"before the attribution: {Before(before, verbBefore)}{If(trailing, ", after its content")}"
    );

    public static readonly FeatureKind CueAndBefore = Kind(FeatureGroup.Cue, 5, FeaturePlace.Cue, (cue, before, verbBefore) =>
        $"{CueName(cue)}, before it: {Before(before, verbBefore)}"
    );

    /// <summary>The attribution stands in another clause than the main one.</summary>
    public static readonly FeatureKind Buried = Kind(FeatureGroup.Cue, 6, FeaturePlace.Cue, (buried, _, _) => OutsideMain(buried));

    public static readonly FeatureKind BuriedAndVerbBefore = Kind(FeatureGroup.Cue, 7, FeaturePlace.Cue, (buried, verbBefore, _) =>
        $"{OutsideMain(buried)}, {If(verbBefore, "a", "no")} verb before it"
    );

    public static readonly FeatureKind BuriedAndCue = Kind(FeatureGroup.Cue, 8, FeaturePlace.Cue, (buried, cue, _) =>
        $"{OutsideMain(buried)}, {CueName(cue)}"
    );

    public static readonly FeatureKind ClauseAndVerbBefore = Kind(FeatureGroup.Cue, 9, FeaturePlace.Cue, (clause, verbBefore, _) =>
        $"{ClauseName(clause)}, {If(verbBefore, "a", "no")} verb before it"
    );

    public static readonly FeatureKind ClauseAndQuotation = Kind(FeatureGroup.Cue, 10, FeaturePlace.Cue, (clause, nextToQuotation, _) =>
        $"{ClauseName(clause)}, {If(nextToQuotation, "next to a quotation", "away from quotations")}"
    );

    /// <summary>
    /// What stands after the verb, with its lists: <i>rejected the plan</i> is an act, <i>rejected the plan as costly</i> is none.
    /// </summary>
    public static readonly FeatureKind ContentAndLists = Kind(FeatureGroup.Cue, 11, FeaturePlace.Cue, (content, lists, _) =>
        $"{ContentName(content)}, {ListsName(lists)}"
    );

    public static readonly FeatureKind ContentAndClause = Kind(FeatureGroup.Cue, 12, FeaturePlace.Cue, (content, clause, verbBefore) =>
        $"{ContentName(content)}, {ClauseName(clause)}, {If(verbBefore, "a", "no")} verb before it"
    );

    public static readonly FeatureKind ContentAndAspect = Kind(FeatureGroup.Cue, 13, FeaturePlace.Cue, (content, aspect, _) =>
        $"{ContentName(content)}, {AspectName(aspect)}"
    );

    public static readonly FeatureKind Source = Kind(FeatureGroup.Source, 1, FeaturePlace.Source, (source, _, _) => SourceName(source));

    public static readonly FeatureKind SourceAndCue = Kind(FeatureGroup.Source, 2, FeaturePlace.Source, (source, cue, _) =>
        $"{SourceName(source)}, {CueName(cue)}"
    );

    public static readonly FeatureKind SourceAndLists = Kind(FeatureGroup.Source, 3, FeaturePlace.Source, (source, lists, _) =>
        $"{SourceName(source)}, {ListsName(lists)}"
    );

    /// <summary>Of the manner only clause, negation and modal verb.</summary>
    public static readonly FeatureKind SourceAndManner = Kind(FeatureGroup.Source, 4, FeaturePlace.Source, (source, manner, _) =>
        $"{SourceName(source)}, cue {MannerName(manner)}"
    );

    public static readonly FeatureKind SourceAndQuoted = Kind(FeatureGroup.Source, 5, FeaturePlace.Source, (source, share, _) =>
        $"{SourceName(source)}, {QuotedName(share)}"
    );

    /// <summary>The form of the phrase in the sentence itself, whoever the speaker is found to be.</summary>
    public static readonly FeatureKind ShapeAndCue = Kind(FeatureGroup.Source, 6, FeaturePlace.Source, (shape, cue, _) =>
        $"{ShapeName(shape)}, {CueName(cue)}"
    );

    public static readonly FeatureKind ShapeAndSource = Kind(FeatureGroup.Source, 7, FeaturePlace.Source, (shape, source, _) =>
        $"{ShapeName(shape)}, {SourceName(source)}"
    );

    public static readonly FeatureKind SourceAndCuePlace = Kind(
        FeatureGroup.Source,
        8,
        FeaturePlace.Source,
        (source, trailing, nextToQuotation) =>
            $"{SourceName(source)}, cue {If(trailing, "after", "before")} its content{If(nextToQuotation, ", next to a quotation")}"
    );

    public static readonly FeatureKind FormerSource = Kind(FeatureGroup.Source, 9, FeaturePlace.Source, (source, _, _) =>
        $"formerly in office, {SourceName(source)}"
    );

    // What speaks of intelligence may stand anywhere in the sentence.
    public static readonly FeatureKind IntelligenceAndCue = Kind(FeatureGroup.Source, 10, FeaturePlace.None, (evidence, hasCue, _) =>
        $"{IntelligenceName(evidence)}, {If(hasCue, "with a cue", "no cue")}"
    );

    public static readonly FeatureKind IntelligenceAndSource = Kind(FeatureGroup.Source, 11, FeaturePlace.None, (evidence, source, _) =>
        $"{IntelligenceName(evidence)}, {SourceName(source)}"
    );

    /// <summary>A source with a name: more than one word, and introduced by this sentence?</summary>
    public static readonly FeatureKind NamedSource = Kind(
        FeatureGroup.Source,
        12,
        FeaturePlace.Source,
        (source, severalWords, introducedHere) =>
            $"{SourceName(source)}, a name of {If(severalWords, "several words", "one word")}"
            + If(introducedHere, "", ", introduced elsewhere")
    );

    public static readonly FeatureKind SourceAndContent = Kind(FeatureGroup.Source, 13, FeaturePlace.Source, (source, content, _) =>
        $"{SourceName(source)}, {ContentName(content)}"
    );

    public static readonly FeatureKind SourceAndAspect = Kind(FeatureGroup.Source, 14, FeaturePlace.Source, (source, aspect, _) =>
        $"{SourceName(source)}, {AspectName(aspect)}"
    );

    public static readonly FeatureKind Quoted = Kind(FeatureGroup.Quotation, 1, FeaturePlace.Quotation, (share, hasSource, _) =>
        $"{QuotedName(share)}, {SourceNamed(hasSource)}"
    );

    public static readonly FeatureKind QuotedAndCue = Kind(FeatureGroup.Quotation, 2, FeaturePlace.Quotation, (share, cue, _) =>
        $"{QuotedName(share)}, {CueName(cue)}"
    );

    public static readonly FeatureKind QuotationEdges = Kind(
        FeatureGroup.Quotation,
        3,
        FeaturePlace.Quotation,
        (openAtStart, openAtEnd, hasSource) =>
            $"quotation {If(openAtStart, "goes on from before", "does not go on from before")}, "
            + $"{If(openAtEnd, "is left open", "is not left open")}, {SourceNamed(hasSource)}"
    );

    /// <summary>A word of a telling list, by the place of the list's bit in <see cref="WordClass"/>.</summary>
    public static readonly FeatureKind ListedWord = Kind(FeatureGroup.Content, 1, FeaturePlace.None, (list, hasSource, _) =>
        $"{OfList(list)}, {SourceNamed(hasSource)}"
    );

    public static readonly FeatureKind QuotedListedWord = Kind(FeatureGroup.Content, 2, FeaturePlace.None, (list, _, _) =>
        $"{OfList(list)}, in the quotation"
    );

    public static readonly FeatureKind KindOfSentence = Kind(FeatureGroup.Form, 1, FeaturePlace.None, (kind, _, _) =>
        $"kind of sentence: {Words<SentenceKind>(kind)}"
    );

    public static readonly FeatureKind Length = Kind(FeatureGroup.Form, 2, FeaturePlace.None, (length, hasSource, _) =>
        $"{LengthName(length)}, {SourceNamed(hasSource)}"
    );

    public static readonly FeatureKind End = Kind(FeatureGroup.Form, 3, FeaturePlace.None, (last, hasSource, _) =>
        $"ends with: {Words<TokenKind>(last)}, {SourceNamed(hasSource)}"
    );

    public static readonly FeatureKind Start = Kind(FeatureGroup.Form, 4, FeaturePlace.None, (first, hasSource, _) =>
        $"begins with: {Words<Tag>(first)}, {SourceNamed(hasSource)}"
    );

    public static readonly FeatureKind FirstPerson = Kind(FeatureGroup.Form, 5, FeaturePlace.None, (hasSource, share, _) =>
        $"first person, {SourceNamed(hasSource)}, {QuotedName(share)}"
    );

    public static readonly FeatureKind OtherCue = Kind(FeatureGroup.OtherCue, 1, FeaturePlace.None, (cue, source, _) =>
        $"another {CueName(cue)}, its {SourceName(source)}"
    );

    public static readonly FeatureKind OtherSource = Kind(FeatureGroup.OtherCue, 2, FeaturePlace.None, (other, source, _) =>
        $"another {SourceName(other)}, beside {SourceName(source)}"
    );

    public static readonly FeatureKind Speaker = Kind(FeatureGroup.Context, 1, FeaturePlace.None, (route, _, _) => SpeakerName(route));

    public static readonly FeatureKind SpeakerAndSource = Kind(FeatureGroup.Context, 2, FeaturePlace.None, (route, source, _) =>
        $"{SpeakerName(route)}, {SourceName(source)}"
    );

    /// <summary>All kinds, in the order of the entries.</summary>
    public static IReadOnlyList<FeatureRow> Rows => Filled;

    /// <summary>The kind of a feature that a writer has added.</summary>
    public static FeatureRow RowOf(uint id) => Filled.First(row => row.Has(id));

    static FeatureKind Kind(FeatureGroup group, uint number, FeaturePlace place, Func<uint, uint, uint, string> words)
    {
        uint prefix = FeatureId.OfKind(group, number);
        Filled.Add(new(group, number, place, prefix, FeatureId.KindMask, words));
        return new(prefix);
    }

    static WordFeatureKind WordKind(FeatureGroup group, uint number, FeaturePlace place, string name)
    {
        uint prefix = FeatureId.OfWordKind(group, number);
        Filled.Add(new(group, number, place, prefix, FeatureId.WordKindMask, (_, _, _) => name));
        return new(prefix);
    }
}
