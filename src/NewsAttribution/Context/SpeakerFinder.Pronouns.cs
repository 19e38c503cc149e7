using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <summary>Whom <i>he</i>, <i>they</i> and <i>it</i> mean.</summary>
static partial class SpeakerFinder
{
    /// <summary>
    /// The nearest voice before that the pronoun fits: in each sentence first the one that spoke, then the subject, then the only person
    /// who is named. −1 if there is none.
    /// </summary>
    static int FindAntecedent(int i, in SourceProfile pronoun, VoiceRegister voices, ReadOnlySpan<Speaker> before)
    {
        // "When Coats took office, he said …"
        if (Fits(pronoun, voices.In(i).ActingBeforeSource, voices))
            return voices.In(i).ActingBeforeSource;
        int reach = pronoun.IsPair ? PairReach : PronounReach;
        for (int j = before.Length - 1; j >= 0 && i - j <= reach; j--)
        {
            // "Both men disagreed, … They said …"
            if (Fits(pronoun, before[j].Voice, voices) || (pronoun.Shape == SourceShape.They && before[j].Profile.IsPair))
                return before[j].Voice;
            var named = voices.In(j);
            if (Fits(pronoun, named.Subject, voices))
                return named.Subject;
            if (pronoun.Shape == SourceShape.PersonPronoun && before[j].Voice < 0 && Fits(pronoun, named.OnlyPerson, voices))
                return named.OnlyPerson;
            // "Judge Amy Pell freed Tom Lowe. He …": of two the one whose first name fits.
            if (
                pronoun.Shape == SourceShape.PersonPronoun
                && before[j].Voice < 0
                && OneOfTwo(pronoun.Gender, named, voices) is var one and >= 0
            )
                return one;
            // "Coats and Pompeo appeared together. They …": one of them stands for both.
            if (pronoun.Shape == SourceShape.They && named.FirstOfSeveral >= 0)
                return named.FirstOfSeveral;
        }
        return -1;
    }

    static int OneOfTwo(Gender gender, in SentenceVoices named, VoiceRegister voices)
    {
        if (gender == Gender.Unknown || named.FirstOfSeveral < 0 || named.LastOfSeveral == named.FirstOfSeveral)
            return -1;
        bool first = voices[named.FirstOfSeveral].Gender == gender,
            last = voices[named.LastOfSeveral].Gender == gender;
        return first == last ? -1
            : first ? named.FirstOfSeveral
            : named.LastOfSeveral;
    }

    static bool Fits(in SourceProfile pronoun, int number, VoiceRegister voices)
    {
        if (number < 0)
            return false;
        ref readonly var voice = ref voices[number];
        return pronoun.Shape switch
        {
            SourceShape.PersonPronoun => voice.IsPerson
                && (voice.Gender == Gender.Unknown || pronoun.Gender == Gender.Unknown || voice.Gender == pronoun.Gender),
            SourceShape.It => voice.Form == VoiceForm.Thing,
            _ when pronoun.IsPair => voice.Form == VoiceForm.People,
            _ => voice.Form != VoiceForm.Person,
        };
    }
}
