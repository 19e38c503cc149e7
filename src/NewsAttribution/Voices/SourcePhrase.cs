using NewsAttribution.Grammar;
using NewsAttribution.Tokens;

namespace NewsAttribution.Voices;

/// <summary>Reads a source phrase: where its head is, what the lists know of its parts, and what kind of voice that makes.</summary>
static partial class SourcePhrase
{
    /// <summary>Digits of an age: <i>38</i>.</summary>
    const int AgeLength = 2;

    /// <summary>What a person is, not what a body is.</summary>
    const WordClass RolesOfPersons =
        WordClass.OfficialRole
        | WordClass.OfficialRank
        | WordClass.UnnamedOfficial
        | WordClass.ExpertRole
        | WordClass.PrivateRole
        | WordClass.GenericRole
        | WordClass.VagueSource;

    /// <param name="tokens">The tokens of the sentence.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="cue">Token of the cue, where an apposition ends at the latest; 0 if no cue follows.</param>
    public static SourceProfile Read(TokenList tokens, TokenRange phrase, int cue)
    {
        Read(tokens, phrase, cue, out var profile);
        return profile;
    }

    /// <summary>The same, at the place where the profile shall stand.</summary>
    public static void Read(TokenList tokens, TokenRange phrase, int cue, out SourceProfile profile)
    {
        profile = default;
        var (start, end) = phrase;
        if (end <= start)
            return;
        bool ofThem = IsOfThem(tokens, phrase);
        if (ofThem)
            start = end - 1;
        // "According to her": alone it stands for a person, though it may own what follows.
        if (end - start == 1 && (ofThem || tokens[start].Tag == Tag.Pronoun || tokens[start].Is(GrammarClass.SheHe)))
        {
            ulong key = tokens[start].Key;
            profile.Shape =
                tokens[start].Is(GrammarClass.SheHe) ? SourceShape.PersonPronoun
                : tokens[start].Is(GrammarClass.They) || ofThem ? SourceShape.They
                : tokens[start].Is(GrammarClass.It) ? SourceShape.It
                : SourceShape.OtherPronoun;
            profile.Kind = SourceKind.Pronoun;
            profile.Gender = GenderOf(tokens[start]);
            profile.HeadIndex = start;
            profile.HeadKey = key;
            profile.Head = tokens[start].Classes & WordClass.VagueSource;
            return;
        }
        int head = FindHead(tokens, start, end, out int owner);
        profile.HeadIndex = head;
        profile.HeadKey = tokens[head].Key;
        profile.StemKey = tokens.StemAt(head);
        bool isFigures = tokens[head].Is(GrammarClass.Figures),
            isWrittenBy = false,
            inPlace = false,
            isSeen = false;
        for (int i = start; i < end; i++)
        {
            ref var token = ref tokens[i];
            if (i > head && token.Tag == Tag.Coordinator && tokens[head].Tag == Tag.Name && IsUnnamedCompany(tokens, i + 1, end))
                break;
            var classes = ClassesOf(tokens, i, start);
            if (i == head && IsSurname(tokens, start, head))
                classes &= ~RolesOfPersons;
            // "Petra Novak": a first name, and no agency.
            if (i < head && token.Is(WordClass.FirstName) && token.PhraseLength == 0 && tokens[i + 1].Tag == Tag.Name)
                classes &= ~(BodyNames | WordClass.StateMedia);
            // "Professor Ada Pell, the minister": an office says more than the title, which is read at last.
            if (i < head && token.Capital && token.Is(GrammarClass.LearnedTitle) && tokens[head].Tag == Tag.Name)
            {
                profile.Learned = true;
                classes &= ~RolesOfPersons;
            }
            // "Surgeons in Kenya" do not speak for Kenya.
            if (token.Tag == Tag.Preposition)
            {
                inPlace = token.Is(GrammarClass.In);
                isSeen |= token.Is(GrammarClass.By) && i > head + 1 && i + 1 < end && IsSeen(tokens[i - 1], tokens[i + 1]);
            }
            // "a report seen by this paper" is not the paper's.
            else if (isSeen)
                classes &= ~(WordClass.MediaName | WordClass.MediaWord);
            else if (inPlace && i > head)
                classes &= ~(WordClass.Country | WordClass.Capital);
            isWrittenBy |= i == head + 1 && token.Is(GrammarClass.By);
            profile.FiguresOfName |=
                (isFigures || (isWrittenBy && i > head))
                && i != head
                && token.Tag == Tag.Name
                && (classes & ~WordClass.OrganisationWord) == 0;
            // An entry of several words that reaches over the head counts as the head: "Institute for the Study of War".
            bool overHead = i > head && token.PhraseLength > i - head && token.PhraseClasses != 0;
            if (i == head || overHead)
                profile.Head |= classes;
            else if (i > head || i < owner)
                profile.Affiliation |= classes;
            else
            {
                profile.Modifier |= classes;
                profile.HasOtherModifier |= (token.Grammar & ~GrammarClass.Determiner) != 0;
            }
            if (i >= owner && i <= head && profile.Gender == Gender.Unknown)
                profile.Gender = GenderOf(token);
            profile.Former |= i <= head && token.IsOrEnds(WordClass.FormerWord);
            profile.Speaks |= token.Is(GrammarClass.Spokesperson);
            profile.IsSurveyed |= token.Is(WordClass.Surveyed) && (i > start || token.Tag == Tag.Nominal);
        }
        if (((profile.Head | profile.Modifier) & RolesOfPersons) == 0 && IsCited(tokens, head, end))
            profile.Apposition |= WordClass.ExpertRole;
        profile.PointsBack =
            end - head == 1
            && head > start
            && (
                (tokens[head - 1].Is(GrammarClass.Definite) && IsDefiniteOrPart(tokens, start, head))
                // "the 46-page report"
                || (head == start + 2 && tokens[start].Is(GrammarClass.Definite) && IsCountOrSame(tokens, head - 1))
            );
        profile.IsSingular = tokens[head].Tag != Tag.Name && !Endings.IsPlural(tokens.WordAt(head));
        profile.IsHearsay =
            end - start == 1
            && !profile.IsSingular
            && tokens[head].Is(WordClass.Document)
            && tokens[head].Is(WordClass.CueNoun)
            && tokens[head].Is(WordClass.CueSay);
        profile.IsPair = IsPair(tokens, start, head, end);
        profile.IsGenericBody = profile.PointsBack && tokens[head].Is(GrammarClass.GenericBody);
        profile.OfLastSpeaker = tokens[start].Is(GrammarClass.OwnerPronoun);
        profile.IsOwned = tokens[start].Is(GrammarClass.OwnerPronoun | GrammarClass.PossessivePronoun | GrammarClass.SheHe);
        // What stands before an owner and behind the head.
        for (int i = owner > start ? start : head + 1; i < end; i++)
            if (
                (i > head || i < owner)
                && tokens[i].Tag == Tag.Determiner
                && i + 1 < end
                && tokens[i].Is(GrammarClass.Definite)
                && (tokens[i + 1].Tag == Tag.Nominal || IsAcronym(tokens[i + 1]))
            )
                SetOwner(tokens, i + 1, ref profile);
        // "THB's chief, Ona Pell", "Lodestone's chief, Ona Pell"
        if (
            owner == start + 2
            && profile.OwnerStem == 0
            && (tokens[start].Tag == Tag.Name || IsAcronym(tokens[start]))
            && !tokens[start].Is(Places)
        )
            SetOwner(tokens, start, ref profile);
        ReadApposition(tokens, end, cue, ref profile);
        profile.HasAgeOrHome = GivesAge(tokens, end) || GivesHome(tokens, head + 1, end) || GivesHome(tokens, end + 1, tokens.Count);
        profile.Shape = ShapeOf(tokens, start, head, ref profile);
        profile.HasAgeOrHome |=
            profile is { Shape: SourceShape.Name, FirstKey: not 0, Apposition: WordClass.None } && IsOnlyDescribed(tokens, end);
        profile.Kind = VoiceRules.Of(profile);
    }

