using NewsAttribution.Reading;
using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <content>Who speaks in the turns of an interview.</content>
static partial class SpeakerFinder
{
    static Speaker ResolveTurn(
        int i,
        ReadOnlySpan<SentenceReading> readings,
        VoiceRegister voices,
        QuotationUnits quotations,
        ReadOnlySpan<Speaker> before,
        ref int? guest
    )
    {
        var turn = quotations.TurnOf(i);
        if (turn.Role == TurnRole.Question)
            return new(readings[i].Source, -1, SpeakerRoute.Own, -1);
        int first = quotations.FirstOf(i);
        if (first >= 0 && first < i)
            return before[first] with
            {
                Sentence = before[first].Sentence >= 0 ? before[first].Sentence : first,
                Route = SpeakerRoute.QuotationGoesOn,
            };
        if (readings[i].Source.Shape != SourceShape.None)
        {
            var named = Resolve(i, readings, voices, quotations, before);
            if (named.Profile.IsTelling)
                return named;
        }
        int voice = turn.Surname != 0 ? voices.FindSurname(turn.Surname) : guest ??= FindGuest(voices, quotations, readings.Length);
        return voice >= 0
            ? new(voices[voice].Profile, voices[voice].Introduced, SpeakerRoute.QuotationGoesOn, voice)
            : new(readings[i].Source, -1, SpeakerRoute.Unresolved, -1);
    }

    /// <summary>
    /// Who is interviewed: of the persons whom the sentences outside the turns name, the one of whom they tell most, and of equals the one
    /// whom they name most often. −1 if they name none.
    /// </summary>
    static int FindGuest(VoiceRegister voices, QuotationUnits quotations, int sentences)
    {
        int guest = -1,
            most = 0;
        for (int i = 0; i < sentences; i++)
        {
            if (quotations.TurnOf(i).Role is TurnRole.Question or TurnRole.Answer)
                continue;
            var named = voices.In(i);
            foreach (int voice in (ReadOnlySpan<int>)[named.Source, named.Subject, named.OnlyPerson, named.FirstOfSeveral])
            {
                if (voice < 0 || !voices[voice].IsPerson || voices[voice].FirstName == 0 || voices[voice].Profile.Kind == SourceKind.Media)
                    continue;
                int telling = 1 + VoiceRegister.Telling(voices[voice].Profile);
                if (telling > most)
                    (guest, most) = (voice, telling);
            }
        }
        // "Ms Pell, you hate snow. Is that true?" begins the article.
        return guest < 0 && sentences > 0 && quotations.TurnOf(0).Role == TurnRole.Question ? FindActing(voices.In(0)) : guest;
    }
}
