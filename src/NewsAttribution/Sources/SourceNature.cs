using NewsAttribution.Grammar;
using NewsAttribution.Lexicon;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <summary>What a source is and how it is named, by the statement that tells most of it.</summary>
/// <param name="statement">The statement.</param>
/// <param name="name">What it calls the source.</param>
/// <param name="role">What it says that the source is.</param>
/// <param name="lexicon">The words.</param>
readonly ref struct SourceNature(Statement statement, ReadOnlySpan<char> name, ReadOnlySpan<char> role, WordLexicon lexicon)
{
    const WordClass Persons = NounPhrase.Callings | WordClass.VagueSource;

    const WordClass Bodies =
        WordClass.OrganisationWord
        | WordClass.OfficialBodyWord
        | WordClass.ResearchWord
        | WordClass.IntelligenceWord
        | WordClass.Party
        | WordClass.ArmedGroup;

    readonly ReadOnlySpan<char> _name = name,
        _role = role;
    readonly ref readonly SourceProfile _profile = ref statement.Profile;

    /// <summary>What it is.</summary>
    /// <param name="isHe">Sentences of the source call it <i>he</i> or <i>she</i>.</param>
    /// <param name="isIt">They call it <i>it</i>.</param>
    public SourceType TypeOf(bool isHe, bool isIt)
    {
        if (_name.IsEmpty)
            return SourceType.Person;
        // "South Korea's intelligence said": the service.
        if (SourceWords.EndsInService(_name))
            return SourceType.Body;
        if (statement.IsPlural && !Has(_profile.Head, WordClass.OfficialBodyWord | WordClass.OfficialBodyName | WordClass.ResearchBody))
            return SourceType.Group;
        if (statement.IsName)
            return OfName(isHe, isIt);
        if (_profile.Shape == SourceShape.PersonPronoun)
            return SourceType.Person;
        if (Has(_profile.Head, WordClass.MediaName | WordClass.MediaWord) && _profile.Kind == SourceKind.Media)
            return SourceType.Medium;
        if (_profile.IsDocument || _profile.Kind == SourceKind.Document)
            return SourceType.Document;
        if (_profile.Kind == SourceKind.State || SourceWords.EndsInGovernment(_name))
            return SourceType.State;
        // "the General Staff", "the Tarn Courier"
        if (statement.HasProperHead && IsProper && (!Has(_profile.Head, Persons) || Has(_profile.Head, Bodies)))
            return Has(ClassesOf(NameFinder.LastWord(_name)), WordClass.MediaWord) ? SourceType.Medium : SourceType.Body;
        bool person =
            Has(_profile.Head, Persons)
            || _profile.Kind is SourceKind.Private or SourceKind.Vague
            || (_profile.Kind == SourceKind.Unknown && _profile.Shape != SourceShape.Definite && !HasCapital);
        return !person ? SourceType.Body
            : _profile.IsSingular ? SourceType.Person
            : SourceType.Group;
    }

    /// <summary>A name that no list has may be that of a firm or of a state.</summary>
    SourceType OfName(bool isHe, bool isIt)
    {
        if (_profile.Kind == SourceKind.State)
            return SourceType.State;
        if (isHe || _profile.Gender != Gender.Unknown)
            return SourceType.Person;
        if (SourceWords.EndsInFirm(_name))
            return SourceType.Body;
        var role = ClassesOf(NameFinder.LastWord(_role));
        if (_profile.Kind == SourceKind.Media || Has(role, WordClass.MediaWord))
            return Has(role, Persons) || _profile.FirstKey != 0 && role == 0 ? SourceType.Person : SourceType.Medium;
        if (isIt || statement.IsBody || (Has(role, Bodies) && !Has(role, Persons)))
            return SourceType.Body;
        // Who is no more than one word in the whole article is no person, unless a title or a role stands beside it.
        return _name.Contains(' ') || !_role.IsEmpty || _profile.HasApposition ? SourceType.Person : SourceType.Body;
    }

    /// <summary>How it is named.</summary>
    public SourceNaming NamingOf(SourceType type) =>
        type switch
        {
            SourceType.Document => SourceNaming.Document,
            _ when _profile.Kind == SourceKind.Pronoun && !statement.IsName => SourceNaming.Unnamed,
            SourceType.Person => statement.IsName ? SourceNaming.Named : SourceNaming.Unnamed,
            SourceType.Group when statement.IsName => SourceNaming.Named,
            SourceType.Group => IsAnonymous ? SourceNaming.Unnamed : SourceNaming.Collective,
            SourceType.State => SourceWords.EndsInGovernments(_name) ? SourceNaming.Collective : SourceNaming.Named,
            // "Unions said": as many as there are.
            SourceType.Body when IsManyBodies => SourceNaming.Collective,
            _ => (_profile.Shape == SourceShape.Indefinite || (_profile.IsGenericBody && !HasCapital))
                ? SourceNaming.Unnamed
                : SourceNaming.Named,
        };

    bool IsManyBodies =>
        _profile is { Shape: SourceShape.Bare, IsSingular: false }
        && !HasCapital
        && Has(_profile.Head, WordClass.OrganisationWord | WordClass.OfficialBodyWord | WordClass.ResearchWord);

    /// <summary>Somebody who could have been named: <i>officials</i>, <i>sources</i>, <i>people familiar with the talks</i>.</summary>
    bool IsAnonymous =>
        _profile.Kind
            is SourceKind.UnnamedOfficial
                or SourceKind.Official
                or SourceKind.FormerOfficial
                or SourceKind.Intelligence
                or SourceKind.FormerIntelligence
        || SourceWords.NamesInsiders(_name);

    /// <summary>All its words have capitals, but for those that hold it together.</summary>
    bool IsProper
    {
        get
        {
            bool first = true;
            foreach (var range in _name.Split(' '))
            {
                var word = _name[range];
                if (!first && !word.IsEmpty && !char.IsUpper(word[0]) && !SourceWords.HoldsTogether(word))
                    return false;
                first = false;
            }
            return HasCapital;
        }
    }

    bool HasCapital => _name.Length > 1 && _name[1..].ContainsAnyInRange('A', 'Z');

    WordClass ClassesOf(ReadOnlySpan<char> word) => word.IsEmpty ? WordClass.None : lexicon.Find(WordKey.Of(word)).Classes;

    static bool Has(WordClass classes, WordClass any) => (classes & any) != 0;
}