    /// <summary>
    /// <i>a report <b>obtained</b> by Reuters</i>, <i>seen by <b>this</b> newspaper</i>; not <i>published by the Tarn News</i>.
    /// </summary>
    static bool IsSeen(in Token verb, in Token after) =>
        verb.Tag == Tag.Verb && (!verb.Is(WordClass.Act) || (after.Tag == Tag.Determiner && after.Length > TheLength));

    /// <summary>Letters of <i>the</i>; <i>this</i> points to the medium that one reads.</summary>
    const int TheLength = 3;

    /// <summary>Letters of the shortest and the longest acronym of a body.</summary>
    public const int MinInitials = 3,
        MaxInitials = 8;

    /// <summary><i>THB</i>; not <i>USA</i>.</summary>
    public static bool IsAcronym(in Token token) =>
        token is { AllCapitals: true, Length: >= MinInitials and <= MaxInitials } && token.IsNominal && !token.Is(Places);

    const WordClass Places = WordClass.Country | WordClass.Capital | WordClass.Demonym | WordClass.Place;

    static void SetOwner(TokenList tokens, int noun, ref SourceProfile profile)
    {
        profile.OwnerStem = tokens[noun].Tag == Tag.Name || IsAcronym(tokens[noun]) ? tokens[noun].Key : tokens.StemAt(noun);
        profile.HasGenericOwner = tokens[noun].Is(GrammarClass.GenericBody);
    }

