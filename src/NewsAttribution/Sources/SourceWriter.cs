using NewsAttribution.Lexicon;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <summary>Makes the list of sources from linked statements.</summary>
sealed class SourceWriter
{
    readonly Statement[] _statements;
    readonly ClassifiedSentence[] _sentences;
    readonly ReadArticle _article;
    readonly SubjectReader _subject;

    /// <summary>The source of each surname, or that several bear it.</summary>
    readonly Dictionary<ulong, int> _surnames = LinkTables.OfThisThread.Names;

    const int Shared = -1;

    SourceWriter(Statement[] statements, ClassifiedSentence[] sentences, ReadArticle article) =>
        (_statements, _sentences, _article, _subject) = (statements, sentences, article, new(sentences, article));

    /// <summary>Writes the sources of an article.</summary>
    /// <param name="statements">Its statements.</param>
    /// <param name="links">The source of each, from 0; −1 for none.</param>
    /// <param name="sentences">The answers.</param>
    /// <param name="article">Their texts.</param>
    public static SourceList Write(Statement[] statements, int[] links, ClassifiedSentence[] sentences, ReadArticle article)
    {
        var writer = new SourceWriter(statements, sentences, article);
        var kept = new SourceLink[statements.Length];
        int words = 0,
            last = -1;
        for (int i = 0; i < statements.Length; i++)
        {
            kept[i] = new(statements[i].Sentence, links[i], statements[i].HasPhrase, statements[i].Name, statements[i].Long);
            if (links[i] < 0)
                continue;
            last = Math.Max(last, links[i]);
            writer.AddSurname(statements[i], links[i]);
            words += statements[i].Words = WordCounter.Count(writer.TextOf(statements[i].Sentence));
        }
        var sources = new Source[last + 1];
        var ends = Group(statements, links, sources.Length, out var grouped);
        for (int i = 0; i < sources.Length; i++)
            sources[i] = writer.SourceOf(i, grouped.AsSpan((i == 0 ? 0 : ends[i - 1])..ends[i]), words);
        return new(sources, kept, sentences, article);
    }

    /// <summary>Puts the statements of each source side by side, in their order; those of source i end at <c>ends[i]</c>.</summary>
    static int[] Group(Statement[] statements, int[] links, int sources, out Statement[] grouped)
    {
        int[] ends = new int[sources + 1];
        foreach (int link in links)
            if (link >= 0)
                ends[link + 1]++;
        for (int i = 1; i <= sources; i++)
            ends[i] += ends[i - 1];
        grouped = new Statement[ends[sources]];
        for (int i = 0; i < links.Length; i++)
            if (links[i] >= 0)
                grouped[ends[links[i]]++] = statements[i];
        return ends;
    }

    ReadOnlySpan<char> TextOf(int sentence) => _article.Sentences[sentence].Text.Span;

    TextSpan InArticle(int sentence, TextSpan span) => span with { Start = _sentences[sentence].Span.Start + span.Start };

    Source SourceOf(int id, ReadOnlySpan<Statement> group, int allWords)
    {
        var best = BestOf(group);
        var name = best.Name.Slice(TextOf(best.Sentence));
        var nature = new SourceNature(best, name, best.Role.Slice(TextOf(best.Sentence)), _article.Lexicon);
        var type = nature.TypeOf(IsCalled(group, SourceShape.PersonPronoun), IsCalled(group, SourceShape.It));
        var naming = nature.NamingOf(type);
        var labelWords = new int[SentenceLabels.Count];
        var inSentences = new int[group.Length];
        int words = 0;
        double certainty = 0;
        for (int i = 0; i < inSentences.Length; i++)
        {
            var statement = group[i];
            int count = statement.Words;
            inSentences[i] = statement.Sentence;
            words += count;
            labelWords[(int)_sentences[statement.Sentence].Label] += count;
            certainty += LinkCertainty.Of(statement);
        }
        return new()
        {
            Id = id,
            Name = NameOf(best, name),
            Role = RoleOf(best, group),
            Kind = type,
            Naming = naming,
            Labels = ByWords(labelWords),
            Mentions = MentionsOf(group),
            Sentences = inSentences,
            Words = words,
            Share = (double)words / allWords,
            IsSubject = naming == SourceNaming.Named && IsSubject(best, name),
            Certainty = certainty / inSentences.Length,
        };
    }

