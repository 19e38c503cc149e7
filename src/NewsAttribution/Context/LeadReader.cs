using NewsAttribution.Reading;
using NewsAttribution.Splitting;
using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <summary>
/// Reads what stands above the questions of an article before the article is read: whether it is an interview hangs on whom that
/// introduces. Holds buffers: one for each thread at a time.
/// </summary>
sealed class LeadReader
{
    readonly SentenceReader _reader = new();
    readonly VoiceRegister _voices = new();

    /// <summary>
    /// Key of the surname of the person whom the sentences introduce: of whom they tell most, and whom no more sentences pass over for
    /// somebody else than name. 0 if there is none.
    /// </summary>
    public ulong FindGuest(ReadOnlySpan<SentenceInArticle> lead, ReadOnlySpan<SentenceKind> kinds, Knowledge knowledge, bool surname)
    {
        _voices.Clear();
        for (int i = 0; i < lead.Length; i++)
        {
            var reading = _reader.Read(lead[i].Text.Span, knowledge, opener: '\0');
            _voices.Read(_reader.Tokens, reading);
        }
        int guest = -1,
            most = 0;
        for (int i = 0; i < lead.Length; i++)
            if (kinds[i] != SentenceKind.Furniture)
                foreach (int voice in PersonsIn(i))
                    if (IsGuest(voice, surname) && 1 + VoiceRegister.Telling(_voices[voice].Profile) is var telling && telling > most)
                        (guest, most) = (voice, telling);
        if (guest < 0)
            return 0;
        int named = 0,
            others = 0;
        for (int i = 0; i < lead.Length; i++)
        {
            var persons = PersonsIn(i);
            if (persons.Contains(guest))
                named++;
            else if (persons.ContainsAnyExcept(-1))
                others++;
        }
        return named >= others ? _voices[guest].Profile.HeadKey : 0;
    }

    bool IsGuest(int voice, bool surname) =>
        voice >= 0
        && _voices[voice].IsPerson
        && (surname || _voices[voice].FirstName != 0)
        && _voices[voice].Profile.Kind != SourceKind.Media;

    ReadOnlySpan<int> PersonsIn(int sentence)
    {
        var named = _voices.In(sentence);
        int[] all = [named.Source, named.Subject, named.OnlyPerson, named.FirstOfSeveral];
        for (int i = 0; i < all.Length; i++)
            if (all[i] >= 0 && !_voices[all[i]].IsPerson)
                all[i] = -1;
        return all;
    }
}
