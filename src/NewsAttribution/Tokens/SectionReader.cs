namespace NewsAttribution.Tokens;

/// <summary>Goes through the entries of a list with <c>[sections]</c> that the library embeds as it is.</summary>
ref struct SectionReader(ReadOnlySpan<char> list)
{
    readonly ReadOnlySpan<char> _list = list;
    int _at;

    /// <summary>Where the section of the entry begins.</summary>
    public int SectionStart { get; private set; }

    /// <summary>The heading of the section, without its brackets.</summary>
    public ReadOnlySpan<char> Section { get; private set; }

    public ReadOnlySpan<char> Entry { get; private set; }

    /// <summary>The text of a list of the library.</summary>
    public static string ReadEmbedded(string list)
    {
        using var stream = typeof(SectionReader).Assembly.GetManifestResourceStream(list)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The entries of a section.</summary>
    public static string[] Entries(string list, string section)
    {
        var entries = new List<string>();
        for (var lines = new SectionReader(list); lines.Read(); )
            if (lines.Section.SequenceEqual(section))
                entries.Add(lines.Entry.ToString());
        return [.. entries];
    }

    /// <summary>Goes on to the next entry; false at the end of the list.</summary>
    public bool Read()
    {
        while (_at < _list.Length)
        {
            int start = _at;
            int length = _list[start..].IndexOf('\n');
            _at = length < 0 ? _list.Length : start + length + 1;
            var line = _list[start.._at].Trim();
            if (line.IsEmpty || line[0] == '#')
                continue;
            if (line[0] == '[' && line[^1] == ']')
            {
                SectionStart = start;
                Section = line[1..^1];
                continue;
            }
            Entry = line;
            return true;
        }
        return false;
    }
}
