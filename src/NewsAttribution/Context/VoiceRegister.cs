using NewsAttribution.Grammar;
using NewsAttribution.Reading;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <summary>
/// The voices of an article. Each mention belongs to one voice: <i>Dan <b>Coats</b>, the director of national intelligence</i>, <i>Mr
/// Coats</i>, <i>the director</i>; <i>the Tarn Harbour Board (THB)</i>, <i>THB</i>, <i>the board</i>. What a voice is, the most telling of
/// its mentions says, wherever it stands.
/// </summary>
sealed partial class VoiceRegister
{
    /// <summary>Beyond this number an article's voices are not told apart any more: room and time stay bounded.</summary>
    const int MaxVoices = 4096;

    /// <summary>Room for more is given back after the article: a thread must not hold on to a book's.</summary>
    const int KeptVoices = 1024;

    const int FirstVoices = 64;

    /// <summary>How many of the last mentions are looked through: an article of any length is read in linear time.</summary>
    const int Reach = 128;

    /// <summary>A first name that two persons bear.</summary>
    const int Ambiguous = -2;

    /// <summary>An array, so that a voice is looked at where it lies.</summary>
    Voice[] _voices = new Voice[FirstVoices];
    int _count;

    /// <summary>By surname, or by the last word of a name.</summary>
    readonly Dictionary<ulong, int> _surnames = [];

    /// <summary>By first name and surname together, where persons of one surname must be told apart.</summary>
    readonly Dictionary<ulong, int> _fullNames = [];

    /// <summary>By first name, acronym or first word of a body's name.</summary>
    readonly Dictionary<ulong, int> _shortNames = [];

    /// <summary>By all words of a phrase: <i>the harbour police</i>.</summary>
    readonly Dictionary<ulong, int> _phrases = [];

    /// <summary>Bodies, documents and roles by their nouns, in the order of the text.</summary>
    readonly List<Mention> _mentions = [];
    readonly List<SentenceVoices> _sentences = [];

    public void Clear()
    {
        _count = 0;
        if (_voices.Length > KeptVoices)
            _voices = new Voice[FirstVoices];
        _surnames.Clear();
        _fullNames.Clear();
        _shortNames.Clear();
        _phrases.Clear();
        _mentions.Clear();
        _sentences.Clear();
        _numbered = 0;
    }

    /// <summary>
    /// The number of a voice among those that speak, from 0 in the order in which they are asked for: a name that never speaks has none.
    /// </summary>
    public int NumberOf(int voice)
    {
        if (_voices[voice].Number == 0)
            _voices[voice].Number = ++_numbered;
        return _voices[voice].Number - 1;
    }

    int _numbered;

    public ref readonly Voice this[int voice] => ref _voices[voice];

    /// <summary>The voices that a sentence names by itself.</summary>
    public SentenceVoices In(int sentence) => _sentences[sentence];

    /// <summary>The voice of a name, wherever in the article it is introduced; −1 if none is.</summary>
    public int FindName(in SourceProfile name)
    {
        if (name.FirstKey != 0 && _fullNames.TryGetValue(WordKey.Join(name.FirstKey, name.HeadKey), out int voice))
            return voice;
        if (_surnames.TryGetValue(name.HeadKey, out voice))
            return name.FirstKey == 0 || _voices[voice].FirstName == 0 || !_voices[voice].IsPerson ? voice : -1;
        return name.FirstKey == 0 && _shortNames.TryGetValue(name.HeadKey, out voice) && voice != Ambiguous ? voice : -1;
    }

    /// <summary>The person whose surname a single word is, even if the lists know another sense of it: <i>Bishop said</i>.</summary>
    public int FindSurname(ulong key) =>
        _surnames.TryGetValue(key, out int voice) && _voices[voice].IsPerson && _voices[voice].FirstName != 0 ? voice : -1;

    /// <summary>The body that an acronym or a short name stands for; −1 if there is none.</summary>
    public int FindShortName(ulong key) => _shortNames.TryGetValue(key, out int voice) && voice != Ambiguous ? voice : -1;

    /// <summary>The last voice before a sentence that was named by this noun: a report, a company, a minister; −1 if none was.</summary>
    public int FindNoun(ulong stem, int before)
    {
        for (int i = LastBefore(before), end = Math.Max(0, i - Reach); i >= end; i--)
            if (_mentions[i].Key == stem)
                return _mentions[i].Voice;
        return -1;
    }

    /// <summary><i>the <b>agency's</b> chief</i>, <i>the <b>THB's</b> chief</i>: the body that was called so; −1 if none was.</summary>
    public int FindOwner(ulong stem, int before) =>
        FindNoun(stem, before) is var voice and >= 0 ? voice
        : FindShortName(stem) is var named and >= 0 && _voices[named].Form == VoiceForm.Thing ? named
        : _surnames.TryGetValue(stem, out int house) && _voices[house].Profile.Kind == SourceKind.Research ? house
        : -1;

