using NewsAttribution.Grammar;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <content>Takes in the bodies, documents and unnamed people of a sentence.</content>
sealed partial class VoiceRegister
{
    /// <summary>Two persons of one first name cannot be told apart by it; of two bodies the first is called by the short name.</summary>
    void AddShortName(ulong key, int voice)
    {
        if (!_shortNames.TryAdd(key, voice) && _shortNames[key] is var known and >= 0 && known != voice && _voices[known].IsPerson)
            _shortNames[key] = Ambiguous;
    }

    /// <summary>Documents whose word tells whose they are.</summary>
    const WordClass TellingDocuments = WordClass.ResearchDocument | WordClass.OfficialDocument | WordClass.IntelligenceMaterial;

    void ReadThing(TokenList tokens, int noun, int sentence)
    {
        int start = _phrasesRead.StartOf(tokens, noun);
        if (start > noun)
            return;
        int end = Math.Max(noun + 1, _phrasesRead.EndOf(tokens, start));
        // "the report", "a plan": says nothing of its author.
        if (
            end == noun + 1
            && (start == noun || (start == noun - 1 && tokens[start].Tag == Tag.Determiner))
            && !tokens[noun].IsOrEnds(Bodies | NamedBodies | TellingDocuments)
        )
            return;
        // "the harbour police" is read at its last noun.
        if (noun + 1 < end && tokens[noun + 1].IsNominal && tokens[noun + 1].Key != 0)
            return;
        ref readonly var profile = ref _phrasesRead.Read(tokens, new(start, end), 0);
        if (profile.HeadIndex != noun || !profile.IsTelling)
            return;
        // "the agency", which nobody has introduced by this noun: it is no other one.
        if (profile is { PointsBack: true, IsGenericBody: true } && FindNoun(profile, sentence + 1) < 0)
            return;
        AddThing(tokens, new(start, end), profile, sentence);
    }

