using NewsAttribution.Grammar;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Context;

/// <summary>
/// Who and what an article has introduced, and with which role: <i>Dan <b>Coats</b>, the director of national intelligence</i>; <i>a
/// <b>report</b> by the institute</i>.
/// </summary>
sealed class ArticleMemory
{
    const int MaxNames = 4096;

    readonly Dictionary<ulong, Introduction> _names = [];
    readonly List<Introduction> _things = [];

    public void Clear()
    {
        _names.Clear();
        _things.Clear();
    }

    /// <summary>Takes in that a name belongs to a voice known already: <i>the director has said. <b>Mike Pompeo</b> told …</i></summary>
    public void AddName(ulong key, in Introduction introduction)
    {
        if (!_names.TryGetValue(key, out var known) || !TellsRole(known.Profile))
            _names[key] = introduction;
    }

    /// <summary>The introduction of a name, wherever in the article it stands.</summary>
    public bool TryFindName(ulong key, out Introduction introduction) => _names.TryGetValue(key, out introduction);

    /// <summary>The last introduction before a sentence of something with this head noun: a report, a company.</summary>
    public bool TryFindThing(ulong stem, int before, out Introduction introduction)
    {
        for (int i = LastBefore(before), end = Math.Max(0, i - Reach); i >= end; i--)
            if (_things[i].Profile.StemKey == stem)
            {
                introduction = _things[i];
                return true;
            }
        introduction = default;
        return false;
    }

    /// <summary>
    /// The last document that was introduced before a sentence, whatever it was called: a <i>note</i> is <i>the paper</i> later.
    /// </summary>
    public bool TryFindDocument(int before, out Introduction introduction)
    {
        for (int i = LastBefore(before), end = Math.Max(0, i - Reach); i >= end; i--)
            if (_things[i].Profile.IsDocument)
            {
                introduction = _things[i];
                return true;
            }
        introduction = default;
        return false;
    }

    /// <summary>How many of the last things are looked through: an article of any length is read in linear time.</summary>
    const int Reach = 128;

    int LastBefore(int sentence)
    {
        int low = 0,
            high = _things.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_things[middle].Sentence < sentence)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    const WordClass Bodies = WordClass.OfficialBodyWord | WordClass.IntelligenceWord | WordClass.ResearchWord | WordClass.OrganisationWord;

    /// <summary>Takes in the source of a sentence, so that <i>the officials</i> are known again.</summary>
    public void AddSource(in SourceProfile profile, int sentence)
    {
        if (
            profile.IsTelling
            && (profile.Shape is SourceShape.Definite or SourceShape.Indefinite or SourceShape.Bare)
            && _things.Count < MaxNames
        )
            _things.Add(new(profile, sentence));
    }

    /// <summary>Takes in the names and documents of a sentence.</summary>
    public void Read(TokenList tokens, int sentence)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            ref var token = ref tokens[i];
            if (token.Tag == Tag.Name && (i + 1 == tokens.Count || tokens[i + 1].Tag != Tag.Name))
                ReadName(tokens, i, sentence);
            if (
                (
                    token.Tag == Tag.Nominal
                    && token.Is(
                        WordClass.Document
                            | WordClass.ResearchDocument
                            | WordClass.OfficialDocument
                            | WordClass.IntelligenceMaterial
                            | WordClass.CueNoun
                    )
                ) || (token.IsNominal && !token.InQuotation && ((token.Classes | token.PhraseClasses) & Bodies) != 0)
            )
                ReadThing(tokens, i, sentence);
        }
    }

    void ReadName(TokenList tokens, int last, int sentence)
    {
        int start = NounPhrase.StartOf(tokens, last);
        if (start > last)
            return;
        // The name may be the second of two: "Pompeo and Trump".
        for (int i = last - 1; i > start; i--)
            if (tokens[i].Tag == Tag.Coordinator)
            {
                start = i + 1;
                break;
            }
        var profile = SourcePhrase.Read(tokens, new(start, last + 1), 0);
        if (!TellsRole(profile) && RoleBefore(tokens, start) is { IsTelling: true } role)
            profile = role with { Shape = SourceShape.NameWithRole, HeadKey = profile.HeadKey, FirstKey = profile.FirstKey };
        if (profile.Shape is not (SourceShape.Name or SourceShape.NameWithRole) || !profile.IsTelling || _names.Count >= MaxNames)
            return;
        Remember(profile.HeadKey, profile, sentence);
        // Organisations are called by their first word later: "Kavach Labs", "Kavach".
        if (
            profile.FirstKey != 0
            && (profile.Head & WordClass.FirstName) == 0
            && !tokens[last].Is(WordClass.FirstName)
            && !IsFirstName(tokens, profile.FirstKey, start, last)
        )
            Remember(profile.FirstKey, profile, sentence);
    }

    /// <summary><i>the <b>director of national intelligence</b>, Dan Coats</i></summary>
    static SourceProfile? RoleBefore(TokenList tokens, int name)
    {
        if (name < 2 || tokens[name - 1].Tag != Tag.Comma)
            return null;
        int start = NounPhrase.StartOf(tokens, name - 2);
        if (start > name - 2)
            return null;
        var role = SourcePhrase.Read(tokens, new(start, name - 1), 0);
        return
            (
                role.Head
                & (
                    WordClass.OfficialRole
                    | WordClass.GenericRole
                    | WordClass.ExpertRole
                    | WordClass.IntelligenceRole
                    | WordClass.PrivateRole
                    | WordClass.UnnamedOfficial
                )
            ) != 0
            ? role
            : null;
    }

    static bool IsFirstName(TokenList tokens, ulong key, int start, int last)
    {
        for (int i = start; i <= last; i++)
            if (tokens[i].Key == key)
                return tokens[i].Is(WordClass.FirstName | WordClass.Honorific);
        return false;
    }

    void Remember(ulong key, in SourceProfile profile, int sentence)
    {
        if (!_names.TryGetValue(key, out var known) || (!TellsRole(known.Profile) && TellsRole(profile)))
            _names[key] = new(profile, sentence);
    }

    /// <summary>A role said of the person weighs more than a name that the lists know.</summary>
    public static bool TellsRole(in SourceProfile profile) => (profile.All & Role) != 0;

    const WordClass Role =
        WordClass.OfficialRole
        | WordClass.OfficialRank
        | WordClass.UnnamedOfficial
        | WordClass.ExpertRole
        | WordClass.PrivateRole
        | WordClass.GenericRole
        | WordClass.IntelligenceRole
        | WordClass.IntelligenceBody
        | WordClass.IntelligenceWord
        | WordClass.ResearchWord
        | WordClass.ResearchBody
        | WordClass.OrganisationWord
        | WordClass.MediaWord
        | WordClass.OfficialBodyWord
        | WordClass.OfficialBodyName;

    void ReadThing(TokenList tokens, int noun, int sentence)
    {
        int start = NounPhrase.StartOf(tokens, noun);
        if (start > noun)
            return;
        int end = Math.Max(noun + 1, NounPhrase.EndOf(tokens, start));
        var profile = SourcePhrase.Read(tokens, new(start, end), 0);
        if (profile.HeadIndex == noun && profile.IsTelling && _things.Count < MaxNames)
            _things.Add(new(profile, sentence));
    }
}