    static Gender GenderOf(in Token token) =>
        token.Is(GrammarClass.Male) ? Gender.He
        : token.Is(GrammarClass.Female) ? Gender.She
        : Gender.Unknown;

    /// <summary>
    /// <i>James <b>Prince</b></i>, <i><b>Bishop</b> said</i>: a title that has neither a determiner before it nor a name after it.
    /// </summary>
    static bool IsSurname(TokenList tokens, int start, int head)
    {
        ref var token = ref tokens[head];
        if (token.Tag != Tag.Name || token.AllCapitals || token.PhraseLength > 0 || !token.Is(RolesOfPersons))
            return false;
        if (head == start)
            return token.Is(GrammarClass.TitleSurname);
        if (tokens[start].Tag == Tag.Determiner || !(token.Is(GrammarClass.TitleSurname) || token.Is(WordClass.PrivateRole)))
            return false;
        ref var before = ref tokens[head - 1];
        return before.IsNominal
            // "Ashoka Sen": a first name that no list has.
            && (before.Is(WordClass.FirstName | WordClass.Honorific) || (before.Tag == Tag.Name && before.Classes == WordClass.None))
            && !before.Is(RolesOfPersons | WordClass.Country | WordClass.Capital | WordClass.Place | WordClass.Demonym);
    }

    /// <summary><i>Ona Pryce, <b>38</b>, said</i></summary>
    static bool GivesAge(TokenList tokens, int end) =>
        end + 2 < tokens.Count
        && tokens[end].Tag == Tag.Comma
        && tokens[end + 1].Kind == TokenKind.Number
        && tokens[end + 1].Length == AgeLength
        && (tokens[end + 2].Tag == Tag.Comma || tokens[end + 2].Kind == TokenKind.Stop);

    /// <summary>
    /// <i>Ona Pryce, <b>who sells oranges at the station</b>, said</i>: nothing in the clause is an office, a calling or a body.
    /// </summary>
    static bool IsOnlyDescribed(TokenList tokens, int end)
    {
        int first = end + 1;
        if (first + 1 >= tokens.Count || tokens[end].Tag != Tag.Comma || tokens[first].Tag != Tag.Relative)
            return false;
        if (tokens[first].Is(GrammarClass.ThingRelative))
            return false;
        for (int i = first + 1; i < tokens.Count && tokens[i].Tag is not (Tag.Comma or Tag.Quote or Tag.Break); i++)
            if (tokens[i].IsOrEnds(Standing) || tokens[i].Is(GrammarClass.Studying | GrammarClass.Belonging))
                return false;
        return true;
    }

    /// <summary>Whoever has to do with these may speak for them, or be one of them.</summary>
    const WordClass Standing =
        Owners & ~WordClass.OrganisationWord
        | RolesOfPersons & ~(WordClass.PrivateRole | WordClass.VagueSource)
        | BodyNames
        | WordClass.ResearchWord
        | WordClass.ResearchDocument
        | WordClass.Document;