    void AddSurname(Statement statement, int source)
    {
        if (statement is { IsName: true, IsPlural: false } && !_surnames.TryAdd(statement.Profile.HeadKey, source))
            if (_surnames[statement.Profile.HeadKey] != source)
                _surnames[statement.Profile.HeadKey] = Shared;
    }

    bool IsSubject(Statement best, ReadOnlySpan<char> name)
    {
        var key = KeyOf(best, name);
        bool isShared = best.IsName && _surnames.TryGetValue(best.Profile.HeadKey, out int source) && source == Shared;
        return isShared ? _subject.IsAboutOneOf(key, name, best.Role.Slice(TextOf(best.Sentence))) : _subject.IsAbout(key);
    }

    static bool IsCalled(ReadOnlySpan<Statement> group, SourceShape pronoun)
    {
        foreach (var statement in group)
            if (statement.Shape == pronoun)
                return true;
        return false;
    }

    /// <summary>
    /// The statement that tells most of a source: the longest name of a person, or the first phrase that says what it is.
    /// </summary>
    Statement BestOf(ReadOnlySpan<Statement> group)
    {
        var statement = group[0];
        int most = TellingOf(statement);
        foreach (var other in group[1..])
            if (TellingOf(other) is var telling && telling > most)
                (statement, most) = (other, telling);
        if (statement.HasPhrase && !statement.IsPronoun && WithInitials(statement) is { } whole)
            return whole;
        return statement.IsName ? WithFullName(statement)
            : !statement.HasPhrase || statement.IsPronoun ? Introduced(statement)
            : statement.Profile.Shape == SourceShape.Bare ? AsService(statement)
            : statement;
    }

    /// <summary>
    /// <i><b>US and Norland intelligence</b> assessments say</i>: papers that nobody counts, of services that are named. The services
    /// speak.
    /// </summary>
    Statement AsService(Statement statement)
    {
        var name = statement.Name.Slice(TextOf(statement.Sentence));
        var paper = NameFinder.LastWord(name);
        var before = name[..^paper.Length].TrimEnd();
        if (SourceWords.EndsInService(before) && (_article.Lexicon.Find(WordKey.Of(paper)).Classes & Papers) != 0)
        {
            statement = statement.Copy();
            statement.Name = statement.Name with { Length = before.Length };
        }
        return statement;
    }

    const WordClass Papers = WordClass.CueNoun | WordClass.Document | WordClass.ResearchDocument | WordClass.IntelligenceMaterial;

    int TellingOf(Statement statement) =>
        !statement.HasPhrase ? 0
        : statement.IsPronoun ? 1
        : statement.IsName ? 1000 + (statement.Profile.FirstKey != 0 ? 200 : 0) + Math.Min(statement.Name.Length, 99)
        : 200
            - (statement.Profile.PointsBack ? 100 : 0)
            + (HasCapital(statement.Name.Slice(TextOf(statement.Sentence))) ? Math.Min(statement.Name.Length, 60) : 0);

    static bool HasCapital(ReadOnlySpan<char> name) => name.Length > 1 && name[1..].ContainsAnyInRange('A', 'Z');

    /// <summary>The name that initials in front of a turn stand for: <i><b>O</b>na <b>P</b>ell</i> is <i>OP</i> later.</summary>
    Statement? WithInitials(Statement statement)
    {
        var initials = statement.Name.Slice(TextOf(statement.Sentence));
        if (initials.Length > LongestInitials || statement.Introduced == statement.Sentence || initials.ContainsAnyInRange('a', 'z'))
            return null;
        var whole = Introduced(statement);
        var name = whole.Name.Slice(TextOf(whole.Sentence));
        int met = 0;
        foreach (char unit in initials)
            if (unit != '.')
            {
                if (name.IsEmpty || name[0] != unit)
                    return null;
                met++;
                name = name.IndexOf(' ') is var space and > 0 ? name[(space + 1)..] : default;
            }
        return met > 1 && name.IsEmpty ? whole : null;
    }

