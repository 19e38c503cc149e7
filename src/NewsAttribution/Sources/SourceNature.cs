using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <summary>What a source is and how it is named, by the statement that tells most of it.</summary>
static class SourceNature
{
    const WordClass Persons =
        WordClass.OfficialRole
        | WordClass.OfficialRank
        | WordClass.GenericRole
        | WordClass.ExpertRole
        | WordClass.IntelligenceRole
        | WordClass.PrivateRole
        | WordClass.UnnamedOfficial
        | WordClass.VagueSource;

    /// <summary>What it is.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="name">What it calls the source.</param>
    public static SourceType TypeOf(in Statement statement, ReadOnlySpan<char> name)
    {
        ref readonly var profile = ref statement.Profile;
        if (name.IsEmpty)
            return SourceType.Person;
        // "South Korea's intelligence said": the service.
        if (name.EndsWith(" intelligence", StringComparison.Ordinal))
            return SourceType.Body;
        if (statement.IsPlural && !IsThing(profile))
            return SourceType.Group;
        if (statement.IsName)
            return profile is { FirstKey: 0, Kind: SourceKind.UnknownName or SourceKind.Organisation } && IsAcronym(name) ? SourceType.Body
                : profile.Kind == SourceKind.State ? SourceType.State
                : SourceType.Person;
        if (profile.Shape == SourceShape.PersonPronoun)
            return SourceType.Person;
        if ((profile.Head & (WordClass.MediaName | WordClass.MediaWord)) != 0 && profile.Kind == SourceKind.Media)
            return SourceType.Medium;
        if (profile.IsDocument || profile.Kind == SourceKind.Document)
            return SourceType.Document;
        if ((profile.Head & Persons) != 0)
            return profile.IsSingular ? SourceType.Person : SourceType.Group;
        return profile.Kind == SourceKind.State || IsGovernment(name) ? SourceType.State
            : profile.Kind is SourceKind.Private or SourceKind.Vague ? (profile.IsSingular ? SourceType.Person : SourceType.Group)
            : SourceType.Body;
    }

    static bool IsThing(in SourceProfile profile) =>
        (profile.Head & (WordClass.OfficialBodyWord | WordClass.OfficialBodyName | WordClass.ResearchBody)) != 0;

    static bool IsGovernment(ReadOnlySpan<char> name) =>
        name.EndsWith("government", StringComparison.OrdinalIgnoreCase) || name.EndsWith("governments", StringComparison.OrdinalIgnoreCase);

    static bool IsAcronym(ReadOnlySpan<char> name) => !name.ContainsAnyInRange('a', 'z');

    /// <summary>How it is named.</summary>
    public static SourceNaming NamingOf(in Statement statement, SourceType type, ReadOnlySpan<char> name)
    {
        ref readonly var profile = ref statement.Profile;
        return type switch
        {
            SourceType.Document => SourceNaming.Document,
            _ when profile.Kind == SourceKind.Pronoun => SourceNaming.Unnamed,
            SourceType.Person => statement.IsName ? SourceNaming.Named : SourceNaming.Unnamed,
            SourceType.Group when statement.IsName => SourceNaming.Named,
            SourceType.Group => IsAnonymous(profile, name) ? SourceNaming.Unnamed : SourceNaming.Collective,
            SourceType.State => name.EndsWith("governments", StringComparison.OrdinalIgnoreCase)
                ? SourceNaming.Collective
                : SourceNaming.Named,
            _ when profile.PointsBack && !HasCapital(name) && (profile.Head & WordClass.OfficialBodyWord) == 0 => SourceNaming.Unnamed,
            _ => profile.Shape == SourceShape.Indefinite ? SourceNaming.Unnamed : SourceNaming.Named,
        };
    }

    /// <summary>Somebody who could have been named: <i>officials</i>, <i>sources</i>, <i>people familiar with the talks</i>.</summary>
    static bool IsAnonymous(in SourceProfile profile, ReadOnlySpan<char> name) =>
        profile.Kind
            is SourceKind.UnnamedOfficial
                or SourceKind.Official
                or SourceKind.FormerOfficial
                or SourceKind.Intelligence
                or SourceKind.FormerIntelligence
        || name.Contains("source", StringComparison.OrdinalIgnoreCase)
        || name.Contains(" familiar with", StringComparison.Ordinal)
        || name.Contains(" with knowledge of", StringComparison.Ordinal)
        || name.Contains(" briefed on", StringComparison.Ordinal);

    static bool HasCapital(ReadOnlySpan<char> name)
    {
        for (int i = 1; i < name.Length; i++)
            if (char.IsUpper(name[i]))
                return true;
        return false;
    }
}
