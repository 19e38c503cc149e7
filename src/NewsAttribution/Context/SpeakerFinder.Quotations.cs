using NewsAttribution.Reading;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <content>Who speaks in a quotation whose sentence names nobody.</content>
static partial class SpeakerFinder
{
    /// <summary>
    /// Quoted from end to end, or nearly so, with nobody named; half of it if another sentence of its quotation names somebody.
    /// </summary>
    static bool IsOrphan(int i, in SentenceReading reading, QuotationUnits quotations) =>
        reading.QuotedShare >= 3
        || reading.Quotation.OpenAtStart
        || (reading.QuotedShare >= 2 && (reading.Quotation.OpenAtEnd || quotations.NamedBy(i) >= 0));

    static Speaker ResolveQuotation(
        int i,
        ReadOnlySpan<SentenceReading> readings,
        VoiceRegister voices,
        QuotationUnits quotations,
        ReadOnlySpan<Speaker> before
    )
    {
        var goesOn = readings[i].Quotation.OpenAtStart ? SpeakerRoute.QuotationGoesOn : SpeakerRoute.QuotationFollows;
        int named = quotations.NamedBy(i);
        // "Who tests any more? Only newcomers," said Pollack: the speaker stands where the quotation ends.
        if (named > i && readings[named].Source.Shape == SourceShape.None)
        {
            // “The dam holds.” / — Ona Pell
            if (FindActing(voices.In(named)) is var signed and >= 0)
                return new(voices[signed].Profile, voices[signed].Introduced, SpeakerRoute.QuotationAhead, signed);
        }
        else if (named > i)
        {
            var ahead = Resolve(named, readings, voices, quotations, before);
            return ahead with { Sentence = ahead.Sentence >= 0 ? ahead.Sentence : named, Route = SpeakerRoute.QuotationAhead };
        }
        if (named >= 0 && named < i)
        {
            var speaker = SpeakerOf(named, readings, voices, before);
            return speaker with { Sentence = speaker.Sentence >= 0 ? speaker.Sentence : named, Route = goesOn };
        }
        // Ruiz shook her head. “The bridge will never pay.”
        int announced = quotations.FirstOf(i) - 1;
        if (
            announced >= 0
            && before[announced].Sentence < 0
            && FindActing(voices.In(announced)) is var subject and >= 0
            && (voices[subject].IsPerson || voices[subject].Profile is { IsSingular: true } only && (only.Head & VoiceRegister.Person) != 0)
        )
            return new(voices[subject].Profile, voices[subject].Introduced, goesOn, subject);
        for (int j = i - 1; j >= 0 && i - j <= 2; j--)
            if (before[j].Sentence >= 0)
                return SpeakerOf(j, readings, voices, before) with { Route = goesOn };
        return new(readings[i].Source, -1, SpeakerRoute.Unresolved, -1);
    }

    /// <summary>
    /// Who speaks in a quotation behind the sentence: its source, or whose paper that is. <i><b>Her</b> study found a gap. “It is
    /// wide.”</i>
    /// </summary>
    static Speaker SpeakerOf(int i, ReadOnlySpan<SentenceReading> readings, VoiceRegister voices, ReadOnlySpan<Speaker> before)
    {
        bool isOfHisPaper =
            i > 0
            && readings[i].Source is { IsOwned: true, IsDocument: true }
            && readings[i].QuotedShare == 0
            && before[i - 1].Voice is var writer and >= 0
            && voices[writer].IsPerson;
        return before[isOfHisPaper ? i - 1 : i];
    }

    /// <summary>Who acts in a sentence, or is the only one named in it.</summary>
    static int FindActing(in SentenceVoices named) => named.Subject >= 0 ? named.Subject : named.OnlyPerson;
}