    /// <summary>In units: <i>O.M.P.</i></summary>
    const int LongestInitials = 6;

    /// <summary>A person of whom no statement gives more than the surname, or no role: the article may give more elsewhere.</summary>
    Statement WithFullName(Statement statement)
    {
        var surname = AsInProse(NameFinder.LastWord(statement.Name.Slice(TextOf(statement.Sentence))));
        if (statement.FirstKey != 0 && (statement.Role.Length > 0 || statement.Introduced == statement.Sentence))
            return statement;
        statement = statement.Copy();
        if (statement.FirstKey != 0)
        {
            Take(statement, statement.Introduced, surname);
            return statement;
        }
        int first = Math.Max(0, statement.Sentence - Reach),
            end = Math.Min(_sentences.Length, statement.Sentence + Reach);
        for (int i = first, looked = 0; i < end && looked < MostLooked && statement.Profile.FirstKey == 0; i++)
        {
            if (_sentences[i].Kind != SentenceKind.Body || NameFinder.Find(TextOf(i), surname, 0) is not (var at and >= 0))
                continue;
            looked++;
            // "Kavach said", and elsewhere "Kavach Labs"
            bool mayGoOn = statement.Role.Length == 0 && statement.Profile.Kind is SourceKind.UnknownName or SourceKind.Organisation;
            if (mayGoOn && EndOfName(TextOf(i), at + surname.Length) is var last && last > at + surname.Length)
            {
                (statement.Name, statement.Sentence) = (TextSpan.FromBounds(at, last), i);
                (statement.Profile.Kind, statement.IsBody) = (SourceKind.Organisation, true);
                return statement;
            }
            Take(statement, i, surname);
        }
        return statement;
    }

    /// <summary><i>PELL: It leaks.</i> The label of a turn is all capitals; elsewhere he is <i>Ada Pell</i>.</summary>
    static ReadOnlySpan<char> AsInProse(ReadOnlySpan<char> surname)
    {
        bool isLabel = surname.Length > LongestAcronym && !surname.ContainsAnyInRange('a', 'z');
        return isLabel ? string.Concat(surname[..1], surname[1..].ToString().ToLowerInvariant()) : surname;
    }

    /// <summary>Letters of an acronym; what is longer and all capitals is a name that is printed so.</summary>
    const int LongestAcronym = 3;

    /// <summary>Takes over what a sentence calls a person, if that is more.</summary>
    void Take(Statement statement, int sentence, ReadOnlySpan<char> surname)
    {
        if (NameFinder.Find(TextOf(sentence), surname, 0) is not (var at and >= 0))
            return;
        var (name, role) = PhraseReader.OfThisThread.ReadNameAt(TextOf(sentence), new(at, surname.Length), _article.Lexicon);
        bool more = name.Length > statement.Name.Length || (name.Length == statement.Name.Length && role.Length > statement.Role.Length);
        if (!more)
            return;
        if (name.Length > surname.Length && statement.Profile.FirstKey == 0)
            statement.Profile.FirstKey = WordKey.Of(name.Slice(TextOf(sentence))[..^surname.Length]);
        (statement.Name, statement.Sentence, statement.Role) = (name, sentence, role);
    }

