using NewsAttribution.Lexicon;
using NewsAttribution.Tokens;
using NewsAttribution.Voices;

namespace NewsAttribution.Sources;

/// <summary>Makes the list of sources from linked statements.</summary>
sealed class SourceWriter
{
    readonly Statement[] _statements;
    readonly IReadOnlyList<ClassifiedSentence> _sentences;
    readonly ReadArticle _article;
    readonly SubjectReader _subject;

    /// <summary>The source of each surname, or that several bear it.</summary>
    readonly Dictionary<ulong, int> _surnames = [];

    const int Shared = -1;

    SourceWriter(Statement[] statements, IReadOnlyList<ClassifiedSentence> sentences, ReadArticle article) =>
        (_statements, _sentences, _article, _subject) = (statements, sentences, article, new(sentences, article));

    /// <summary>Writes the sources of an article.</summary>
    /// <param name="statements">Its statements.</param>
    /// <param name="links">The source of each, from 0; −1 for none.</param>
    /// <param name="sentences">The answers.</param>
    /// <param name="article">Their texts.</param>
    public static SourceList Write(Statement[] statements, int[] links, IReadOnlyList<ClassifiedSentence> sentences, ReadArticle article)
    {
        var writer = new SourceWriter(statements, sentences, article);
        var groups = new List<List<int>>();
        var sourced = new SourcedSentence[sentences.Count];
        int words = 0;
        for (int i = 0; i < statements.Length; i++)
        {
            sourced[statements[i].Sentence] = writer.Sourced(statements[i], links[i]);
            if (links[i] < 0)
                continue;
            while (groups.Count <= links[i])
                groups.Add([]);
            groups[links[i]].Add(i);
            writer.AddSurname(statements[i], links[i]);
            words += statements[i].Words = WordsOf(writer.TextOf(statements[i].Sentence));
        }
        var sources = new Source[groups.Count];
        for (int i = 0; i < sources.Length; i++)
            sources[i] = writer.SourceOf(i, groups[i], words);
        return new(sources, sourced, QuotationWriter.Write(sourced, sentences, article));
    }

    ReadOnlySpan<char> TextOf(int sentence) => _article.Sentences[sentence].Text.Span;

    SourcedSentence Sourced(in Statement statement, int link)
    {
        var answer = _sentences[statement.Sentence];
        return new(
            link < 0 ? null : link,
            link < 0 ? AttributionForm.None : QuotedWords.FormOf(TextOf(statement.Sentence), answer.Attribution, statement.Long),
            null,
            statement.HasPhrase ? InArticle(statement.Sentence, statement.Name) : null,
            statement.HasPhrase ? InArticle(statement.Sentence, statement.Long) : null
        );
    }

    TextSpan InArticle(int sentence, TextSpan span) => span with { Start = _sentences[sentence].Span.Start + span.Start };