    /// <summary>
    /// <i>The service said in its annual <b>assessment</b></i>: a paper that says nothing of its author is that of the voice beside it.
    /// </summary>
    void ReadDocumentsOf(TokenList tokens, int source, int sentence)
    {
        if ((tokens.Classes & Papers) == 0 || !_voices[source].Profile.IsTelling)
            return;
        var owner = _voices[source].Profile.Kind;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (
                tokens[i].Tag != Tag.Nominal
                || tokens[i].InQuotation
                || !tokens[i].Is(Papers)
                || FindNoun(tokens.StemAt(i), sentence + 1) >= 0
                || _phrasesRead.StartOf(tokens, i) is not (var start and >= 0)
            )
                continue;
            var profile = _phrasesRead.Read(tokens, new(start, i + 1), i + 2);
            if (profile.HeadIndex != i || profile.IsTelling || !profile.IsDocument)
                continue;
            profile.Kind = VoiceRules.OfOwner(profile, owner);
            if (profile.IsTelling)
                AddThing(tokens, new(start, i + 1), profile, sentence);
        }
    }

    const WordClass Papers = WordClass.Document | WordClass.ResearchDocument | WordClass.OfficialDocument | WordClass.IntelligenceMaterial;

    /// <summary>A body, a document or somebody without a name.</summary>
    int AddThing(TokenList tokens, TokenRange phrase, in SourceProfile profile, int sentence)
    {
        // One noun is met as a word, as the subject and as the source.
        foreach (var (head, met) in _met)
            if (head == profile.HeadIndex)
                return met;
        // "its authors" speak in the document that they wrote.
        if (profile.IsDocument && (profile.Head & Person) != 0 && FindDocument(sentence + 1) is var written and >= 0)
        {
            _mentions.Add(new(profile.StemKey, written, sentence));
            return written;
        }
        ulong key = KeyOf(tokens, phrase);
        int voice = -1;
        if (tokens[profile.HeadIndex].Capital && phrase.End - profile.HeadIndex == 1 && profile.HeadIndex - phrase.Start <= 1)
            voice = FindShortName(profile.HeadKey);
        if (voice >= 0)
        {
            // "the THB"
        }
        else if (profile.PointsBack)
        {
            voice = FindNoun(profile, sentence + 1);
            // "a secret brief … The paper says": no other was introduced.
            if (voice < 0 && profile is { MayBeAnyPaper: true, IsTelling: true })
                voice = FindDocument(sentence + 1);
        }
        // "an official" is another one each time, "the harbour police" are the same.
        else if (profile.Shape != SourceShape.Indefinite && (profile.Head & Person) == 0 && _phrases.TryGetValue(key, out int known))
            voice = known;
        if (voice >= 0)
            Take(voice, profile, sentence);
        else if (_count >= MaxVoices)
        {
            _met.Add((profile.HeadIndex, -1));
            return -1;
        }
        else
        {
            var form =
                (profile.Head & Person) == 0 ? VoiceForm.Thing
                : Endings.IsPlural(tokens.WordAt(profile.HeadIndex)) ? VoiceForm.People
                : VoiceForm.Person;
            voice = Add(profile, sentence, form);
            _phrases.TryAdd(key, voice);
            if (form == VoiceForm.Thing)
                AddShortNames(tokens, phrase, profile.HeadIndex, voice);
        }
        _mentions.Add(new(profile.StemKey, voice, sentence));
        // "the Ministry of State Security", "officials briefed on the intelligence": one entry of a list is "the ministry" later.
        for (int i = phrase.Start; i < profile.HeadIndex; i++)
            if (
                tokens[i + 1].InPhrase
                && (tokens[i + 1].Is(GrammarClass.Of | GrammarClass.For | GrammarClass.Adjective) || Endings.IsPast(tokens.WordAt(i + 1)))
            )
            {
                _mentions.Add(new(tokens.StemAt(i), voice, sentence));
                break;
            }
        _met.Add((profile.HeadIndex, voice));
        return voice;
    }

    /// <summary>The names and things of the sentence that is being read, by the token of their noun.</summary>
    readonly List<(int Head, int Voice)> _met = [];

    static ulong KeyOf(TokenList tokens, TokenRange phrase)
    {
        ulong key = 0;
        for (int i = phrase.Start; i < phrase.End; i++)
            if (tokens[i].Key != 0 && tokens[i].Tag != Tag.Determiner)
                key = WordKey.Join(key, tokens[i].Key);
        return key;
    }

    /// <summary>
    /// <i>the <b>Tarn</b> Harbour Board (<b>THB</b>)</i>: by what words a body is called later. Initials are taken where nothing is in
    /// brackets.
    /// </summary>
    void AddShortNames(TokenList tokens, TokenRange phrase, int noun, int voice)
    {
        var (start, end) = phrase;
        if (AcronymBeside(tokens, phrase, noun) is var acronym and >= 0)
            AddShortName(tokens[acronym].Key, voice);
        if (!tokens[noun].Capital || tokens[noun].AllCapitals)
            return;
        Span<char> initials = stackalloc char[SourcePhrase.MaxInitials];
        int count = 0;
        bool first = true;
        for (int i = start; i < end; i++)
        {
            ref var token = ref tokens[i];
            if (token.Tag == Tag.Open)
            {
                if (i + 2 < tokens.Count && tokens[i + 1].AllCapitals && tokens[i + 2].Tag == Tag.Close)
                    AddShortName(tokens[i + 1].Key, voice);
                break;
            }
            // "Tarn's Central Harbour Agency": what owns a body is not its name.
            if (token.Tag == Tag.Possessive)
                (count, first) = (0, true);
            if (!token.Capital || token.Key == 0 || token.Tag == Tag.Determiner)
                continue;
            if (count < SourcePhrase.MaxInitials)
                initials[count++] = tokens.Text[token.Start];
            if (first && i < noun && token.IsNominal && !token.Is(NoShortName))
                AddShortName(token.Key, voice);
            first = false;
        }
        if (count >= SourcePhrase.MinInitials)
            AddShortName(WordKey.Of(initials[..count]), voice);
    }

    /// <summary>
    /// <i>the harbour service, the <b>THB</b>,</i> and <i>Tarn's <b>THB</b> harbour service</i>: the token of the acronym; −1 if there is
    /// none.
    /// </summary>
    static int AcronymBeside(TokenList tokens, TokenRange phrase, int noun)
    {
        if (tokens[noun].AllCapitals)
            return -1;
        for (int i = phrase.Start; i < noun; i++)
            if (SourcePhrase.IsAcronym(tokens[i]))
                return i;
        int next = phrase.End;
        if (next + 1 >= tokens.Count || tokens[next].Tag != Tag.Comma)
            return -1;
        next += tokens[next + 1].Tag == Tag.Determiner ? 2 : 1;
        bool ends = next + 1 >= tokens.Count || tokens[next + 1].Tag is not (Tag.Name or Tag.Nominal);
        return next < tokens.Count && ends && SourcePhrase.IsAcronym(tokens[next]) ? next : -1;
    }

    /// <summary>Words that open the names of many bodies.</summary>
    const WordClass NoShortName =
        WordClass.Country | WordClass.Capital | WordClass.Demonym | WordClass.Honorific | Bodies | Person | WordClass.OfficialRank;
}