    /// <summary>
    /// Where a name ends that goes on with capitals behind a word of it: <i>Kavach <b>Labs</b></i>; not <i>Norland President</i>.
    /// </summary>
    int EndOfName(ReadOnlySpan<char> text, int end)
    {
        while (end + 2 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]) && char.IsLower(text[end + 2]))
        {
            int next = end + 1;
            while (next < text.Length && char.IsLetterOrDigit(text[next]))
                next++;
            ref readonly var word = ref _article.Lexicon.Find(WordKey.Of(text[(end + 1)..next]));
            if ((word.Classes & NoName) != 0 || (word.Grammar & GrammarClass.TimeWord) != 0)
                break;
            end = next;
        }
        return end;
    }

    const WordClass NoName =
        CommonNouns | WordClass.OfficialRank | WordClass.Honorific | WordClass.Demonym | WordClass.CueSay | WordClass.CueAct;

    /// <summary>Sentences with a surname that are read for the whole name: it stands in the first, or before long.</summary>
    const int MostLooked = 3;

    /// <summary>Sentences before and after one in which a whole name is looked for: a text of any length is read in linear time.</summary>
    const int Reach = 256;

    /// <summary>Nobody is named where this source speaks: the first person of the sentence that introduces it.</summary>
    Statement Introduced(Statement statement)
    {
        var text = TextOf(statement.Introduced);
        var (name, role) = PhraseReader.OfThisThread.ReadFirstPerson(text, statement.Profile.Gender, _article.Lexicon);
        if (name.Length == 0 && !statement.HasPhrase)
        {
            statement = statement.Copy();
            (statement.Sentence, statement.Name) = (statement.Introduced, PhraseReader.OfThisThread.ReadFirstRole(text, _article.Lexicon));
            return statement;
        }
        if (name.Length == 0)
            return statement;
        statement = statement.Copy();
        statement.Profile.Shape = SourceShape.Name;
        (statement.Sentence, statement.Name, statement.Role, statement.IsPlural) = (statement.Introduced, name, role, false);
        return statement;
    }

    string NameOf(Statement statement, ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
            return "unnamed speaker";
        int space = name.IndexOf(' ');
        ref readonly var first = ref _article.Lexicon.Find(WordKey.Of(space > 0 ? name[..space] : name));
        bool opens = statement.Name.Start <= 1;
        // "Unions said"; of longer names the first word may be any.
        bool areBodies = space < 0 && !statement.Profile.IsSingular && (first.Classes & WordClass.OrganisationWord) != 0;
        bool isNoName =
            !statement.IsName
            && (first.Grammar & GrammarClass.Determiner) != 0 | (opens && (areBodies || (first.Classes & CommonNouns) != 0))
            && (first.Classes & (WordClass.Country | WordClass.Demonym)) == 0;
        return isNoName && char.IsUpper(name[0]) ? string.Concat([char.ToLowerInvariant(name[0])], name[1..]) : name.ToString();
    }

    /// <summary>Nouns that begin with a capital only where they open a sentence: <i>Officials</i>, <i>Residents</i>.</summary>
    const WordClass CommonNouns =
        WordClass.OfficialRole
        | WordClass.GenericRole
        | WordClass.ExpertRole
        | WordClass.PrivateRole
        | WordClass.UnnamedOfficial
        | WordClass.VagueSource
        | WordClass.Document
        | WordClass.ResearchDocument;

    /// <summary>By what word or words the article may name it elsewhere.</summary>
    static ReadOnlySpan<char> KeyOf(Statement statement, ReadOnlySpan<char> name)
    {
        if (statement.IsName)
            return NameFinder.LastWord(name);
        return name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
    }

    string? RoleOf(Statement best, ReadOnlySpan<Statement> group)
    {
        if (best.Role.Length > 0)
            return best.Role.Slice(TextOf(best.Sentence)).ToString();
        foreach (var statement in group)
            if (statement.Role.Length > 0)
                return statement.Role.Slice(TextOf(statement.Sentence)).ToString();
        return null;
    }

    SourceMention[] MentionsOf(ReadOnlySpan<Statement> group)
    {
        int count = 0;
        foreach (var statement in group)
            count += statement.HasPhrase ? 1 : 0;
        var mentions = new SourceMention[count];
        int next = 0;
        foreach (var statement in group)
            if (statement.HasPhrase)
                mentions[next++] = new(statement.Sentence, InArticle(statement.Sentence, statement.Name));
        return mentions;
    }

    static SentenceLabel[] ByWords(int[] words)
    {
        var labels = new List<SentenceLabel>(1);
        for (int label = 0; label < words.Length; label++)
            if (words[label] > 0)
            {
                int place = labels.Count;
                while (place > 0 && words[(int)labels[place - 1]] < words[label])
                    place--;
                labels.Insert(place, (SentenceLabel)label);
            }
        return labels.Count == 0 ? [SentenceLabel.Narrative] : [.. labels];
    }
}
