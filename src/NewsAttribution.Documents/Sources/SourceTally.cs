namespace NewsAttribution.Documents.Sources;

/// <summary>
/// Puts the source lists of articles together. A source of two articles is one where kind, full name and role agree: a surname alone, or
/// <i>officials</i>, may be others in the next article and stay apart.
/// </summary>
/// <param name="excludeSubjects">Whether to leave out whom an article is about.</param>
sealed class SourceTally(bool excludeSubjects)
{
    readonly SortedDictionary<string, Group> _groups = new(StringComparer.Ordinal);

    public void Add(ArticleSources article)
    {
        if (excludeSubjects)
            article = WithoutSubjects(article);
        string name = article.Group ?? "";
        if (!_groups.TryGetValue(name, out var group))
            _groups.Add(name, group = new(name));
        group.Add(article);
    }

    /// <summary>The sources, group by group, those with most words first.</summary>
    public IEnumerable<SourceRow> Rows => _groups.Values.SelectMany(group => group.Rows);

    /// <summary>A row for each group.</summary>
    public IEnumerable<SourceTotals> Totals => _groups.Values.Select(group => group.Totals);

    static ArticleSources WithoutSubjects(ArticleSources article)
    {
        var subjects = article.Sources.Where(source => source.IsSubject).Sum(source => source.Sentences.Count);
        return article with
        {
            Sources = [.. article.Sources.Where(source => !source.IsSubject)],
            Attributed = article.Attributed - subjects,
        };
    }

    sealed class Group(string name)
    {
        readonly Dictionary<string, Entry> _byKey = new(StringComparer.OrdinalIgnoreCase);
        readonly List<Entry> _entries = [];
        int _articles,
            _sentences,
            _attributed,
            _sourced,
            _officialsOnly,
            _oneSource;

        public void Add(ArticleSources article)
        {
            _articles++;
            _sentences += article.Sentences;
            _attributed += article.Attributed;
            _sourced += article.Sourced;
            var warnings = SourceWarnings.Of(article);
            _officialsOnly += warnings.OfficialsOnly ? 1 : 0;
            _oneSource += warnings.OneSource is null ? 0 : 1;
            foreach (var source in article.Sources)
                EntryOf(source, article.Article).Add(source, _articles);
        }

        public IEnumerable<SourceRow> Rows
        {
            get
            {
                int words = _entries.Sum(entry => entry.Words);
                return _entries
                    .OrderByDescending(entry => entry.Words)
                    .ThenBy(entry => entry.Source.Name, StringComparer.Ordinal)
                    .Select(entry => entry.Row(name, words));
            }
        }

        public SourceTotals Totals
        {
            get
            {
                int words = _entries.Sum(entry => entry.Words);
                double Share(Func<Entry, bool> of) => words == 0 ? 0 : (double)_entries.Where(of).Sum(entry => entry.Words) / words;
                var largest = Rows.FirstOrDefault();
                return new()
                {
                    Group = name,
                    Articles = _articles,
                    Sentences = _sentences,
                    Attributed = _attributed,
                    Sourced = _sourced,
                    Sources = _entries.Count,
                    Words = words,
                    Labels = [.. SentenceLabels.All.Select(label => Share(entry => entry.Labels[0] == label))],
                    Anonymous = Share(entry => entry.Source.Naming == SourceNaming.Unnamed),
                    Collective = Share(entry => entry.Source.Naming == SourceNaming.Collective),
                    Largest = largest?.Name,
                    LargestShare = largest?.Share ?? 0,
                    OfficialsOnly = _officialsOnly,
                    OneSource = _oneSource,
                };
            }
        }

        Entry EntryOf(Source source, string article)
        {
            if (KeyOf(source) is not { } key)
                return Added(new(source, article));
            if (!_byKey.TryGetValue(key, out var entry))
                _byKey.Add(key, entry = Added(new(source, article)));
            return entry;
        }

        Entry Added(Entry entry)
        {
            _entries.Add(entry);
            return entry;
        }

        /// <summary>What two articles must agree on; <see langword="null"/> where that would not do.</summary>
        static string? KeyOf(Source source)
        {
            if (
                source.Naming != SourceNaming.Named
                || (source.Kind == SourceType.Person && !source.Name.Contains(' ', StringComparison.Ordinal))
            )
                return null;
            string name = source.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? source.Name[4..] : source.Name;
            return string.Join('\0', source.Kind, name, source.Role);
        }
    }

    /// <summary>A source with what it has in all articles of its group.</summary>
    /// <param name="source">The source as the first of them has it.</param>
    /// <param name="article">That article.</param>
    sealed class Entry(Source source, string article)
    {
        readonly Dictionary<SentenceLabel, int> _labels = [];
        int _sentences,
            _articles,
            _last;
        bool _isSubject;

        public Source Source => source;

        public int Words { get; private set; }

        /// <summary>That of most words first; of equal ones in the order of the labels.</summary>
        public IReadOnlyList<SentenceLabel> Labels =>
            [.. _labels.OrderByDescending(label => label.Value).ThenBy(label => label.Key).Select(label => label.Key)];

        /// <param name="other">The source as one article has it.</param>
        /// <param name="article">The number of that article: two sources of one may have one name.</param>
        public void Add(Source other, int article)
        {
            Words += other.Words;
            _sentences += other.Sentences.Count;
            _articles += article == _last ? 0 : 1;
            _last = article;
            _isSubject |= other.IsSubject;
            // The words of a source are not told by label: all count for its first, and the others are there.
            for (int i = 0; i < other.Labels.Count; i++)
                _labels[other.Labels[i]] = _labels.GetValueOrDefault(other.Labels[i]) + (i == 0 ? other.Words : 0);
        }

        public SourceRow Row(string group, int words) =>
            new()
            {
                Group = group,
                Name = source.Name,
                Role = source.Role,
                Kind = source.Kind,
                Naming = source.Naming,
                Labels = Labels,
                Sentences = _sentences,
                Words = Words,
                Share = (double)Words / words,
                Articles = _articles,
                IsSubject = _isSubject,
                First = article,
            };
    }
}
