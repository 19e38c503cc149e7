using NewsAttribution.Reading;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <summary>
/// Resolves the sources of an article's sentences from first to last: bare names, pronouns, <i>the report</i>, quotations that go on.
/// A source that says by itself what it is stays as it is.
/// </summary>
static class SpeakerFinder
{
    /// <summary>How many sentences a pronoun looks back.</summary>
    const int PronounReach = 6;

    /// <summary>How many sentences a quotation may run before its speaker is named.</summary>
    const int QuotationReach = 12;

    public static void Find(ReadOnlySpan<SentenceReading> readings, ArticleMemory memory, Span<Speaker> speakers)
    {
        for (int i = 0; i < readings.Length; i++)
            speakers[i] = Resolve(i, readings, memory, speakers[..i]);
    }

    static Speaker Resolve(int i, ReadOnlySpan<SentenceReading> readings, ArticleMemory memory, ReadOnlySpan<Speaker> before)
    {
        var source = readings[i].Source;
        switch (source.Shape)
        {
            case SourceShape.None:
                return IsOrphan(readings[i]) ? ResolveQuotation(i, readings, memory, before) : new(source, -1, SpeakerRoute.Own);
            case SourceShape.Name or SourceShape.NameWithRole:
                return ResolveName(i, source, memory, before);
            case SourceShape.PersonPronoun or SourceShape.They or SourceShape.It:
                return ResolvePronoun(i, source, readings, memory, before);
            case SourceShape.Definite:
                return ResolveOwner(i, ResolveDefinite(i, source, memory, before), memory, before);
            default:
                return ResolveOwner(i, new(source, i, SpeakerRoute.Own), memory, before);
        }
    }

    /// <summary>Quoted from end to end, or nearly so, with nobody named.</summary>
    static bool IsOrphan(in SentenceReading reading) =>
        reading.QuotedShare >= 3 || reading.Quotation.OpenAtStart || (reading.Quotation.OpenAtEnd && reading.QuotedShare >= 2);

    static Speaker ResolveName(int i, in SourceProfile source, ArticleMemory memory, ReadOnlySpan<Speaker> before)
    {
        // The words of the sentence come first, unless all they hold is a name of the lists.
        bool tells = source.IsTelling && ArticleMemory.TellsRole(source);
        if (
            !tells
            && memory.TryFindName(source.HeadKey, out var known)
            && known.Sentence != i
            && (!source.IsTelling || ArticleMemory.TellsRole(known.Profile))
        )
            return new(known.Profile with { Shape = source.Shape }, known.Sentence, SpeakerRoute.Name);
        if (!tells && before.Length == i && NamesSpeakerBefore(i, source, before))
        {
            var speaker = before[i - 1];
            memory.AddName(source.HeadKey, new(speaker.Profile, speaker.Sentence));
            return new(speaker.Profile with { Shape = source.Shape }, speaker.Sentence, SpeakerRoute.Name);
        }
        return new(source, i, SpeakerRoute.Own);
    }

    /// <summary>
    /// The first sentences of an article often say who speaks by role and then by name: <i>… , the director of the agency has said. <b>Mike
    /// Pompeo</b> told the BBC …</i>
    /// </summary>
    static bool NamesSpeakerBefore(int i, in SourceProfile name, ReadOnlySpan<Speaker> before) =>
        (i is > 0 and < 4)
        && name.FirstKey != 0
        && before[i - 1] is { Route: SpeakerRoute.Own, Sentence: >= 0 } speaker
        && (speaker.Profile.Shape is SourceShape.Definite or SourceShape.Indefinite or SourceShape.Bare)
        && (speaker.Profile.Head & Person) != 0;

    const WordClass Person =
        WordClass.OfficialRole
        | WordClass.GenericRole
        | WordClass.ExpertRole
        | WordClass.IntelligenceRole
        | WordClass.PrivateRole
        | WordClass.UnnamedOfficial;

    static Speaker ResolvePronoun(
        int i,
        in SourceProfile source,
        ReadOnlySpan<SentenceReading> readings,
        ArticleMemory memory,
        ReadOnlySpan<Speaker> before
    )
    {
        for (int j = before.Length - 1; j >= 0 && i - j <= PronounReach; j--)
        {
            bool speaks = before[j].Sentence >= 0;
            if (speaks && Fits(source.Shape, before[j].Profile))
                return new(before[j].Profile with { Shape = source.Shape }, before[j].Sentence, SpeakerRoute.Pronoun);
            // "Mr Blackmore was due to fly … He said": the subject of a sentence that attributes nothing.
            if (source.Shape == SourceShape.PersonPronoun && !speaks && readings[j].Subject != 0)
                return memory.TryFindName(readings[j].Subject, out var known)
                    ? new(known.Profile with { Shape = source.Shape }, known.Sentence, SpeakerRoute.Pronoun)
                    : new(VoiceRules.OfUnknownSubject(source), j, SpeakerRoute.Pronoun);
        }
        return new(source, i, SpeakerRoute.Unresolved);
    }