    /// <summary>
    /// <i>Pryce and Marant <b>(2019)</b> found</i>, <i>Pryce <b>[7]</b> found</i>, <i>Pryce <b>and colleagues</b> found</i>: works are
    /// cited by the names of those who wrote them.
    /// </summary>
    static bool IsCited(TokenList tokens, int head, int end)
    {
        if (tokens[head].Tag != Tag.Name || head + 3 > end)
            return false;
        if (end == head + 3 && tokens[head + 1].Tag == Tag.Coordinator && tokens[end - 1].Is(WordClass.CoAuthor))
            return true;
        return head + 4 <= end
            && tokens[end - 3].Tag == Tag.Open
            && tokens[end - 2].Kind == TokenKind.Number
            && (tokens[end - 2].Length == YearLength || tokens.WordAt(end - 3) is "[");
    }

    const int YearLength = 4;

    /// <summary><i>Ona Pryce <b>of Leeds</b> said</i>, <i>Ona Pryce, <b>from Leeds</b>, said</i></summary>
    static bool GivesHome(TokenList tokens, int first, int end)
    {
        if (first + 1 >= end || !(tokens[first].Is(GrammarClass.Of) || tokens[first].Is(GrammarClass.From)))
            return false;
        int last = first + 1;
        while (last + 1 < end && tokens[last + 1].Tag == Tag.Name)
            last++;
        return tokens[last].Tag == Tag.Name
            && tokens[last].IsOrEnds(WordClass.Place)
            && (last + 1 == tokens.Count || tokens[last + 1].Tag is Tag.Comma or Tag.Verb);
    }

    static bool IsPluralNoun(TokenList tokens, int i) => tokens[i].Tag == Tag.Nominal && Endings.IsPlural(tokens.WordAt(i));

    static SourceShape ShapeOf(TokenList tokens, int start, int head, ref SourceProfile profile)
    {
        if (tokens[head].Tag == Tag.Name && (profile.Head & NotPersons) == 0)
        {
            int first = head;
            while (first > start && tokens[first - 1].Tag == Tag.Name && !IsTitle(tokens, first - 1, start))
                first--;
            profile.FirstKey = first < head ? tokens[first].Key : 0;
            return first > start && ((profile.Modifier & ~(WordClass.Honorific | WordClass.FirstName)) != 0 || profile.HasOtherModifier)
                ? SourceShape.NameWithRole
                : SourceShape.Name;
        }
        if (tokens[start].Tag == Tag.Determiner)
            return tokens[start].Is(GrammarClass.Definite) ? SourceShape.Definite : SourceShape.Indefinite;
        return SourceShape.Bare;
    }

    /// <summary><i><b>Kumari</b> Pell</i>; in <i>Lalitha <b>Kumari</b> Pell</i> it is a name.</summary>
    static bool IsTitle(TokenList tokens, int i, int start)
    {
        const WordClass titles = WordClass.OfficialRole | WordClass.ExpertRole | WordClass.Honorific | WordClass.OfficialRank;
        return tokens[i].Is(titles)
            && !(
                tokens[i].Is(WordClass.FirstName)
                && i > start
                && tokens[i - 1].Tag == Tag.Name
                && !tokens[i - 1].Is(titles | NotPersons)
                && !tokens[i - 1].InPhrase
            );
    }

    /// <summary>What a name of these classes is, no person is.</summary>
    public const WordClass NotPersons =
        WordClass.OfficialBodyName
        | WordClass.IntelligenceWord
        | WordClass.OfficialBodyWord
        | WordClass.IntelligenceBody
        | WordClass.ResearchBody
        | WordClass.ResearchWord
        | WordClass.MediaName
        | WordClass.Country
        | WordClass.Capital
        | WordClass.OrganisationWord
        | WordClass.Monitor
        | WordClass.Pollster
        | WordClass.RatingBroker
        | WordClass.OrganisationName
        | WordClass.Party
        | WordClass.ArmedGroup
        | WordClass.OfficialRole
        | WordClass.ExpertRole;
}