    /// <summary>
    /// The last voice before a sentence that was named by the noun of a phrase, one person if it names one: <i>the official</i> is none of
    /// <i>several officials</i>, unless nobody else is.
    /// </summary>
    public int FindNoun(in SourceProfile phrase, int before)
    {
        int other = -1;
        for (int i = LastBefore(before), end = Math.Max(0, i - Reach); i >= end; i--)
            if (_mentions[i].Key == phrase.StemKey)
            {
                if (Suits(phrase, _mentions[i]))
                    return _mentions[i].Voice;
                if (other < 0)
                    other = _mentions[i].Voice;
            }
        return other;
    }

    /// <summary>
    /// One person if one is meant, who holds the office now if nothing else is said; <i>the documents</i> are not one of them. Of bodies
    /// plural and singular are one.
    /// </summary>
    bool Suits(in SourceProfile phrase, in Mention mention)
    {
        ref readonly var voice = ref _voices[mention.Voice];
        return voice.Form == VoiceForm.Thing
            ? !phrase.IsDocument || voice.Profile.IsSingular == phrase.IsSingular
            : (voice.Form == VoiceForm.Person) == phrase.IsSingular && (phrase.Former || !mention.Former);
    }

    /// <summary>
    /// The last document that was introduced before a sentence, whatever it was called: a <i>note</i> is <i>the paper</i> later.
    /// </summary>
    public int FindDocument(int before)
    {
        for (int i = LastBefore(before), end = Math.Max(0, i - Reach); i >= end; i--)
        {
            ref readonly var voice = ref _voices[_mentions[i].Voice];
            if (voice.Form == VoiceForm.Thing && voice.Profile.IsDocument && voice.Profile.IsTelling)
                return _mentions[i].Voice;
        }
        return -1;
    }

    /// <summary>How many sentences back a silent body is looked for: <i>Fitch cut its outlook. The agency …</i></summary>
    const int NamedBodyReach = 3;

    /// <summary>The last body that was named shortly before a sentence, whether it spoke or not; −1 if there is none.</summary>
    public int FindBody(int before)
    {
        for (int i = LastBefore(before); i >= 0 && _mentions[i].Sentence >= before - NamedBodyReach; i--)
        {
            ref readonly var voice = ref _voices[_mentions[i].Voice];
            if (
                voice.Form == VoiceForm.Thing
                && voice.Profile is { IsTelling: true, IsDocument: false }
                && (voice.Profile.Head & NamedBodies) != 0
            )
                return _mentions[i].Voice;
        }
        return -1;
    }

    int LastBefore(int sentence)
    {
        int low = 0,
            high = _mentions.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_mentions[middle].Sentence < sentence)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    /// <summary>Takes in that a name belongs to a voice known already: <i>the director has said. <b>Mike Pompeo</b> told …</i></summary>
    public void Join(int name, in Speaker speaker)
    {
        ref var voice = ref _voices[name];
        if (Telling(voice.Profile) < Role)
            (voice.Profile, voice.Introduced) = (speaker.Profile, speaker.Sentence);
    }

    /// <summary>A pronoun has told the gender of a voice.</summary>
    public void Learn(int voice, Gender gender)
    {
        if (_voices[voice].Gender == Gender.Unknown)
            _voices[voice].Gender = gender;
    }

    const int Nothing = 0,
        ListedName = 1;

    public const int FormerRole = 2,
        Role = 3;

    /// <summary>
    /// How much a mention tells: a role more than a name that the lists know, what somebody is more than what he was.
    /// </summary>
    public static int Telling(in SourceProfile profile) =>
        (profile.All & Roles) != 0 ? (profile.Former ? FormerRole : Role)
        : profile.IsTelling ? ListedName
        : Nothing;

    const WordClass Roles =
        Person
        | WordClass.IntelligenceBody
        | WordClass.IntelligenceWord
        | WordClass.ResearchWord
        | WordClass.ResearchBody
        | WordClass.OrganisationWord
        | WordClass.MediaWord
        | WordClass.OfficialBodyWord
        | WordClass.OfficialBodyName;

    /// <summary>Names of bodies that have no word in them that says so: <i>ASIO</i>, <i>Fitch</i>.</summary>
    const WordClass NamedBodies =
        WordClass.IntelligenceBody
        | WordClass.RatingBroker
        | WordClass.ResearchBody
        | WordClass.Pollster
        | WordClass.Monitor
        | WordClass.OfficialBodyName;

    /// <summary>Nouns that name people by what they do.</summary>
    public const WordClass Person = NounPhrase.Callings;
}