    static bool Fits(SourceShape pronoun, in SourceProfile speaker) =>
        pronoun switch
        {
            SourceShape.PersonPronoun => speaker.Kind
                is not (
                    SourceKind.OfficialBody
                    or SourceKind.Document
                    or SourceKind.ResearchDocument
                    or SourceKind.OfficialDocument
                    or SourceKind.State
                    or SourceKind.Research
                    or SourceKind.Organisation
                )
                && speaker.Shape is not (SourceShape.It or SourceShape.They),
            SourceShape.It => speaker.Shape is not (SourceShape.PersonPronoun or SourceShape.NameWithRole)
                && !(
                    speaker.Shape == SourceShape.Name
                    && (speaker.Kind is SourceKind.UnknownName or SourceKind.Expert or SourceKind.Official or SourceKind.Private)
                ),
            _ => speaker.Shape is not SourceShape.PersonPronoun,
        };

    /// <summary>
    /// <i>an officer of <b>the service</b></i>, <i><b>its</b> assessment</i>: belongs to intelligence or to research if the owner does.
    /// </summary>
    static Speaker ResolveOwner(int i, in Speaker speaker, ArticleMemory memory, ReadOnlySpan<Speaker> before)
    {
        var source = speaker.Profile;
        if (speaker.Route != SpeakerRoute.Own)
            return speaker;
        SourceProfile owner;
        int sentence;
        if (source.OwnerStem != 0 && memory.TryFindThing(source.OwnerStem, i, out var known))
            (owner, sentence) = (known.Profile, known.Sentence);
        else if (source.OfLastSpeaker && before.Length > 0 && before[^1].Sentence >= 0)
            (owner, sentence) = (before[^1].Profile, before[^1].Sentence);
        else
            return speaker;
        var kind = VoiceRules.OfOwner(source, owner.Kind);
        return kind == source.Kind ? speaker : new(source with { Kind = kind }, sentence, SpeakerRoute.Definite);
    }

    static Speaker ResolveDefinite(int i, in SourceProfile source, ArticleMemory memory, ReadOnlySpan<Speaker> before)
    {
        if (source.PointsBack && memory.TryFindThing(source.StemKey, i, out var known))
            return new(known.Profile with { Shape = source.Shape }, known.Sentence, SpeakerRoute.Definite);
        if (
            source.PointsBack
            && source.IsDocument
            && (source.Head & (WordClass.OfficialDocument | WordClass.ResearchDocument)) == 0
            && memory.TryFindDocument(i, out known)
        )
            return new(known.Profile with { Shape = source.Shape }, known.Sentence, SpeakerRoute.Definite);
        if (source.IsTelling)
            return new(source, i, SpeakerRoute.Own);
        // "the country", "the episode": a thing that nobody introduced does not point to the last speaker; a paper or a person may.
        if ((source.Head & (WordClass.Document | WordClass.CueNoun | Person)) == 0)
            return new(source, i, SpeakerRoute.Unresolved);
        for (int j = before.Length - 1; j >= 0 && i - j <= PronounReach; j--)
            if (before[j].Sentence >= 0 && before[j].Profile.IsTelling)
                return new(before[j].Profile with { Shape = source.Shape }, before[j].Sentence, SpeakerRoute.Definite);
        return new(source, i, SpeakerRoute.Unresolved);
    }

    static Speaker ResolveQuotation(int i, ReadOnlySpan<SentenceReading> readings, ArticleMemory memory, ReadOnlySpan<Speaker> before)
    {
        // "Who tests any more? Only newcomers," said Pollack: the quotation is still open, and the speaker stands where it ends.
        if (readings[i].Quotation.OpenAtEnd)
            for (int j = i + 1; j < readings.Length && j - i <= QuotationReach && readings[j].Quotation.OpenAtStart; j++)
            {
                if (readings[j].Source.Shape != SourceShape.None)
                {
                    var ahead = Resolve(j, readings, memory, before);
                    return new(ahead.Profile, ahead.Sentence >= 0 ? ahead.Sentence : j, SpeakerRoute.QuotationAhead);
                }
                if (!readings[j].Quotation.OpenAtEnd)
                    break;
            }
        for (int j = i - 1; j >= 0 && i - j <= 2; j--)
            if (before[j].Sentence >= 0)
            {
                var route = readings[i].Quotation.OpenAtStart ? SpeakerRoute.QuotationGoesOn : SpeakerRoute.QuotationFollows;
                return new(before[j].Profile, before[j].Sentence, route);
            }
        return new(readings[i].Source, -1, SpeakerRoute.Unresolved);
    }
}