    Source SourceOf(int id, List<int> group, int allWords)
    {
        var best = BestOf(group);
        var name = best.Name.Slice(TextOf(best.Sentence));
        var nature = new SourceNature(best, name, best.Role.Slice(TextOf(best.Sentence)), _article.Lexicon);
        var type = nature.TypeOf(IsCalled(group, SourceShape.PersonPronoun), IsCalled(group, SourceShape.It));
        var naming = nature.NamingOf(type);
        var labelWords = new int[SentenceLabels.Count];
        var inSentences = new int[group.Count];
        int words = 0;
        double certainty = 0;
        for (int i = 0; i < inSentences.Length; i++)
        {
            ref readonly var statement = ref _statements[group[i]];
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

    void AddSurname(in Statement statement, int source)
    {
        if (statement is { IsName: true, IsPlural: false } && !_surnames.TryAdd(statement.Profile.HeadKey, source))
            if (_surnames[statement.Profile.HeadKey] != source)
                _surnames[statement.Profile.HeadKey] = Shared;
    }

    bool IsSubject(in Statement best, ReadOnlySpan<char> name)
    {
        var key = KeyOf(best, name);
        bool isShared = best.IsName && _surnames.TryGetValue(best.Profile.HeadKey, out int source) && source == Shared;
        return isShared ? _subject.IsAboutOneOf(key, name, best.Role.Slice(TextOf(best.Sentence))) : _subject.IsAbout(key);
    }

    bool IsCalled(List<int> group, SourceShape pronoun)
    {
        foreach (int i in group)
            if (_statements[i].Profile.Shape == pronoun)
                return true;
        return false;
    }

    /// <summary>
    /// The statement that tells most of a source: the longest name of a person, or the first phrase that says what it is.
    /// </summary>
    Statement BestOf(List<int> group)
    {
        int best = -1,
            most = -1;
        foreach (int i in group)
        {
            int telling = TellingOf(_statements[i]);
            if (telling > most)
                (best, most) = (i, telling);
        }
        var statement = _statements[best];
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
            statement.Name = statement.Name with { Length = before.Length };
        return statement;
    }

    const WordClass Papers = WordClass.CueNoun | WordClass.Document | WordClass.ResearchDocument | WordClass.IntelligenceMaterial;

    int TellingOf(in Statement statement) =>
        !statement.HasPhrase ? 0
        : statement.IsPronoun ? 1
        : statement.IsName ? 1000 + (statement.Profile.FirstKey != 0 ? 200 : 0) + Math.Min(statement.Name.Length, 99)
        : 200
            - (statement.Profile.PointsBack ? 100 : 0)
            + (HasCapital(statement.Name.Slice(TextOf(statement.Sentence))) ? Math.Min(statement.Name.Length, 60) : 0);

    static bool HasCapital(ReadOnlySpan<char> name) => name.Length > 1 && name[1..].ContainsAnyInRange('A', 'Z');

    /// <summary>The name that initials in front of a turn stand for: <i><b>O</b>na <b>P</b>ell</i> is <i>OP</i> later.</summary>
    Statement? WithInitials(in Statement statement)
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
        if (statement.Profile.FirstKey != 0)
        {
            if (statement.Role.Length == 0 && statement.Introduced != statement.Sentence)
                Take(ref statement, statement.Introduced, surname);
            return statement;
        }
        int first = Math.Max(0, statement.Sentence - Reach),
            end = Math.Min(_sentences.Count, statement.Sentence + Reach);
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
            Take(ref statement, i, surname);
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
    void Take(ref Statement statement, int sentence, ReadOnlySpan<char> surname)
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
            (statement.Sentence, statement.Name) = (statement.Introduced, PhraseReader.OfThisThread.ReadFirstRole(text, _article.Lexicon));
            return statement;
        }
        if (name.Length == 0)
            return statement;
        statement.Profile.Shape = SourceShape.Name;
        (statement.Sentence, statement.Name, statement.Role, statement.IsPlural) = (statement.Introduced, name, role, false);
        return statement;
    }

    string NameOf(in Statement statement, ReadOnlySpan<char> name)
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
    static ReadOnlySpan<char> KeyOf(in Statement statement, ReadOnlySpan<char> name)
    {
        if (statement.IsName)
            return NameFinder.LastWord(name);
        return name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
    }

    string? RoleOf(in Statement best, List<int> group)
    {
        if (best.Role.Length > 0)
            return best.Role.Slice(TextOf(best.Sentence)).ToString();
        foreach (int i in group)
            if (_statements[i].Role.Length > 0)
                return _statements[i].Role.Slice(TextOf(_statements[i].Sentence)).ToString();
        return null;
    }

    List<SourceMention> MentionsOf(List<int> group)
    {
        var mentions = new List<SourceMention>(group.Count);
        foreach (int i in group)
            if (_statements[i].HasPhrase)
                mentions.Add(new(_statements[i].Sentence, InArticle(_statements[i].Sentence, _statements[i].Name)));
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

    /// <summary>Pieces between white space that have a letter or a digit.</summary>
    static int WordsOf(ReadOnlySpan<char> text)
    {
        int words = 0;
        for (int i = 0; i < text.Length; )
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            words++;
            int end = text[i..].IndexOfAny(' ', '\n', '\u00A0');
            i = end < 0 ? text.Length : i + end;
        }
        return words;
    }
}
